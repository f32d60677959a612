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
    """Thời hạn giải quyết, as a number that can be counted."""

    value: float
    unit: Period

    def in_words(self) -> str:
        return f"{self.value:g}".replace(".", ",") + f" {WORDS[self.unit]}"


def due(limit: Limit, at: datetime, calendar: Calendar, cut_off: time | None = None) -> datetime:
    """Return when a dossier received *at* is due; after *cut_off* it counts as the next working day's."""
    start = _received(at.astimezone(VIETNAM), calendar, cut_off)
    if limit.unit is Period.HOUR:
        return _after_hours(start, limit.value, calendar)
    if limit.unit is Period.WORKING_DAY and limit.value % 1:
        return _after_hours(start, limit.value * HOURS_A_DAY, calendar)
    return datetime.combine(_last_day(limit, start.date(), calendar), END_OF_DAY, VIETNAM)


def _received(at: datetime, calendar: Calendar, cut_off: time | None) -> datetime:
    if cut_off is None or at.time() < cut_off:
        return at
    return datetime.combine(calendar.working_day_from(at.date() + DAY), MORNING[0], VIETNAM)


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
