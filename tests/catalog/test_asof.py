from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from catalog.asof import as_of, in_force
from catalog.loader import load
from catalog.model import Procedure
from catalog.offers import Channel, Fee, Offer

SMALL = Path(__file__).parent.parent / "data/catalog"
CATALOG = load(SMALL)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def with_fees(*fees: Fee) -> Procedure:
    return replace(CATALOG.procedures["1.000001"], offers=(Offer(channel=Channel.ONLINE, fees=fees),))


def test_reduction_holds_from_its_first_to_its_last_day() -> None:
    procedure = CATALOG.procedures["1.000003"]
    held = {
        day: bool(as_of(procedure, day).offers[0].fees[0].reductions)
        for day in (date(2025, 12, 31), date(2026, 1, 1), date(2027, 12, 31), date(2028, 1, 1))
    }

    assert list(held.values()) == [False, True, True, False]


def test_pilot_is_online_from_its_day_on() -> None:
    pilot = CATALOG.procedures["1.000009"]

    assert as_of(pilot, date(2025, 12, 31)).online == ()
    assert as_of(pilot, date(2026, 1, 1)).online == pilot.online


def test_what_has_no_dates_comes_back_itself() -> None:
    undated = CATALOG.procedures["1.000002"]

    assert as_of(undated, date(1999, 1, 1)) is undated


@given(change=DAYS, day=DAYS)
def test_of_two_fees_that_follow_one_another_exactly_one_is_in_force(change: date, day: date) -> None:
    old = Fee(amount=1, to=change - timedelta(days=1))
    new = Fee(amount=2, from_=change)

    (fee,) = as_of(with_fees(old, new), day).offers[0].fees

    assert fee.amount == (2 if day >= change else 1)


@given(start=st.none() | DAYS, end=st.none() | DAYS, day=DAYS)
def test_looking_twice_changes_nothing(start: date | None, end: date | None, day: date) -> None:
    once = as_of(with_fees(Fee(amount=1, from_=start, to=end)), day)

    assert as_of(once, day) == once
    assert bool(once.offers[0].fees) is in_force(start, end, day)
