"""One page per journey: what to do in which order, what it needs, costs and takes in all."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from msgspec import Struct

from catalog.journeys import Journey
from generators import paths
from generators.edition import Edition
from generators.language import Language
from generators.legs import Find, Leg, Reckoning, legs
from generators.needs import Need, Pile, needs
from generators.output import Output, Page, fingerprint
from generators.render import render
from generators.totals import Whole, whole
from generators.vietnamese import VIETNAMESE
from generators.words import listed

HEAD = '<link rel="stylesheet" href="/assets/finder/journey.css">'


class Facts(Struct, frozen=True, kw_only=True):
    """What the page shows."""

    journey: Journey
    event: tuple[str, str] | None
    legs: tuple[Leg, ...]
    whole: Whole
    needs: tuple[Need, ...]
    read: date


class Card(Struct, frozen=True, kw_only=True):
    """A journey as a link."""

    title: str
    english: str
    url: str
    steps: int


def generate(edition: Edition) -> Iterator[Output]:
    for journey in edition.catalog.journeys.values():
        facts = gather(edition, journey)
        yield Output(paths.file(paths.journey(journey.slug)), fingerprint(facts), partial(page, facts))
    found = cards(edition)
    if found:
        yield Output(paths.file(paths.JOURNEYS), fingerprint(found), partial(index, found))


def cards(edition: Edition, event: str | None = None) -> tuple[Card, ...]:
    """Return the journeys, or those of one life event."""
    return tuple(
        Card(title=one.title, english=one.title_en, url=paths.journey(one.slug), steps=len(one.steps))
        for one in edition.catalog.journeys.values()
        if event is None or one.life_event == event
    )


def gather(edition: Edition, journey: Journey, say: Language = VIETNAMESE, find: Find | None = None) -> Facts:
    """What is to be shown, told in the words of *say*; *find* gives the lines of procedures."""
    reckoning = Reckoning(edition=edition, journey=journey, say=say, find=find or edition.current)
    event = edition.catalog.life_events.get(journey.life_event)
    return Facts(
        journey=journey,
        event=(event.name, paths.life_event(event.slug)) if event else None,
        legs=tuple(legs(reckoning)),
        whole=whole(reckoning),
        needs=needs(journey, edition.catalog),
        read=edition.read,
    )


def view(facts: Facts, last: str) -> dict[str, Any]:
    """What a template shows; *last* is the word before the last of a list."""
    return {
        "facts": facts,
        "journey": facts.journey,
        "needed": [leg for leg in facts.legs if not leg.step.when],
        "everybody": [one for one in facts.needs if one.pile is Pile.EVERYBODY],
        "some": [one for one in facts.needs if one.pile is Pile.SOME],
        "made": [one for one in facts.needs if one.pile is Pile.MADE],
        "not_in_money": listed(list(facts.whole.not_in_money), last),
        "not_in_days": listed([str(one) for one in facts.whole.not_in_days], last),
    }


def source(journey: Journey) -> str:
    return f"catalog/vocabulary/journeys/{journey.slug}.yaml"


def page(facts: Facts) -> Page:
    journey = facts.journey
    return Page(
        title=f"{journey.title}: làm gì, theo thứ tự nào – Một Cửa",
        description=journey.summary,
        content=render("journey.html.jinja", **view(facts, "và")),
        source=source(journey),
        head=HEAD,
        other=paths.english(paths.journey(journey.slug)),
    )


def index(found: tuple[Card, ...]) -> Page:
    return Page(
        title="Việc lớn, từng bước – Một Cửa",
        description="Sinh con, chuyển nhà, kết hôn, mở hộ kinh doanh…: làm gì trước, làm gì sau.",
        content=render("journeys.html.jinja", cards=found),
        source="catalog/vocabulary/journeys",
        other=paths.english(paths.JOURNEYS),
    )
