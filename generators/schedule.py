"""When the steps of a journey can end at the earliest: each as soon as what it waits for has ended."""

from datetime import date, timedelta
from math import ceil

from msgspec import Struct

from catalog.catalog import Catalog
from catalog.journeys import Journey, JourneyStep
from catalog.offers import TimeLimit, Unit
from catalog.timing import timed_offers
from catalog.working_days import Calendar

HOURS_A_DAY = 8


class Span(Struct, frozen=True):
    """From the day of filing to the day of the result; without a *limit* no time is counted."""

    start: date
    end: date
    limit: TimeLimit | None = None


def schedule(journey: Journey, catalog: Catalog, calendar: Calendar, start: date) -> dict[str, Span]:
    """Return the span of each step, filed without a day lost from *start* on, in the quickest way.

    A step with a condition delays nobody: what waits for it starts when it could have started itself.
    """
    first = calendar.working_day_from(start)
    spans: dict[str, Span] = {}
    free: dict[str, date] = {}
    for step in journey.steps:
        begin = max((free[name] for name in step.after), default=first)
        limit, end = quickest(step, catalog, calendar, begin)
        spans[step.id] = Span(begin, end, limit)
        free[step.id] = begin if step.when else end
    return spans


def quickest(
    step: JourneyStep, catalog: Catalog, calendar: Calendar, start: date
) -> tuple[TimeLimit | None, date]:
    """Return the shortest time limit whose unit is known, and the day on which it ends."""
    procedure = catalog.procedures.get(step.procedure or "")
    limits = {offer.time for offer in timed_offers(procedure)} if procedure else set()
    ends = [(end, limit) for limit in limits if limit and (end := ending(limit, calendar, start))]
    if not ends:
        return None, start
    end, limit = min(ends, key=lambda pair: (pair[0], pair[1].value or 0))
    return limit, end


def ending(limit: TimeLimit, calendar: Calendar, start: date) -> date | None:
    """Return the last day of *limit*; a number without a unit is never made into days."""
    count = limit.value
    if count is None or limit.unit is Unit.UNSPECIFIED:
        return None
    if limit.unit is Unit.HOUR:
        return calendar.after_working_days(start, ceil(count / HOURS_A_DAY) - 1 if count else 0)
    if limit.unit is Unit.WORKING_DAY:
        return calendar.after_working_days(start, ceil(count))
    if limit.unit is Unit.MONTH:
        return calendar.after_months(start, ceil(count))
    return calendar.after_days(start, ceil(count))


def working_days(calendar: Calendar, start: date, end: date) -> int:
    """Count the working days after *start*, up to and with *end*."""
    days = ((start + timedelta(days=one)) for one in range(1, (end - start).days + 1))
    return sum(calendar.is_working(day) for day in days)
