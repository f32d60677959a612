"""Days off and days worked in exchange."""

from datetime import date

import pytest

from catalog.importing.holidays import holidays

DAYS = {holiday.day: holiday for holiday in holidays()}
SATURDAY = 5


@pytest.mark.parametrize(
    "day",
    [
        date(2025, 1, 27),
        date(2025, 5, 2),
        date(2026, 1, 2),
        date(2026, 4, 27),
        date(2026, 8, 31),
        date(2026, 11, 24),
        date(2027, 5, 3),
    ],
    ids=str,
)
def test_a_day_off_is_off(day: date) -> None:
    assert not DAYS[day].works


@pytest.mark.parametrize("day", [date(2025, 4, 26), date(2026, 1, 10), date(2026, 8, 22)], ids=str)
def test_a_swapped_saturday_is_worked(day: date) -> None:
    assert DAYS[day].works
    assert day.weekday() == SATURDAY


def test_every_day_stands_once_and_in_order_and_has_a_source() -> None:
    days = [holiday.day for holiday in holidays()]

    assert days == sorted(set(days))
    assert all(holiday.source for holiday in holidays())
    assert {day.year for day in days} == {2025, 2026, 2027}
