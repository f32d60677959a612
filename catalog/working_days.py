"""Which days offices work, and when a period that is counted in days or months ends.

Civil Code 2015, articles 147 and 148: the day on which a period starts is not counted; a period that
would end on a day off ends on the next working day. Times of day are not this module's business.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Self

from catalog.terms import Holiday

DAY = timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Calendar:
    """Monday to Friday, less the days *off*, plus the Saturdays *worked* in exchange."""

    off: frozenset[date] = field(default_factory=frozenset)
    worked: frozenset[date] = field(default_factory=frozenset)

    @classmethod
    def of(cls, holidays: Iterable[Holiday]) -> Self:
        days = tuple(holidays)
        return cls(
            off=frozenset(holiday.day for holiday in days if not holiday.works),
            worked=frozenset(holiday.day for holiday in days if holiday.works),
        )

    def is_working(self, day: date) -> bool:
        return day in self.worked or (day.weekday() < SATURDAY and day not in self.off)

    def working_day_from(self, day: date) -> date:
        """Return *day* itself, or the first working day after it."""
        while not self.is_working(day):
            day += DAY
        return day

    def after_working_days(self, start: date, count: int) -> date:
        """Return the *count*-th working day after *start*, which is not counted."""
        day = start
        for _ in range(count):
            day = self.working_day_from(day + DAY)
        return self.working_day_from(day)

    def after_days(self, start: date, count: int) -> date:
        return self.working_day_from(start + timedelta(days=count))

    def after_months(self, start: date, count: int) -> date:
        return self.working_day_from(same_day_later(start, count))


def same_day_later(start: date, months: int) -> date:
    """Return the same date *months* later, or the last day of that month if it has no such date."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
