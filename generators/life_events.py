"""A page for every life event: what it covers, its journeys, what is used most, then everything."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from catalog.journeys import LifeEventGuide
from generators import kinds, paths
from generators.edition import Edition
from generators.facts import Link
from generators.journeys import Card, cards
from generators.kinds import Shelf
from generators.listings import FEW, MANY, Entry, entry_of
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Group, Row, grouped, service_row


class Facts(Struct, frozen=True, kw_only=True):
    """What the page shows."""

    entry: Entry
    guide: LifeEventGuide | None
    journeys: tuple[Card, ...]
    first: tuple[Row, ...]
    fields: tuple[Link, ...]
    services: tuple[Row, ...]
    groups: tuple[Group, ...]


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("life events", edition.faces, lambda: _files(edition.front))


def _files(edition: Edition) -> Iterator[Output]:
    for shelf in kinds.life_events(edition):
        if shelf.procedures or shelf.services:
            facts = gather(edition, shelf)
            yield Output(paths.file(shelf.url), fingerprint(facts), partial(page, facts))


def gather(edition: Edition, shelf: Shelf) -> Facts:
    catalog = edition.catalog
    guide = catalog.life_event_guides.get(shelf.slug)
    heading = kinds.by_field(edition)
    return Facts(
        entry=entry_of(shelf),
        guide=guide,
        journeys=cards(edition, shelf.slug),
        first=edition.current(guide.first) if guide else (),
        fields=tuple(
            Link(field.name, paths.field(slug))
            for slug in (guide.fields if guide else ())
            if (field := catalog.fields.get(slug))
        ),
        services=tuple(map(service_row, shelf.services)),
        groups=grouped((heading(one), edition.rows[one.code]) for one in shelf.procedures),
    )


def page(facts: Facts) -> Page:
    entry, groups = facts.entry, facts.groups
    return Page(
        title=f"{entry.name} – Một Cửa",
        description=facts.guide.summary if facts.guide else f"Thủ tục hành chính: {entry.name}.",
        content=render(
            "life_event.html.jinja",
            facts=facts,
            trail=[(kinds.LIFE_EVENTS.name, kinds.LIFE_EVENTS.url)],
            groups=groups,
            folded=entry.count > MANY and len(groups) > 1,
            filtered=entry.count > FEW,
        ),
        source="catalog/vocabulary/life_event_guides.yaml",
        head=paths.feed_link(entry.url),
        other=paths.english(entry.url),
    )
