"""The browser leaves the ways and fees that the catalogue leaves for the same answers."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from catalog.choosing import mine
from catalog.offers import Channel, Fee, FeeKind, Offer
from infra.searching.script import joined

ASK = """
const { mine } = modules["choosing.js"];
function left(offers, pile, said, keys) {
  return JSON.stringify(mine(JSON.parse(offers), { pile, said: JSON.parse(said) }, JSON.parse(keys)));
}
"""
CASES = ("Nhà ở", "Công trình")
WHENS = ("Bạn thuộc diện miễn", "Bạn nộp muộn")
KEYS = {text: f"k{place}" for place, text in enumerate((*CASES, *WHENS))}
OF = {
    "cases": st.sampled_from([(), CASES[:1], CASES[1:], CASES]),
    "when": st.sampled_from([None, *WHENS]),
    "label": st.sampled_from([None, "Cấp lại"]),
}
FEES = st.builds(Fee, kind=st.sampled_from([FeeKind.FEE, FeeKind.CHARGE]), amount=st.integers(0, 9), **OF)
OFFERS = st.builds(
    Offer,
    channel=st.sampled_from([Channel.ONLINE, Channel.COUNTER]),
    fees=st.lists(FEES, max_size=4).map(tuple),
    **OF,
)


@pytest.fixture(scope="module")
def browser() -> Iterator[MiniRacer]:
    with MiniRacer() as v8:
        v8.eval(joined(Path("site/pages/assets/guide"), "choosing.js") + ASK)
        yield v8


@settings(max_examples=300, deadline=None)
@given(
    offers=st.lists(OFFERS, max_size=5),
    case=st.sampled_from([None, *CASES]),
    said=st.dictionaries(st.sampled_from(WHENS), st.booleans()),
)
def test_browser_and_catalogue_leave_the_same(
    browser: MiniRacer, offers: list[Offer], case: str | None, said: dict[str, bool]
) -> None:
    told = {KEYS[when]: holds for when, holds in said.items()}
    given_ = (
        msgspec.json.encode(offers).decode(),
        KEYS.get(case or "", ""),
        json.dumps(told),
        json.dumps(KEYS),
    )

    left = json.loads(browser.call("left", *given_))

    assert msgspec.convert(left, tuple[Offer, ...]) == mine(offers, case, said.get)
