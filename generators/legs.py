"""The steps of a journey, each with what was computed for it."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from catalog.journeys import Journey, JourneyStep
from catalog.offers import TimeLimit
from catalog.working_days import Calendar
from generators.costs import Cost, Open, cost
from generators.edition import Edition
from generators.fees import money
from generators.language import Language
from generators.rows import Row
from generators.schedule import Span, schedule
from generators.times import duration

Find = Callable[[Iterable[str]], tuple[Row, ...]]


class Leg(Struct, frozen=True, kw_only=True):
    """A step with what was computed for it."""

    step: JourneyStep
    number: int
    row: Row | None
    instead: tuple[Row, ...]
    after: tuple[int, ...]
    beside: tuple[int, ...]
    time: str | None
    cost: str | None
    looks: str


class Reckoning(Struct, frozen=True, kw_only=True, dict=True):
    """A journey with the dates and the costs of its steps; *find* gives the lines of procedures."""

    edition: Edition
    journey: Journey
    say: Language
    find: Find

    @cached_property
    def calendar(self) -> Calendar:
        return Calendar.of(self.edition.catalog.holidays)

    @cached_property
    def spans(self) -> dict[str, Span]:
        return schedule(self.journey, self.edition.catalog, self.calendar, self.edition.day)

    @cached_property
    def costs(self) -> dict[str, Cost]:
        known = self.edition.catalog.procedures
        found = ((step.id, known.get(step.procedure or "")) for step in self.journey.steps)
        return {name: cost(one, self.edition.day) for name, one in found if one}

    @cached_property
    def order(self) -> dict[str, int]:
        return {step.id: number for number, step in enumerate(self.journey.steps, 1)}


def legs(of: Reckoning) -> Iterator[Leg]:
    for step in of.journey.steps:
        rows = of.find((step.procedure,) if step.procedure else ())
        words, looks = _cost(of.costs.get(step.id), of.say)
        yield Leg(
            step=step,
            number=of.order[step.id],
            row=rows[0] if rows else None,
            instead=of.find(step.instead),
            after=tuple(of.order[name] for name in step.after),
            beside=tuple(_beside(of, step)),
            time=_time(of, step) if rows else None,
            cost=words if rows else None,
            looks=looks,
        )


def _beside(of: Reckoning, step: JourneyStep) -> Iterator[int]:
    """The earlier steps that wait for the same ones, so that both can run at once."""
    for other in of.journey.steps:
        if of.order[other.id] < of.order[step.id] and set(other.after) == set(step.after):
            yield of.order[other.id]


def _time(of: Reckoning, step: JourneyStep) -> str:
    """The time limit that was counted; without one, what the source says, and why it was not."""
    limit: TimeLimit | None = of.spans[step.id].limit
    if limit:
        return duration(limit, of.say).text
    offers = of.edition.catalog.procedures[step.procedure or ""].offers
    said = duration(next((offer.time for offer in offers if offer.time), None), of.say)
    return f"{said.text} ({said.note[:1].lower()}{said.note[1:]})" if said.note else said.text


def _cost(found: Cost | None, say: Language) -> tuple[str, str]:
    if found is None:
        return say.unknown, "unknown"
    if found.least is None or found.most is None:
        return gap(found.open or Open.UNKNOWN, say), (found.open or Open.UNKNOWN).value
    if found.most == 0:
        return (gap(found.open, say), found.open.value) if found.open else (say.fees.free, "free")
    text = amounts(found.least, found.most, say)
    return say.journeys.and_more.format(text, say.journeys.gaps[found.open]) if found.open else text, "amount"


def gap(why: Open, say: Language) -> str:
    return {Open.LOCAL: say.fees.by_province, Open.ELSEWHERE: say.see_source, Open.UNKNOWN: say.unknown}[why]


def amounts(least: int, most: int, say: Language) -> str:
    if least == most:
        return money(most, say=say)
    return f"{say.number(least)} – {money(most, say=say)}"
