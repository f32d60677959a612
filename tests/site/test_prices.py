"""The browser switches dated fees as the build would have done it on that day."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from catalog.loader import load
from catalog.offers import Channel, Fee, FeeKind, Offer, Reduction, TimeLimit, Unit
from generators.english.words import ENGLISH
from generators.glance import how_long, how_much
from generators.language import Language
from generators.vietnamese import VIETNAMESE
from generators.ways import ways
from infra.searching.script import joined

ENGLISH_PAGE = "globalThis.document = { documentElement: { lang: 'en' } };"
ASK = """
const { ways } = modules["prices.js"];
const { howLong, howMuch } = modules["glance.js"];
function glance(offers, day) {
  return JSON.stringify([howLong(JSON.parse(offers), day), howMuch(JSON.parse(offers), day)]);
}
function everything(lists, day) {
  const all = (offers) => [ways(offers, day), howLong(offers, day), howMuch(offers, day)];
  return JSON.stringify(JSON.parse(lists).map(all));
}
function waysOn(offers, day) { return JSON.stringify(ways(JSON.parse(offers), day)); }
"""
DAYS = st.dates(date(2026, 11, 1), date(2027, 2, 1))
ENDS = st.one_of(st.none(), DAYS)
AMOUNTS = st.one_of(st.none(), st.integers(0, 10**12))
REDUCTIONS = st.builds(
    Reduction, percent=st.one_of(st.none(), st.integers(0, 100)), amount=AMOUNTS, from_=ENDS, to=ENDS
)
CASES = st.sampled_from([(), (), ("Đối với nhà ở",), ("Trường hợp khác", "Cấp lại")])
WHENS = st.sampled_from([None, None, "Nếu bạn thuộc diện miễn", "Bạn nộp qua người sử dụng lao động"])
FEES = st.builds(
    Fee,
    kind=st.sampled_from(FeeKind),
    amount=AMOUNTS,
    currency=st.sampled_from(["VND", "USD"]),
    per=st.sampled_from([None, "bản"]),
    label=st.sampled_from([None, "Cấp lại"]),
    cases=CASES,
    when=WHENS,
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
    cut_off=st.sampled_from([None, None, 15]),
)
OFFERS = st.builds(
    Offer,
    channel=st.sampled_from(Channel),
    label=st.sampled_from([None, "Lần đầu"]),
    cases=CASES,
    when=WHENS,
    time=st.one_of(st.none(), TIMES),
    fees=st.lists(FEES, max_size=3).map(tuple),
)


@pytest.fixture(scope="module", params=[VIETNAMESE, ENGLISH], ids=["vi", "en"])
def page(request: pytest.FixtureRequest) -> Iterator[tuple[MiniRacer, Language]]:
    """The scripts as they run on a page in one language, and the words that the page was built with."""
    with MiniRacer() as v8:
        if request.param is ENGLISH:
            v8.eval(ENGLISH_PAGE)
        v8.eval(joined(Path("site/pages/assets/guide"), "glance.js") + ASK)
        yield v8, request.param


def asked(browser: MiniRacer, name: str, offers: Sequence[object], on: date) -> object:
    return json.loads(browser.call(name, msgspec.json.encode(offers).decode(), on.isoformat()))


def plain(built: object) -> object:
    return json.loads(msgspec.json.encode(built))


@settings(max_examples=100, deadline=None)
@given(offers=st.lists(OFFERS, max_size=4).map(tuple), on=DAYS)
def test_browser_and_build_say_the_same_of_any_day(
    page: tuple[MiniRacer, Language], offers: tuple[Offer, ...], on: date
) -> None:
    browser, say = page

    assert asked(browser, "waysOn", offers, on) == plain(ways(offers, on, say))


@settings(max_examples=100, deadline=None)
@given(offers=st.lists(OFFERS, max_size=4).map(tuple), on=DAYS)
def test_browser_and_build_see_the_same_at_a_glance(
    page: tuple[MiniRacer, Language], offers: tuple[Offer, ...], on: date
) -> None:
    browser, say = page

    built = (how_long(offers, on, say), how_much(offers, on, say))

    assert asked(browser, "glance", offers, on) == plain(built)


def test_browser_and_build_agree_on_every_procedure_of_the_catalogue(
    page: tuple[MiniRacer, Language],
) -> None:
    browser, say = page
    on = date(2027, 1, 1)
    every = list(dict.fromkeys(one.offers for one in load(Path("catalog")).procedures.values()))

    found = asked(browser, "everything", every, on)

    built = [(ways(one, on, say), how_long(one, on, say), how_much(one, on, say)) for one in every]
    assert found == plain(built)
