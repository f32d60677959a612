"""When a dossier is due (hẹn trả kết quả)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from math import ceil
from zoneinfo import ZoneInfo

from catalog.working_days import DAY, Calendar

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
MORNING = (time(7, 0), time(11, 30))
AFTERNOON = (time(13, 30), time(17, 0))
HOURS_A_DAY = 8
END_OF_DAY = time(23, 59, 59)


class Period(StrEnum):
    """The units in which a time limit can be counted."""

    WORKING_DAY = "working_day"
    DAY = "day"
    HOUR = "hour"
    MONTH = "month"


WORDS = {
    Period.WORKING_DAY: "ngày làm việc",
    Period.DAY: "ngày",
    Period.HOUR: "giờ làm việc",
    Period.MONTH: "tháng",
}


@dataclass(frozen=True, slots=True)
class Limit:
    """Thời hạn giải quyết, as a number that can be counted.

    With *cut_off*, up to one working day is the day of receipt itself, or the next one after that hour.
    """

    value: float
    unit: Period
    cut_off: int | None = None

    def in_words(self) -> str:
        if self.cut_off and self.is_same_day:
            return f"trong ngày làm việc; nhận sau {self.cut_off} giờ thì ngày làm việc tiếp theo"
        return f"{self.value:g}".replace(".", ",") + f" {WORDS[self.unit]}"

    @property
    def is_same_day(self) -> bool:
        return self.cut_off is not None and self.unit is Period.WORKING_DAY and self.value <= 1


def due(limit: Limit, at: datetime, calendar: Calendar) -> datetime:
    """Return when a dossier received *at* is due."""
    start = at.astimezone(VIETNAM)
    if limit.cut_off is not None and limit.is_same_day:
        return datetime.combine(_same_day(start, calendar, limit.cut_off), END_OF_DAY, VIETNAM)
    if limit.unit is Period.HOUR:
        return _after_hours(start, limit.value, calendar)
    if limit.unit is Period.WORKING_DAY and limit.value % 1:
        return _after_hours(start, limit.value * HOURS_A_DAY, calendar)
    return datetime.combine(_last_day(limit, start.date(), calendar), END_OF_DAY, VIETNAM)


def _same_day(at: datetime, calendar: Calendar, cut_off: int) -> date:
    """Return the working day on which *at* falls; after the hour *cut_off*, the next one."""
    return calendar.working_day_from(at.date() + DAY if at.hour >= cut_off else at.date())


def _last_day(limit: Limit, start: date, calendar: Calendar) -> date:
    if limit.unit is Period.WORKING_DAY:
        return calendar.after_working_days(start, int(limit.value))
    if limit.unit is Period.DAY:
        return calendar.after_days(start, ceil(limit.value))
    months = int(limit.value)
    if days := ceil(limit.value % 1 * 30):
        return calendar.after_days(calendar.after_months(start, months), days)
    return calendar.after_months(start, months)


def _after_hours(start: datetime, hours: float, calendar: Calendar) -> datetime:
    """Walk through the office hours of working days until *hours* of them are used up."""
    left, day = timedelta(hours=hours), start.date()
    while True:
        for opens, closes in (MORNING, AFTERNOON) if calendar.is_working(day) else ():
            begins = max(start, datetime.combine(day, opens, VIETNAM))
            span = datetime.combine(day, closes, VIETNAM) - begins
            if span > timedelta() and span >= left:
                return begins + left
            left -= max(span, timedelta())
        day += DAY
