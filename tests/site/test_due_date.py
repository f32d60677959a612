"""The browser counts like the offices' own code: the same script, run by V8, against the same dates."""

import json
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from catalog.loader import load
from catalog.working_days import DAY, Calendar
from functions.domain.due import VIETNAM, Limit, Period, due
from generators.places import holidays
from infra.searching.script import joined

SCRIPT = Path("site/pages/assets/guide")
FIRST, LAST = date(2025, 1, 1), date(2028, 12, 31)
WHEN = (datetime(2025, 1, 1), datetime(2028, 6, 30))  # noqa: DTZ001 -- made aware in the test
MOST = {Period.WORKING_DAY: 200, Period.DAY: 400, Period.HOUR: 300, Period.MONTH: 30}
ASK = """
let calendar;
function know(text) { calendar = JSON.parse(text); return true; }
function ask(value, unit, day, minute, hour) {
  const limit = { value, unit, cut_off: hour ?? undefined };
  return JSON.stringify(modules["days.js"].due(limit, { day, minute }, calendar));
}
function working(day) { return modules["days.js"].isWorking(day, calendar); }
"""


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return Calendar.of(load(Path("catalog")).holidays)


@pytest.fixture(scope="module")
def browser() -> Iterator[MiniRacer]:
    with MiniRacer() as v8:
        v8.eval(joined(SCRIPT, "days.js") + ASK)
        v8.call("know", holidays(load(Path("catalog"))).decode())
        yield v8


def limits() -> st.SearchStrategy[Limit]:
    def of(unit: Period) -> st.SearchStrategy[Limit]:
        quarters = st.integers(0, MOST[unit] * 4).map(lambda count: count / 4)
        whole = st.integers(0, MOST[unit])
        hours = st.sampled_from([None, 15])
        return st.builds(Limit, st.one_of(whole, quarters, st.sampled_from([0, 1])), st.just(unit), hours)

    return st.sampled_from(list(Period)).flatmap(of)


@settings(max_examples=600, deadline=None)
@given(limit=limits(), at=st.datetimes(*WHEN))
def test_browser_and_functions_agree_on_the_due_date(
    browser: MiniRacer, calendar: Calendar, limit: Limit, at: datetime
) -> None:
    received = at.replace(second=0, microsecond=0, tzinfo=VIETNAM)
    expected = due(limit, received, calendar)
    minute = received.hour * 60 + received.minute

    asked = (limit.value, limit.unit.value, received.date().isoformat(), minute, limit.cut_off)
    found = json.loads(browser.call("ask", *asked))

    assert found["day"] == expected.date().isoformat()
    if found["minute"] is None:
        assert expected.time() == time(23, 59, 59)
    else:
        assert found["minute"] == expected.hour * 60 + expected.minute


def test_browser_knows_every_day_off_and_every_day_worked(browser: MiniRacer, calendar: Calendar) -> None:
    days = [FIRST + DAY * count for count in range((LAST - FIRST).days)]

    assert [
        day for day in days if browser.call("working", day.isoformat()) is not calendar.is_working(day)
    ] == []


def test_a_swapped_saturday_counts_and_its_friday_does_not(browser: MiniRacer) -> None:
    # 2026: off on Friday 2 January, worked on Saturday 10 January.
    asked = json.loads(browser.call("ask", 2, "working_day", "2026-01-08", 600, None))

    assert asked["day"] == "2026-01-10"


def test_the_holidays_of_the_browser_say_what_they_are() -> None:
    catalog = load(Path("tests/data/catalog"))
    known = json.loads(holidays(catalog))

    assert set(known) == {"off", "worked"}
    assert set(known["off"]) == {str(one.day) for one in catalog.holidays if not one.works}
