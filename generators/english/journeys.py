"""The journeys in English: the same steps and sums, with the English words that stand beside them."""

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from catalog.journeys import Journey
from generators import journeys, paths
from generators.edition import Edition
from generators.english.names import life_event
from generators.english.papers import english
from generators.english.rows import current
from generators.english.words import ENGLISH
from generators.journeys import HEAD, Card, Facts
from generators.needs import Need
from generators.output import Output, Page, fingerprint
from generators.render import render


def generate(edition: Edition) -> Iterator[Output]:
    for journey in edition.catalog.journeys.values():
        facts = gather(edition, journey)
        url = paths.english(paths.journey(journey.slug))
        yield Output(paths.file(url), fingerprint(facts), partial(page, facts))
    found = cards(edition)
    if found:
        yield Output(paths.file(paths.english(paths.JOURNEYS)), fingerprint(found), partial(index, found))


def cards(edition: Edition, event: str | None = None) -> tuple[Card, ...]:
    """The journeys, or those of one life event, leading to their English pages."""
    return tuple(map(translated, journeys.cards(edition, event)))


def translated(card: Card) -> Card:
    return replace(card, url=paths.english(card.url))


def gather(edition: Edition, journey: Journey) -> Facts:
    facts = journeys.gather(edition, journey, ENGLISH, partial(current, edition))
    event = life_event(edition, journey.life_event)
    needs = tuple(_need(edition, one) for one in facts.needs)
    return replace(facts, event=(event.name, event.url) if event else None, needs=needs)


def _need(edition: Edition, need: Need) -> Need:
    when = need.when_en or (english(edition, "dieu-kien", need.when) if need.when else "")
    name = need.english or english(edition, "giay-to", need.name)
    return replace(need, english=name, when_en=when or None)


def page(facts: Facts) -> Page:
    journey = facts.journey
    return Page(
        title=f"{journey.title_en}: what to do, in order – Một Cửa",
        description=journey.summary_en,
        content=render("en/journey.html.jinja", **journeys.view(facts, "and")),
        source=journeys.source(journey),
        head=HEAD,
        other=paths.journey(journey.slug),
    )


def index(found: tuple[Card, ...]) -> Page:
    return Page(
        title="Step by step – Một Cửa",
        description="A birth, moving home, marriage, opening a business…: what comes first, what comes next.",
        content=render("en/journeys.html.jinja", cards=found),
        source="catalog/vocabulary/journeys",
        other=paths.JOURNEYS,
    )
