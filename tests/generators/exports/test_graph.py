"""The linked data: JSON-LD and Turtle say the same, keep to the shapes, and guess nothing."""

import gzip
from decimal import Decimal

import pytest
from pyshacl import validate
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF, XSD

from catalog.offers import TimeLimit, Unit
from generators.durations import iso
from generators.exports import places

from .conftest import Files

CV = Namespace("http://data.europa.eu/m8g/")
CPSV = Namespace("http://purl.org/vocab/cpsv#")
OWN = Namespace("https://motcua.example/api/v1/terms#")
PAGE = "https://motcua.example/thu-tuc/"


def service(code: str) -> URIRef:
    return URIRef(f"{PAGE}{code}/#service")


@pytest.fixture(scope="module")
def dump(files: Files) -> Graph:
    packed = files[f"{places.DOWNLOADS}motcua.ttl.gz"]
    return Graph().parse(data=gzip.decompress(packed), format="turtle")


@pytest.fixture(scope="module")
def shapes(files: Files) -> Graph:
    return Graph().parse(data=files[places.SHAPES], format="turtle")


def test_the_dump_says_all_that_the_documents_say(dump: Graph, linked: Graph) -> None:
    assert list(linked - dump) == []


def test_all_else_in_the_dump_is_of_things_that_no_procedure_refers_to(dump: Graph, linked: Graph) -> None:
    told = set(linked.subjects())

    assert {subject for subject, _, _ in dump - linked} & told == set()
    assert len(dump - linked) < len(linked)


def test_every_procedure_is_a_public_service(linked: Graph) -> None:
    assert len(set(linked.subjects(RDF.type, CPSV.PublicService))) == 9


def test_the_graph_keeps_to_the_shapes(dump: Graph, shapes: Graph) -> None:
    conforms, _, said = validate(dump, shacl_graph=shapes)

    assert conforms, said


@pytest.mark.parametrize(
    ("subject", "predicate"),
    [
        (service("1.000001"), DCTERMS.title),
        (service("1.000001"), CV.hasCompetentAuthority),
        (URIRef(f"{PAGE}1.000002/#offer-1-fee-1"), CV.currency),
        (URIRef(f"{PAGE}1.000001/#offer-1"), DCTERMS.type),
        (URIRef(f"{PAGE}1.000001/#case-1-paper-1"), DCTERMS.identifier),
    ],
)
def test_the_shapes_notice_what_is_missing(
    dump: Graph, shapes: Graph, subject: URIRef, predicate: URIRef
) -> None:
    poorer = Graph()
    poorer += dump
    assert (subject, predicate, None) in poorer
    poorer.remove((subject, predicate, None))

    conforms, _, _ = validate(poorer, shacl_graph=shapes)

    assert not conforms


def test_working_days_are_no_calendar_days(linked: Graph) -> None:
    channel = URIRef(f"{PAGE}1.000001/#offer-1")

    assert linked.value(channel, OWN.workingDays) == Literal(Decimal(1))
    assert linked.value(channel, CV.processingTime) is None


def test_what_the_province_decides_has_no_amount(linked: Graph) -> None:
    costs = list(linked.objects(service("1.000006"), CV.hasCost))

    assert costs
    assert [linked.value(cost, CV.hasValue) for cost in costs] == [None] * len(costs)


def test_free_is_zero_dong(linked: Graph) -> None:
    cost = URIRef(f"{PAGE}1.000001/#offer-1-fee-1")

    assert linked.value(cost, CV.hasValue) == Literal("0", datatype=XSD.double)


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (TimeLimit(value=3, unit=Unit.DAY), "P3D"),
        (TimeLimit(value=1.5, unit=Unit.DAY), "PT36H"),
        (TimeLimit(value=8, unit=Unit.HOUR), "PT8H"),
        (TimeLimit(value=0.5, unit=Unit.HOUR), "PT30M"),
        (TimeLimit(value=2, unit=Unit.MONTH), "P2M"),
        (TimeLimit(value=5, unit=Unit.WORKING_DAY), None),
        (TimeLimit(value=5), None),
        (TimeLimit(in_words=True), None),
    ],
)
def test_a_duration_is_exact_or_not_said(limit: TimeLimit, said: str | None) -> None:
    assert iso(limit) == said
