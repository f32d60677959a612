"""Two more ways to count a dossier's time, beside the legal one that `acting` keeps in *due*.

The statistics are those of indicator 766 (Decision 766/QĐ-TTg) as its formula document is quoted: the result
counts as on time when it is there by the date promised at first; time spent waiting for the citizen does not
count; a request for a supplement that nobody answered ends the count; two requests count as late. What the
citizen is shown adds the working days that passed while the office waited for money.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from catalog.working_days import DAY, Calendar
from functions.domain.dossier import Dossier, Step
from functions.domain.due import VIETNAM, due
from functions.domain.status import RECEIVED, WAITING, Status

ENDS = (Status.DECIDED, Status.DELIVERED, Status.STOPPED, Status.WITHDRAWN)  # the first that is found counts
RESTARTS = frozenset({Status.REGISTERED, Status.SUPPLEMENT_ASKED})


class Punctuality(StrEnum):
    """Trước hạn, đúng hạn, trễ hạn (Circular 01/2018/TT-VPCP, article 13)."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Expected:
    """When the citizen may expect the result; while the office waits for the citizen it *stands still*."""

    due: datetime | None
    stands_still: bool


def punctuality(dossier: Dossier, until: datetime, calendar: Calendar) -> Punctuality | None:
    """Return how the dossier counts at the end of the period, *until*; None where it does not count."""
    start = _started(dossier.history)
    if start is None:
        return None
    if dossier.times_in(Status.SUPPLEMENT_ASKED) > 1:
        return Punctuality.LATE
    promise = dossier.promised or dossier.due
    if promise is None and dossier.limit:
        promise = due(dossier.limit, start, calendar)
    if promise is None:
        return None
    end = _ended(dossier, until)
    waited = sum((last - first for first, last in _waits(dossier, start, end)), timedelta())
    return _compared(end - waited, promise)


def expected(dossier: Dossier, at: datetime, calendar: Calendar) -> Expected:
    stands_still = dossier.status in WAITING or dossier.waits
    if dossier.due is None or dossier.waits or dossier.status is Status.SUPPLEMENT_ASKED:
        return Expected(None, stands_still)
    start = _started(dossier.history)
    days = sum(_working_days(*wait, calendar) for wait in _waits(dossier, start, at)) if start else 0
    return Expected(_later(dossier.due, days, calendar), stands_still)


def _started(history: tuple[Step, ...]) -> datetime | None:
    """Return when the time limit began to run, for the last time that it began anew."""
    started = None
    for before, step in pairwise((None, *history)):
        if step and step.status in RECEIVED and (started is None or (before and before.status in RESTARTS)):
            started = step.at
    return started


def _ended(dossier: Dossier, until: datetime) -> datetime:
    at = {step.status: step.at for step in dossier.history}
    if dossier.status is Status.SUPPLEMENT_ASKED:
        return at[Status.SUPPLEMENT_ASKED]
    return next((at[end] for end in ENDS if end in at), until)


def _waits(dossier: Dossier, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield from when to when the office waited for the citizen, between *start* and *end*."""
    leaving = [step.at for step in dossier.history[1:]] + [end]
    for step, left in zip(dossier.history, leaving, strict=True):
        if step.status in WAITING and start <= step.at < end:
            yield step.at, min(left, end)


def _compared(end: datetime, promise: datetime) -> Punctuality:
    if end > promise:
        return Punctuality.LATE
    last, day = promise.astimezone(VIETNAM).date(), end.astimezone(VIETNAM).date()
    return Punctuality.EARLY if day < last else Punctuality.ON_TIME


def _working_days(first: datetime, last: datetime, calendar: Calendar) -> int:
    day, end = first.astimezone(VIETNAM).date(), last.astimezone(VIETNAM).date()
    days = 0
    while day < end:
        day += DAY
        days += calendar.is_working(day)
    return days


def _later(promise: datetime, days: int, calendar: Calendar) -> datetime:
    if not days:
        return promise
    local = promise.astimezone(VIETNAM)
    return datetime.combine(calendar.after_working_days(local.date(), days), local.timetz())
