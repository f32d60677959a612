"""The ways to look through the catalogue: by field, agency, level, subject and life event."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from catalog.catalog import Catalog
from catalog.model import Procedure
from catalog.services import Service
from generators import paths
from generators.edition import Edition
from generators.words import LEVELS, LEVELS_ENGLISH

Heading = Callable[[Procedure], str]


class Kind(Struct, frozen=True, kw_only=True):
    """How one way of looking is called, and where its index lies."""

    name: str
    english: str
    url: str
    intro: str
    source: str


class Shelf(Struct, frozen=True, kw_only=True):
    """One page of a kind: what stands on it and under which headings."""

    name: str
    url: str
    english: str = ""
    section: str = ""
    slug: str = ""
    procedures: tuple[Procedure, ...] = ()
    services: tuple[Service, ...] = ()


FIELDS = Kind(
    name="Lĩnh vực",
    english="Fields",
    url=paths.FIELDS,
    intro="Chọn lĩnh vực, như Hộ tịch, Đất đai, Thuế.",
    source="catalog/vocabulary/fields.yaml",
)
AGENCIES = Kind(
    name="Cơ quan",
    english="Agencies",
    url=paths.AGENCIES,
    intro="Cơ quan giải quyết hoặc công bố thủ tục.",
    source="catalog/vocabulary/agencies.yaml",
)
LEVELS_KIND = Kind(
    name="Cấp thực hiện",
    english="Levels",
    url=paths.LEVELS,
    intro="Thủ tục được giải quyết ở xã, ở tỉnh hay ở bộ.",
    source="catalog/procedures",
)
SUBJECTS = Kind(
    name="Đối tượng",
    english="Who may apply",
    url=paths.SUBJECTS,
    intro="Bạn là ai: công dân, doanh nghiệp, hợp tác xã…",
    source="catalog/vocabulary/subjects.yaml",
)
LIFE_EVENTS = Kind(
    name="Việc cần làm",
    english="Life events",
    url=paths.LIFE_EVENTS,
    intro="Chọn chuyện đang xảy ra trong đời sống hay trong kinh doanh của bạn.",
    source="catalog/vocabulary/life_events.yaml",
)


def _once(find: Callable[[Edition], Iterator[Shelf]]) -> Callable[[Edition], tuple[Shelf, ...]]:
    """Several pages need the same shelves: those of the latest edition are kept."""
    return lru_cache(maxsize=1)(lambda edition: tuple(find(edition)))


def by_field(edition: Edition) -> Heading:
    return lambda procedure: edition.field(procedure.field)


def by_level(edition: Edition) -> Heading:  # noqa: ARG001 -- the same shape as by_field
    return lambda procedure: LEVELS[procedure.levels[0]] if procedure.levels else "Chưa rõ cấp thực hiện"


@_once
def fields(edition: Edition) -> Iterator[Shelf]:
    found = _collect(edition, lambda one: (one.field,) if one.field else ())
    for field in edition.catalog.fields.values():
        yield Shelf(name=field.name, url=paths.field(field.slug), procedures=_of(found, field.slug))


@_once
def agencies(edition: Edition) -> Iterator[Shelf]:
    found = _collect(
        edition, lambda one: dict.fromkeys((*one.executed_by, *((one.agency,) if one.agency else ())))
    )
    for agency in edition.catalog.agencies.values():
        yield Shelf(
            name=agency.name,
            url=paths.agency(agency.slug),
            section=agency.kind,
            procedures=_of(found, agency.slug),
        )


@_once
def levels(edition: Edition) -> Iterator[Shelf]:
    found = _collect(edition, lambda one: one.levels)
    for level, name in LEVELS.items():
        yield Shelf(
            name=name, english=LEVELS_ENGLISH[level], url=paths.level(level), procedures=_of(found, level)
        )


@_once
def subjects(edition: Edition) -> Iterator[Shelf]:
    found = _collect(edition, lambda one: one.subjects)
    for subject in edition.catalog.subjects.values():
        yield Shelf(
            name=subject.name,
            url=paths.subject(subject.slug),
            procedures=_of(found, subject.slug),
            services=tuple(one for one in edition.catalog.services.values() if subject.slug in one.subjects),
        )


@_once
def life_events(edition: Edition) -> Iterator[Shelf]:
    named = named_events(edition.catalog)
    found = _collect(edition, lambda one: dict.fromkeys((*one.life_events, *named.get(one.code, ()))))
    for event in edition.catalog.life_events.values():
        yield Shelf(
            name=event.name,
            english=guide.name_en if (guide := edition.catalog.life_event_guides.get(event.slug)) else "",
            slug=event.slug,
            url=paths.life_event(event.slug),
            section=event.audience,
            procedures=_of(found, event.slug),
            services=tuple(one for one in edition.catalog.services.values() if event.slug in one.life_events),
        )


def named_events(catalog: Catalog) -> dict[str, list[str]]:
    """The life events that name a procedure themselves, in their guide or in a journey."""
    pairs = [(code, guide.event) for guide in catalog.life_event_guides.values() for code in guide.first]
    pairs += [
        (step.procedure, journey.life_event)
        for journey in catalog.journeys.values()
        for step in journey.steps
        if step.procedure
    ]
    found: dict[str, list[str]] = {}
    for code, event in pairs:
        found.setdefault(code, []).append(event)
    return found


def _collect(
    edition: Edition, keys: Callable[[Procedure], tuple[str, ...] | Mapping[str, None]]
) -> dict[str, list[Procedure]]:
    found: dict[str, list[Procedure]] = {}
    for procedure in edition.catalog.procedures.values():
        for key in keys(procedure):
            found.setdefault(key, []).append(procedure)
    return found


def _of(found: dict[str, list[Procedure]], key: str) -> tuple[Procedure, ...]:
    return tuple(found.get(key, ()))
