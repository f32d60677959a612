"""The search index: what procedures are found by, in columns that compress well."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

from catalog.catalog import Catalog
from catalog.model import Level, Online, OnlinePeriod, Procedure
from catalog.services import Service
from catalog.siblings import Kin, siblings
from catalog.terms import Retired, Synonym
from generators.edition import Edition
from generators.output import Output, fingerprint
from generators.standing import families, of_procedure, of_retired, of_service

PATH = "assets/search/index.json"
_LEVELS = {
    Level.MINISTRY: "m",
    Level.PROVINCE: "p",
    Level.DISTRICT: "d",
    Level.COMMUNE: "c",
    Level.OTHER: "o",
}
_CALLED = {  # what people call a province, besides its names
    "ha-noi": ("hn", "hanoi", "thủ đô"),
    "ho-chi-minh": ("hcm", "tphcm", "tp hcm", "hcmc", "sài gòn", "saigon", "sg", "tp hồ chí minh"),
    "da-nang": ("tp đà nẵng",),
    "hue": ("tt huế", "thừa thiên huế"),
    "can-tho": ("tp cần thơ",),
    "hai-phong": ("tp hải phòng",),
}
_NEAREST = (Level.COMMUNE, Level.PROVINCE, Level.DISTRICT, Level.MINISTRY, Level.OTHER)
_ONLINE = {Online.FULL: "f", Online.PARTIAL: "p", Online.NONE: "n", Online.UNKNOWN: "-"}


class Row(NamedTuple):
    """One entry of the index."""

    code: str
    title: str
    kind: str
    prior: int
    short: str = ""
    also: tuple[str, ...] = ()
    field: str = ""
    agency: str = ""
    level: str = "-"
    online: str = "-"
    province: str = ""
    decision: str = ""


def generate(edition: Edition) -> Iterator[Output]:
    catalog = edition.catalog
    told = edition.tell(
        "search", list[Row], lambda block: _procedure_rows(catalog, block), catalog.fields, catalog.agencies
    )
    depends = fingerprint(edition.faces, told.mark)
    yield Output(PATH, depends, lambda: encode(_index(edition.front, told.read())), weight=20)


def _index(front: Edition, told: Iterable[list[Row]]) -> dict[str, Any]:
    return assemble(front.catalog, front.siblings, chain.from_iterable(told))


def encode(index: dict[str, Any]) -> bytes:
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()


def build_index(catalog: Catalog) -> dict[str, Any]:
    """The index of a *catalog* that is not published."""
    return assemble(catalog, siblings(catalog), _procedure_rows(catalog, catalog.procedures.values()))


def assemble(catalog: Catalog, kin: Kin, procedures: Iterable[Row]) -> dict[str, Any]:
    """Everything that the engine needs to know, one column per fact, in the order of the codes."""
    rows = sorted((*procedures, *_other_rows(catalog)), key=lambda row: row.code)
    fields, field = _numbered([row.field for row in rows])
    agencies, agency = _numbered([row.agency for row in rows])
    decisions, decision = _numbered([row.decision for row in rows])
    place = {row.code: index for index, row in enumerate(rows)}
    return {
        "codes": [row.code for row in rows],
        "titles": [row.title for row in rows],
        "shorts": [row.short for row in rows],
        "also": ["|".join(row.also) for row in rows],
        "kinds": "".join(row.kind for row in rows),
        "levels": "".join(row.level for row in rows),
        "online": "".join(row.online for row in rows),
        "prior": [row.prior for row in rows],
        "province": [row.province for row in rows],
        "fields": fields,
        "field": field,
        "agencies": agencies,
        "agency": agency,
        "decisions": decisions,
        "decision": decision,
        "families": [[place[code] for code in family] for family in families(catalog, kin)],
        "provinces": _provinces(catalog),
        "synonyms": [_said(synonym) for synonym in catalog.synonyms],
    }


def codes(catalog: Catalog) -> list[str]:
    """The entries in their order; their places are what other files of the search refer to."""
    return sorted((*catalog.procedures, *catalog.services, *catalog.retired))


def _procedure_rows(catalog: Catalog, procedures: Iterable[Procedure]) -> list[Row]:
    return [_procedure_row(one, catalog) for one in procedures]


def _other_rows(catalog: Catalog) -> Iterator[Row]:
    for service in catalog.services.values():
        yield _service_row(service, catalog)
    for retired in catalog.retired.values():
        yield _retired_row(retired)


def _procedure_row(procedure: Procedure, catalog: Catalog) -> Row:
    return Row(
        code=procedure.code,
        title=procedure.title,
        kind="p" if procedure.status == "in_force" else "x",
        prior=of_procedure(procedure),
        short=procedure.short or "",
        also=procedure.also,
        field=catalog.fields[procedure.field].name if procedure.field else "",
        agency=catalog.agencies[procedure.agency].name if procedure.agency else "",
        level=_level(procedure.levels),
        online=_online(procedure.online),
        province=procedure.province or "",
        decision=procedure.decision or "",
    )


def _service_row(service: Service, catalog: Catalog) -> Row:
    return Row(
        code=service.slug,
        title=service.title,
        kind="s",
        prior=of_service(service),
        short=service.short,
        also=service.also,
        field="Dịch vụ công trực tuyến",
        agency=catalog.agencies[service.agency].name if service.agency in catalog.agencies else "",
        online=_online(service.online),
    )


def _retired_row(retired: Retired) -> Row:
    return Row(code=retired.code, title=retired.title, kind="r", prior=of_retired())


def _level(levels: Sequence[Level]) -> str:
    """The level nearest to the citizen."""
    return next((_LEVELS[level] for level in _NEAREST if level in levels), "-")


def _online(online: Online | tuple[OnlinePeriod, ...]) -> str:
    return _ONLINE[online] if isinstance(online, Online) else _ONLINE[Online.PARTIAL]


def _numbered(values: Sequence[str]) -> tuple[list[str], list[int]]:
    """The distinct *values*, and for each value its place among them."""
    distinct = sorted(set(values))
    place = {value: index for index, value in enumerate(distinct)}
    return distinct, [place[value] for value in values]


def _said(synonym: Synonym) -> list[Any]:
    return [list(synonym.say), list(synonym.means), *([1] if synonym.wider else [])]


def _provinces(catalog: Catalog) -> list[list[Any]]:
    return [
        [
            province.code,
            [province.name, *(former.name for former in province.former), *_CALLED.get(province.slug, ())],
        ]
        for province in catalog.provinces.values()
    ]
