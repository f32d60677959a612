"""The words of the linked data: each short name with its IRI in CPSV-AP 3.2 and how its value is written.

One table makes the context of the JSON-LD and the predicates of the Turtle, so that both say the same.
"""

from enum import Enum
from typing import NamedTuple

XSD = "http://www.w3.org/2001/XMLSchema#"
PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": XSD,
}
ATU = "http://data.europa.eu/88u/dataset/atu-type"
COUNTRY = "http://publications.europa.eu/resource/authority/country/VNM"
LANGUAGE = "http://publications.europa.eu/resource/authority/language/VIE"
CURRENCY = "http://publications.europa.eu/resource/authority/currency/"
OWN = "api/v1/terms#"

CLASSES = {
    "AdministrativeUnit": ATU,
    "BusinessEvent": "cv:BusinessEvent",
    "Channel": "cv:Channel",
    "Concept": "skos:Concept",
    "Cost": "cv:Cost",
    "Event": "cv:Event",
    "Evidence": "cv:Evidence",
    "Language": "dct:LinguisticSystem",
    "LegalResource": "eli:LegalResource",
    "LifeEvent": "cv:LifeEvent",
    "Location": "dct:Location",
    "Output": "cv:Output",
    "Page": "foaf:Document",
    "PublicOrganisation": "cv:PublicOrganisation",
    "PublicService": "cpsv:PublicService",
}


class Kind(Enum):
    """How a value is written: text in languages, another thing, or a typed literal."""

    TEXT = "text"
    THING = "thing"
    STRING = "string"
    DATE = "date"
    DECIMAL = "decimal"
    DOUBLE = "double"
    DURATION = "duration"


class Term(NamedTuple):
    iri: str
    kind: Kind


TERMS = {
    "authority": Term("cv:hasCompetentAuthority", Kind.THING),
    "addressee": Term("dct:audience", Kind.THING),
    "category": Term("dct:type", Kind.THING),
    "channel": Term("cv:hasChannel", Kind.THING),
    "cost": Term("cv:hasCost", Kind.THING),
    "currency": Term("cv:currency", Kind.THING),
    "description": Term("dct:description", Kind.TEXT),
    "event": Term("cv:isGroupedBy", Kind.THING),
    "identifier": Term("dct:identifier", Kind.STRING),
    "input": Term("cpsv:hasInput", Kind.THING),
    "keyword": Term("dcat:keyword", Kind.TEXT),
    "label": Term("skos:prefLabel", Kind.TEXT),
    "language": Term("dct:language", Kind.THING),
    "law": Term("cv:hasLegalResource", Kind.THING),
    "name": Term("dct:title", Kind.TEXT),
    "output": Term("cpsv:produces", Kind.THING),
    "page": Term("foaf:page", Kind.THING),
    "processingTime": Term("cv:processingTime", Kind.DURATION),
    "read": Term("dct:modified", Kind.DATE),
    "replacedBy": Term("dct:isReplacedBy", Kind.THING),
    "source": Term("dct:source", Kind.THING),
    "spatial": Term("dct:spatial", Kind.THING),
    "status": Term("adms:status", Kind.THING),
    "theme": Term("cv:thematicArea", Kind.THING),
    "through": Term("cv:ifAccessedThrough", Kind.THING),
    "value": Term("cv:hasValue", Kind.DOUBLE),
    "workingDays": Term("mc:workingDays", Kind.DECIMAL),
}


def prefixes(site_url: str) -> dict[str, str]:
    """All prefixes; `mc` is the project's own, for what CPSV-AP has no word for."""
    return PREFIXES | {"mc": f"{site_url}{OWN}"}


def context(site_url: str) -> dict[str, object]:
    """The JSON-LD context, as it is served."""
    words = {name: _meaning(term) for name, term in TERMS.items()}
    head = {"@version": 1.1, "id": "@id", "type": "@type"}
    return {"@context": head | prefixes(site_url) | CLASSES | words}


def _meaning(term: Term) -> dict[str, str]:
    if term.kind is Kind.TEXT:
        return {"@id": term.iri, "@container": "@language"}
    if term.kind is Kind.THING:
        return {"@id": term.iri, "@type": "@id"}
    if term.kind is Kind.STRING:
        return {"@id": term.iri}
    return {"@id": term.iri, "@type": f"xsd:{term.kind.value}"}
