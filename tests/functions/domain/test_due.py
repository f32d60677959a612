from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.working_days import Calendar
from functions.domain.due import VIETNAM, Limit, Period, due

# 2026 as it was announced: days off, and the Saturdays worked in exchange.
OFF = frozenset(
    date(2026, month, day)
    for month, day in [
        (1, 1), (1, 2), (2, 16), (2, 17), (2, 18), (2, 19), (2, 20),
        (4, 27), (4, 30), (5, 1), (8, 31), (9, 1), (9, 2), (11, 24),
    ]
)  # fmt: skip
CALENDAR = Calendar(OFF, frozenset({date(2026, 1, 10), date(2026, 8, 22)}))
TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(VIETNAM))  # noqa: DTZ001
UNITS = st.sampled_from([Period.WORKING_DAY, Period.DAY, Period.MONTH])
LAST = time(23, 59, 59)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("received", "value", "unit", "expected"),
    [
        ("2026-11-23T14:20", 1, Period.WORKING_DAY, "2026-11-25"),
        ("2026-11-23T14:20", 3, Period.WORKING_DAY, "2026-11-27"),
        ("2026-11-20T09:00", 1, Period.WORKING_DAY, "2026-11-23"),
        ("2026-11-21T09:00", 1, Period.WORKING_DAY, "2026-11-23"),
        ("2026-01-08T09:00", 2, Period.WORKING_DAY, "2026-01-10"),
        ("2026-08-21T09:00", 1, Period.WORKING_DAY, "2026-08-22"),
        ("2026-02-13T09:00", 1, Period.WORKING_DAY, "2026-02-23"),
        ("2026-11-23T09:00", 0, Period.WORKING_DAY, "2026-11-23"),
        ("2026-11-22T09:00", 0, Period.WORKING_DAY, "2026-11-23"),
        ("2026-11-18T09:00", 3, Period.DAY, "2026-11-23"),
        ("2026-11-21T09:00", 3, Period.DAY, "2026-11-25"),
        ("2026-01-31T09:00", 1, Period.MONTH, "2026-03-02"),
        ("2026-10-24T09:00", 1, Period.MONTH, "2026-11-25"),
        ("2026-12-15T09:00", 2, Period.MONTH, "2027-02-15"),
        ("2026-12-15T09:00", 1.5, Period.MONTH, "2027-02-01"),
    ],
)
def test_a_period_ends_as_the_law_counts_it(received: str, value: float, unit: Period, expected: str) -> None:
    ends = due(Limit(value, unit), at(received), CALENDAR)

    assert ends == datetime.combine(date.fromisoformat(expected), LAST, VIETNAM)


@pytest.mark.parametrize(
    ("received", "value", "expected"),
    [
        ("2026-11-23T07:00", 8, "2026-11-23T17:00"),
        ("2026-11-23T09:00", 2, "2026-11-23T11:00"),
        ("2026-11-23T11:00", 1, "2026-11-23T14:00"),
        ("2026-11-23T16:00", 8, "2026-11-25T16:00"),
        ("2026-11-23T20:00", 1, "2026-11-25T08:00"),
        ("2026-11-22T03:00", 4.5, "2026-11-23T11:30"),
    ],
)
def test_hours_are_office_hours(received: str, value: float, expected: str) -> None:
    assert due(Limit(value, Period.HOUR), at(received), CALENDAR) == at(expected)


def test_one_and_a_half_working_days_are_twelve_hours() -> None:
    half = due(Limit(1.5, Period.WORKING_DAY), at("2026-11-25T07:00"), CALENDAR)

    assert half == at("2026-11-26T11:00")


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        pytest.param("2026-11-25T14:59", date(2026, 11, 25), id="before it, the same day"),
        pytest.param("2026-11-25T15:00", date(2026, 11, 26), id="after it, the next day"),
        pytest.param("2026-11-27T15:00", date(2026, 11, 30), id="after it on a Friday"),
        pytest.param("2026-11-28T09:00", date(2026, 11, 30), id="on a Saturday"),
        pytest.param("2026-11-23T16:00", date(2026, 11, 25), id="before a holiday"),
    ],
)
@pytest.mark.parametrize("value", [0, 1])
def test_with_a_cut_off_the_hour_of_receipt_decides_the_day(
    received: str, expected: date, value: float
) -> None:
    ends = due(Limit(value, Period.WORKING_DAY, cut_off=15), at(received), CALENDAR)

    assert ends.date() == expected


def test_a_cut_off_does_not_shorten_what_the_office_may_take_at_most() -> None:
    longest = due(Limit(3, Period.WORKING_DAY, cut_off=15), at("2026-11-25T09:00"), CALENDAR)

    assert longest.date() == date(2026, 11, 30)


def test_a_time_elsewhere_counts_as_its_vietnamese_day() -> None:
    evening_in_utc = datetime.fromisoformat("2026-11-25T17:30+00:00")

    assert due(Limit(1, Period.WORKING_DAY), evening_in_utc, CALENDAR).date() == date(2026, 11, 27)


@given(received=TIMES, days=st.integers(1, 60))
def test_as_many_working_days_lie_between_as_the_limit_says(received: datetime, days: int) -> None:
    last = due(Limit(days, Period.WORKING_DAY), received, CALENDAR).date()

    between = (received.date() + timedelta(days=n) for n in range(1, (last - received.date()).days + 1))
    assert sum(CALENDAR.is_working(day) for day in between) == days


@given(received=TIMES, value=st.integers(0, 24), unit=UNITS)
def test_every_period_ends_on_a_working_day(received: datetime, value: int, unit: Period) -> None:
    ends = due(Limit(value, unit), received, CALENDAR)

    assert CALENDAR.is_working(ends.date())
    assert ends > received or value == 0


@given(received=TIMES, value=st.integers(1, 80))
def test_hours_end_within_office_hours(received: datetime, value: int) -> None:
    ends = due(Limit(value, Period.HOUR), received, CALENDAR)

    assert CALENDAR.is_working(ends.date())
    assert time(7) < ends.time() <= time(11, 30) or time(13, 30) < ends.time() <= time(17)


@given(
    received=TIMES, later=st.timedeltas(timedelta(0), timedelta(days=9)), value=st.integers(1, 30), unit=UNITS
)
def test_who_files_later_is_never_due_earlier(
    received: datetime, later: timedelta, value: int, unit: Period
) -> None:
    limit = Limit(value, unit)

    assert due(limit, received, CALENDAR) <= due(limit, received + later, CALENDAR)


@given(received=TIMES, value=st.integers(0, 30), unit=UNITS)
def test_more_time_is_never_due_earlier(received: datetime, value: int, unit: Period) -> None:
    shorter, longer = Limit(value, unit), Limit(value + 1, unit)

    assert due(shorter, received, CALENDAR) <= due(longer, received, CALENDAR)


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (1, Period.WORKING_DAY, "1 ngày làm việc"),
        (1.5, Period.MONTH, "1,5 tháng"),
        (8, Period.HOUR, "8 giờ làm việc"),
    ],
)
def test_a_limit_is_said_in_vietnamese(value: float, unit: Period, words: str) -> None:
    assert Limit(value, unit).in_words() == words


def test_a_cut_off_is_said_with_its_hour() -> None:
    words = Limit(1, Period.WORKING_DAY, cut_off=15).in_words()

    assert words == "trong ngày làm việc; nhận sau 15 giờ thì ngày làm việc tiếp theo"
