"""What the JSON files hold: a line of the index, the document of a procedure, a list of the vocabulary."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from msgspec import Struct, field

from catalog.model import Detail, Level, Online, OnlinePeriod, Procedure, Status
from catalog.terms import Law
from generators import paths
from generators.edition import Edition
from generators.exports import places

Item = TypeVar("Item")


class Reach(StrEnum):
    """`Online`, and `pilot` where it depends on province and day."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    UNKNOWN = "unknown"
    PILOT = "pilot"


class Named(Protocol):
    """What has a name in the vocabulary."""

    @property
    def name(self) -> str: ...


class Name(Struct, frozen=True, gc=False):
    """What a record refers to, with the name that people read."""

    slug: str
    name: str


class Entry(Struct, frozen=True, kw_only=True, gc=False):
    """A procedure in one line."""

    code: str
    title: str
    short: str | None
    status: Status
    field: Name | None
    agency: Name | None
    levels: tuple[Level, ...]
    province: str | None
    online: Reach
    detail: Detail
    read: date
    version: str
    url: str
    data: str


class Document(Entry, frozen=True, kw_only=True, gc=False):
    """A procedure with the names of all that it refers to; `record` is the file of the catalogue."""

    schema: str = field(name="$schema")
    licence: str
    linked: str
    offices: tuple[Name, ...]
    subjects: tuple[Name, ...]
    life_events: tuple[Name, ...]
    laws: tuple[Law, ...]
    record: Procedure


class Listing(Struct, Generic[Item], frozen=True, kw_only=True):
    """All records of a kind. `version` changes when one of them does."""

    schema: str = field(name="$schema")
    licence: str
    read: date
    version: str
    count: int
    items: tuple[Item, ...]


def entry(edition: Edition, procedure: Procedure) -> Entry:
    return Entry(**_entry(edition, procedure))


def document(edition: Edition, procedure: Procedure) -> Document:
    catalog = edition.catalog
    return Document(
        **_entry(edition, procedure),
        schema=f"{edition.site_url}{places.schema('document')}",
        licence=f"{edition.site_url}{places.LICENCE}",
        linked=f"{edition.site_url}{places.linked(procedure.code)}",
        offices=names(procedure.executed_by, catalog.agencies),
        subjects=names(procedure.subjects, catalog.subjects),
        life_events=names(procedure.life_events, catalog.life_events),
        laws=tuple(catalog.laws.get(number) or Law(number=number) for number in procedure.legal_basis),
        record=procedure,
    )


def references(edition: Edition, procedure: Procedure) -> tuple[bytes, ...]:
    """What changes with every record whose words stand in the document of *procedure* beside its own."""
    marks = edition.word_marks
    return (
        marks["fields", procedure.field],
        marks["agencies", procedure.agency],
        *(marks["agencies", slug] for slug in procedure.executed_by),
        *(marks["subjects", slug] for slug in procedure.subjects),
        *(marks["life_events", slug] for slug in procedure.life_events),
        *(marks["laws", number] for number in procedure.legal_basis),
    )


def listing(edition: Edition, name: str, version: str, items: Iterable[Item]) -> Listing[Item]:
    found = tuple(items)
    return Listing(
        schema=f"{edition.site_url}{places.schema(name)}",
        licence=f"{edition.site_url}{places.LICENCE}",
        read=edition.read,
        version=version,
        count=len(found),
        items=found,
    )


def names(slugs: Iterable[str], known: Mapping[str, Named]) -> tuple[Name, ...]:
    """Each of *slugs* with its name; one that is not *known* is its own name."""
    return tuple(Name(slug, known[slug].name if slug in known else slug) for slug in slugs)


def online(value: Online | tuple[OnlinePeriod, ...]) -> Reach:
    return _REACHES[value] if isinstance(value, Online) else Reach.PILOT


_REACHES = {one: Reach(one) for one in Online}


def _entry(edition: Edition, procedure: Procedure) -> dict[str, Any]:
    catalog = edition.catalog
    return {
        "code": procedure.code,
        "title": procedure.title,
        "short": procedure.short,
        "status": procedure.status,
        "field": _name(procedure.field, catalog.fields),
        "agency": _name(procedure.agency, catalog.agencies),
        "levels": procedure.levels,
        "province": procedure.province,
        "online": online(procedure.online),
        "detail": procedure.source.detail,
        "read": procedure.source.read,
        "version": edition.digests[procedure.code],
        "url": f"{edition.site_url}{paths.procedure(procedure.code).removeprefix('/')}",
        "data": f"{edition.site_url}{places.document(procedure.code)}",
    }


def _name(slug: str | None, known: Mapping[str, Named]) -> Name | None:
    return names((slug,), known)[0] if slug else None
