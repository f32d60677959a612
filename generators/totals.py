"""A journey in all: what the steps that everybody takes cost together, and when the last can end."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from catalog.journeys import JourneyStep
from catalog.offers import TimeLimit, Unit
from generators.costs import Cost, total
from generators.language import Language
from generators.legs import Reckoning, amounts
from generators.schedule import Span, working_days
from generators.times import duration


class Whole(Struct, frozen=True, kw_only=True):
    """All the steps that everybody takes, together; the lists are numbers of steps that are not counted."""

    money: str | None
    not_in_money: tuple[str, ...]
    days: str | None
    start: date
    end: date
    not_in_days: tuple[int, ...]


def whole(of: Reckoning) -> Whole:
    needed = [step for step in of.journey.steps if not step.when]
    start = min(span.start for span in of.spans.values())
    end = max((of.spans[step.id].end for step in needed), default=start)
    count = working_days(of.calendar, start, end)
    return Whole(
        money=_money([of.costs[step.id] for step in needed if step.id in of.costs], of.say),
        not_in_money=tuple(_not_in_money(of, needed)),
        days=_days(count, [of.spans[step.id] for step in needed], of.say),
        start=start,
        end=end,
        not_in_days=tuple(of.order[step.id] for step in needed if of.spans[step.id].limit is None),
    )


def _money(costs: list[Cost], say: Language) -> str | None:
    """The sum of what is known; nothing, if nothing is, or if it is nothing but zeros and gaps."""
    least, most = total(costs)
    if most:
        return amounts(least, most, say)
    is_known = bool(costs) and all(one.least == 0 and not one.open for one in costs)
    return say.fees.free if is_known else None


def _days(count: int, spans: list[Span], say: Language) -> str | None:
    if all(span.limit is None for span in spans):
        return None
    if not count:
        return say.journeys.same_day
    return duration(TimeLimit(value=count, unit=Unit.WORKING_DAY), say).text


def _not_in_money(of: Reckoning, needed: list[JourneyStep]) -> Iterator[str]:
    """Which steps have no amount, and why: "bước 2 (tỉnh quy định)"."""
    phrases = of.say.journeys
    for step in needed:
        found = of.costs.get(step.id)
        if found and found.open:
            yield phrases.step.format(of.order[step.id], phrases.gaps[found.open])
