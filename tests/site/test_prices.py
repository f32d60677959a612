"""The browser switches dated fees as the build would have done it on that day."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from catalog.loader import load
from catalog.offers import Channel, Fee, FeeKind, Offer, Reduction, TimeLimit, Unit
from generators.ways import Way, ways
from infra.searching.script import joined

ASK = """
const { ways } = modules["prices.js"];
function waysOn(offers, day) { return JSON.stringify(ways(JSON.parse(offers), day)); }
"""
DAYS = st.dates(date(2026, 11, 1), date(2027, 2, 1))
ENDS = st.one_of(st.none(), DAYS)
AMOUNTS = st.one_of(st.none(), st.integers(0, 10**12))
REDUCTIONS = st.builds(
    Reduction, percent=st.one_of(st.none(), st.integers(0, 100)), amount=AMOUNTS, from_=ENDS, to=ENDS
)
FEES = st.builds(
    Fee,
    kind=st.sampled_from(FeeKind),
    amount=AMOUNTS,
    currency=st.sampled_from(["VND", "USD"]),
    per=st.sampled_from([None, "bản"]),
    label=st.sampled_from([None, "Cấp lại"]),
    set_by=st.sampled_from([None, None, "province"]),
    in_words=st.booleans(),
    reductions=st.lists(REDUCTIONS, max_size=2).map(tuple),
    from_=ENDS,
    to=ENDS,
)
TIMES = st.builds(
    TimeLimit,
    value=st.sampled_from([None, 0, 1, 0.5, 15]),
    unit=st.sampled_from(Unit),
    in_words=st.booleans(),
)
OFFERS = st.builds(
    Offer,
    channel=st.sampled_from(Channel),
    label=st.sampled_from([None, "Lần đầu"]),
    time=st.one_of(st.none(), TIMES),
    fees=st.lists(FEES, max_size=3).map(tuple),
)


@pytest.fixture(scope="module")
def browser() -> Iterator[MiniRacer]:
    with MiniRacer() as v8:
        v8.eval(joined(Path("site/pages/assets/guide"), "prices.js") + ASK)
        yield v8


def asked(browser: MiniRacer, name: str, offers: tuple[Offer, ...], on: date) -> object:
    return json.loads(browser.call(name, msgspec.json.encode(offers).decode(), on.isoformat()))


def plain(built: tuple[Way, ...]) -> object:
    return json.loads(msgspec.json.encode(built))


@settings(max_examples=150, deadline=None)
@given(offers=st.lists(OFFERS, max_size=4).map(tuple), on=DAYS)
def test_browser_and_build_say_the_same_of_any_day(
    browser: MiniRacer, offers: tuple[Offer, ...], on: date
) -> None:
    assert asked(browser, "waysOn", offers, on) == plain(ways(offers, on))


def test_browser_and_build_agree_on_every_procedure_of_the_catalogue(browser: MiniRacer) -> None:
    on = date(2027, 1, 1)
    every = load(Path("catalog")).procedures.values()

    wrong = [
        one.code for one in every if asked(browser, "waysOn", one.offers, on) != plain(ways(one.offers, on))
    ]

    assert wrong == []
