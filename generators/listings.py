"""A page for every field, agency, level, subject and life event, and the index of each kind."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby

from msgspec import Struct

from catalog.folding import fold
from generators import kinds, paths
from generators.edition import Edition
from generators.kinds import Heading, Kind, Shelf
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Group, Row, grouped, service_row
from generators.words import number

KINDS: tuple[tuple[Kind, Callable[[Edition], tuple[Shelf, ...]], Callable[[Edition], Heading]], ...] = (
    (kinds.FIELDS, kinds.fields, kinds.by_level),
    (kinds.AGENCIES, kinds.agencies, kinds.by_field),
    (kinds.LEVELS_KIND, kinds.levels, kinds.by_field),
    (kinds.SUBJECTS, kinds.subjects, kinds.by_field),
    (kinds.LIFE_EVENTS, kinds.life_events, kinds.by_field),
)
WITH_FEED = (kinds.FIELDS, kinds.AGENCIES)
FEW = 25
MANY = 120
SECTIONS = {
    "citizen": "Cho người dân",
    "business": "Cho doanh nghiệp",
    "ministry": "Bộ, ngành",
    "province": "Cấp tỉnh",
    "commune": "Cấp xã",
}


class Entry(Struct, frozen=True, kw_only=True):
    """One line of an index."""

    name: str
    url: str
    english: str
    section: str
    count: int


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("listings", edition.faces, lambda: _files(edition.front))


def _files(edition: Edition) -> Iterator[Output]:
    for kind, shelves, heading in KINDS:
        entries = []
        for shelf in shelves(edition):
            if shelf.procedures or shelf.services:
                entries.append(entry_of(shelf))
                if kind is not kinds.LIFE_EVENTS:  # they have pages of their own
                    yield _listing(edition, kind, shelf, heading(edition))
        yield _index(kind, tuple(entries))


def entry_of(shelf: Shelf) -> Entry:
    section = SECTIONS.get(shelf.section, "Cơ quan, đơn vị khác" if shelf.section else "")
    count = len(shelf.procedures) + len(shelf.services)
    return Entry(name=shelf.name, url=shelf.url, english=shelf.english, section=section, count=count)


def _listing(edition: Edition, kind: Kind, shelf: Shelf, heading: Heading) -> Output:
    entry = entry_of(shelf)
    groups = grouped((heading(one), edition.rows[one.code]) for one in shelf.procedures)
    services = tuple(service_row(one) for one in shelf.services)
    facts = (kind, entry, groups, services)
    return Output(paths.file(shelf.url), fingerprint(*facts), partial(page, *facts))


def page(kind: Kind, entry: Entry, groups: tuple[Group, ...], services: tuple[Row, ...]) -> Page:
    return Page(
        title=f"{entry.name} – Một Cửa",
        description=f"{number(entry.count)} thủ tục hành chính: {entry.name}.",
        content=render(
            "listing.html.jinja",
            trail=[(kind.name, kind.url)],
            entry=entry,
            groups=groups,
            services=services,
            folded=entry.count > MANY and len(groups) > 1,
            filtered=entry.count > FEW,
        ),
        source=kind.source,
        head=paths.feed_link(entry.url) if kind in WITH_FEED else "",
        other=paths.english(entry.url),
    )


def _index(kind: Kind, entries: tuple[Entry, ...]) -> Output:
    return Output(paths.file(kind.url), fingerprint(kind, entries), partial(index, kind, entries))


def index(kind: Kind, entries: tuple[Entry, ...]) -> Page:
    order = sorted(entries, key=lambda one: (_rank(one.section), one.section, fold(one.name)))
    if kind is kinds.LEVELS_KIND:
        order = list(entries)
    sections = [(name, list(found)) for name, found in groupby(order, key=lambda one: one.section)]
    return Page(
        title=f"{kind.name} – Một Cửa",
        description=kind.intro,
        content=render("index.html.jinja", kind=kind, sections=sections, filtered=len(entries) > FEW),
        source=kind.source,
        other=paths.english(kind.url),
    )


def _rank(section: str) -> int:
    names = list(SECTIONS.values())
    return names.index(section) if section in names else len(names)
