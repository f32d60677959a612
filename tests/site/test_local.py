"""The browser puts what a province has set in place of what the record leaves open."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from infra.searching.script import joined

ASK = """
const { inProvince, told } = modules["local.js"];
function left(offers, local) {
  return JSON.stringify(inProvince(JSON.parse(offers), JSON.parse(local) ?? undefined));
}
const { isKnown, sources } = modules["local.js"];
function by(local) { return isKnown(JSON.parse(local)) ? sources(JSON.parse(local)) : ""; }
function said(local) { return told("Gia Lai", JSON.parse(local) ?? undefined, "2026-11-29"); }
"""
OPEN = {"set_by": "province"}
COPY = {"kind": "fee", "amount": 8000}
OFFERS = [
    {"channel": "online", "fees": [OPEN, COPY]},
    {"channel": "counter", "fees": [OPEN, COPY]},
    {"channel": "post"},
]
CHARGE, LESS = {"kind": "charge", "amount": 10000}, {"kind": "charge", "amount": 5000}
BY_RESOLUTION = {"in_words": True, "source": "09/2025/NQ-HĐND"}


@pytest.fixture(scope="module")
def browser() -> Iterator[MiniRacer]:
    with MiniRacer() as v8:
        v8.eval(joined(Path("site/pages/assets/guide"), "local.js") + ASK)
        yield v8


def left(browser: MiniRacer, local: Any) -> list[Any]:
    found: list[Any] = json.loads(browser.call("left", json.dumps(OFFERS), json.dumps(local)))
    return [offer.get("fees") for offer in found]


def test_amounts_stand_in_place_of_what_was_left_open(browser: MiniRacer) -> None:
    assert left(browser, {"fees": [CHARGE]}) == [[CHARGE, COPY], [CHARGE, COPY], None]


def test_filing_online_may_cost_less(browser: MiniRacer) -> None:
    assert left(browser, {"fees": [CHARGE], "online": [LESS]}) == [[LESS, COPY], [CHARGE, COPY], None]


@pytest.mark.parametrize("local", [None, {"fees": [BY_RESOLUTION]}], ids=["nothing", "a resolution"])
def test_without_an_amount_it_stays_open(browser: MiniRacer, local: Any) -> None:
    assert left(browser, local) == [[OPEN, COPY], [OPEN, COPY], None]


@pytest.mark.parametrize(
    ("local", "text"),
    [
        (None, "Gia Lai: chưa có dữ liệu. Hãy hỏi nơi nhận hồ sơ"),
        ({"fees": [BY_RESOLUTION]}, "Gia Lai: theo 09/2025/NQ-HĐND, số tiền chưa có dữ liệu"),
        ({"fees": [CHARGE], "online": [LESS]}, "Gia Lai: 10.000 đ; 5.000 đ"),
    ],
    ids=["nothing", "a resolution", "amounts"],
)
def test_what_is_known_is_told(browser: MiniRacer, local: Any, text: str) -> None:
    assert browser.call("said", json.dumps(local)).startswith(text)


def test_amounts_are_told_with_their_resolutions(browser: MiniRacer) -> None:
    known = {"fees": [CHARGE | {"source": "1/2026/NQ-HĐND"}], "online": [LESS | {"source": "1/2026/NQ-HĐND"}]}

    assert browser.call("by", json.dumps(known)) == "1/2026/NQ-HĐND"
    assert browser.call("by", json.dumps({"fees": [BY_RESOLUTION]})) == ""
