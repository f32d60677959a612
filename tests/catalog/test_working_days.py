from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.terms import Holiday
from catalog.working_days import Calendar, same_day_later

CALENDAR = Calendar.of(
    (
        Holiday(day=date(2026, 1, 1), name="Tết Dương lịch", source="x"),
        Holiday(day=date(2026, 1, 2), name="Nghỉ hoán đổi", source="x"),
        Holiday(day=date(2026, 1, 10), name="Làm bù", works=True, source="x"),
    )
)
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 1, 1), False),
        (date(2026, 1, 2), False),
        (date(2026, 1, 3), False),
        (date(2026, 1, 4), False),
        (date(2026, 1, 5), True),
        (date(2026, 1, 10), True),
        (date(2026, 1, 11), False),
        (date(2026, 1, 17), False),
    ],
    ids=str,
)
def test_offices_work_on_week_days_and_swapped_saturdays(day: date, *, works: bool) -> None:
    assert CALENDAR.is_working(day) is works


@settings(deadline=None)
@given(DAYS)
def test_the_working_day_from_a_day_is_the_first_one(day: date) -> None:
    found = CALENDAR.working_day_from(day)

    assert CALENDAR.is_working(found)
    assert not any(CALENDAR.is_working(day + timedelta(n)) for n in range((found - day).days))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 10, 31), 4, date(2027, 2, 28)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_a_month_ends_on_the_same_date_or_the_last(start: date, months: int, end: date) -> None:
    assert same_day_later(start, months) == end


@settings(deadline=None)
@given(DAYS, st.integers(0, 60))
def test_the_same_date_later_never_leaves_its_month(start: date, months: int) -> None:
    later = same_day_later(start, months)

    assert (later.year * 12 + later.month) - (start.year * 12 + start.month) == months
    assert later.day <= start.day
