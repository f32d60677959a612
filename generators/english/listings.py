"""The listings in English: the same shelves, with English headings."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from catalog.folding import fold
from catalog.model import Procedure
from generators import kinds, paths
from generators.edition import Edition
from generators.english.kinds import INTROS
from generators.english.names import VIETNAMESE, Name, field, name
from generators.english.rows import rows, service_row
from generators.english.words import ENGLISH, OTHER_BODIES, SECTIONS, number
from generators.kinds import Kind, Shelf
from generators.listings import FEW, KINDS, MANY
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Group, Row, grouped

Heading = Callable[[Procedure], tuple[str, str]]
NO_FIELD = "No field stated"
NO_LEVEL = "No level stated"


class Entry(Struct, frozen=True, kw_only=True):
    """One line of an index; *url* is of the Vietnamese page."""

    title: Name
    url: str
    section: str
    count: int


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("english listings", edition.faces, lambda: _files(edition.front))


def _files(edition: Edition) -> Iterator[Output]:
    lines = rows(edition)
    in_field = by_field(edition)
    for kind, shelves, _ in KINDS:
        heading = by_level if kind is kinds.FIELDS else in_field
        entries = []
        for shelf in shelves(edition):
            if shelf.procedures or shelf.services:
                entry = entry_of(edition, shelf)
                entries.append(entry)
                if kind is not kinds.LIFE_EVENTS:  # they have pages of their own
                    groups = groups_of(shelf, lines, heading)
                    services = tuple(service_row(edition, one) for one in shelf.services)
                    facts = (kind, entry, groups, services)
                    yield Output(paths.file(entry.title.url), fingerprint(*facts), partial(page, *facts))
        found = (kind, tuple(entries))
        yield Output(paths.file(paths.english(kind.url)), fingerprint(*found), partial(index, *found))


def by_field(edition: Edition) -> Heading:
    known = {slug: found for slug in edition.catalog.fields if (found := field(edition, slug))}
    headings = {slug: (one.name, one.lang) for slug, one in known.items()}
    return lambda procedure: headings.get(procedure.field or "", (NO_FIELD, ""))


def by_level(procedure: Procedure) -> tuple[str, str]:
    return (ENGLISH.levels[procedure.levels[0]] if procedure.levels else NO_LEVEL), ""


def entry_of(edition: Edition, shelf: Shelf) -> Entry:
    title = name(edition, shelf.url, shelf.name)
    if shelf.english:
        title = Name(name=shelf.english, url=title.url)
    section = SECTIONS.get(shelf.section, OTHER_BODIES if shelf.section else "")
    return Entry(
        title=title, url=shelf.url, section=section, count=len(shelf.procedures) + len(shelf.services)
    )


def groups_of(shelf: Shelf, lines: dict[str, Row], heading: Heading) -> tuple[Group, ...]:
    headings = {one.code: heading(one) for one in shelf.procedures}
    foreign = {text for text, lang in headings.values() if lang}
    found = grouped((headings[one.code][0], lines[one.code]) for one in shelf.procedures)
    return tuple(replace(one, lang=VIETNAMESE) if one.name in foreign else one for one in found)


def page(kind: Kind, entry: Entry, groups: tuple[Group, ...], services: tuple[Row, ...]) -> Page:
    return Page(
        title=f"{entry.title.name} – Một Cửa",
        description=f"{number(entry.count)} administrative procedures of Viet Nam: {entry.title.name}.",
        content=render(
            "en/listing.html.jinja",
            trail=[(kind.english, paths.english(kind.url))],
            entry=entry,
            groups=groups,
            services=services,
            folded=entry.count > MANY and len(groups) > 1,
            filtered=entry.count > FEW,
        ),
        source=kind.source,
        other=entry.url,
    )


def index(kind: Kind, entries: tuple[Entry, ...]) -> Page:
    order = sorted(entries, key=lambda one: (_rank(one.section), one.title.lang, fold(one.title.name)))
    if kind is kinds.LEVELS_KIND:
        order = list(entries)
    sections = [(title, list(found)) for title, found in groupby(order, key=lambda one: one.section)]
    return Page(
        title=f"{kind.english} – Một Cửa",
        description=INTROS[kind.url],
        content=render(
            "en/index.html.jinja",
            title=kind.english,
            intro=INTROS[kind.url],
            sections=sections,
            filtered=len(entries) > FEW,
        ),
        source=kind.source,
        other=kind.url,
    )


def _rank(section: str) -> int:
    order = [*SECTIONS.values(), OTHER_BODIES]
    return order.index(section) if section else 0
