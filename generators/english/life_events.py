"""The page of every life event in English: its journeys, what is used most, then everything."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from generators import kinds, paths
from generators.edition import Edition
from generators.english import journeys, listings, names
from generators.english.listings import Entry
from generators.english.names import Name
from generators.english.rows import current, rows, service_row
from generators.journeys import Card
from generators.kinds import Shelf
from generators.listings import FEW, MANY
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Group, Row


class Facts(Struct, frozen=True, kw_only=True):
    """What the page shows."""

    entry: Entry
    summary: str
    journeys: tuple[Card, ...]
    first: tuple[Row, ...]
    fields: tuple[Name, ...]
    services: tuple[Row, ...]
    groups: tuple[Group, ...]


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("english life events", edition.faces, lambda: _files(edition.front))


def _files(edition: Edition) -> Iterator[Output]:
    for shelf in kinds.life_events(edition):
        if shelf.procedures or shelf.services:
            facts = gather(edition, shelf)
            yield Output(paths.file(facts.entry.title.url), fingerprint(facts), partial(page, facts))


def gather(edition: Edition, shelf: Shelf) -> Facts:
    guide = edition.catalog.life_event_guides.get(shelf.slug)
    fields = guide.fields if guide else ()
    return Facts(
        entry=listings.entry_of(edition, shelf),
        summary=guide.summary_en if guide else "",
        journeys=journeys.cards(edition, shelf.slug),
        first=current(edition, guide.first) if guide else (),
        fields=tuple(one for slug in fields if (one := names.field(edition, slug))),
        services=tuple(service_row(edition, one) for one in shelf.services),
        groups=listings.groups_of(shelf, rows(edition), listings.by_field(edition)),
    )


def page(facts: Facts) -> Page:
    entry, groups = facts.entry, facts.groups
    return Page(
        title=f"{entry.title.name} – Một Cửa",
        description=facts.summary or f"Administrative procedures of Viet Nam: {entry.title.name}.",
        content=render(
            "en/life_event.html.jinja",
            facts=facts,
            groups=groups,
            folded=entry.count > MANY and len(groups) > 1,
            filtered=entry.count > FEW,
        ),
        source="catalog/vocabulary/life_event_guides.yaml",
        other=entry.url,
    )
