from datetime import date
from typing import Any

import pytest

from catalog.offers import Fee, FeeKind, Reduction
from functions.domain.money import Item
from functions.services.owing import answer_at, items_of
from tests.makers import an_offer

DAY = date(2026, 11, 23)
HALF = Reduction(percent=50, from_=date(2025, 7, 1), to=date(2026, 12, 31))


def charge(**changes: Any) -> Fee:
    values: dict[str, Any] = {"kind": FeeKind.CHARGE, "amount": 50_000}
    return Fee(**(values | changes))


def amounts(*fees: Fee, on: date = DAY) -> list[int]:
    return [item.amount for item in items_of(an_offer(fees=fees), on)]


@pytest.mark.parametrize(
    ("fees", "expected"),
    [
        ((), []),
        ((charge(amount=0),), []),
        ((charge(),), [50_000]),
        ((charge(), charge(amount=0)), [50_000]),
        ((charge(), Fee(kind=FeeKind.FEE, amount=7_000)), [50_000, 7_000]),
        ((charge(), charge(amount=70_000)), []),
        ((charge(), Fee(kind=FeeKind.FEE, amount=1), Fee(kind=FeeKind.FEE, amount=2)), []),
        ((charge(amount=None),), []),
        ((charge(in_words=True),), []),
        ((charge(set_by="province", amount=None),), []),
        ((charge(currency="USD"),), []),
        ((charge(per="trang"),), []),
        ((charge(per="hồ sơ"),), [50_000]),
        ((charge(), charge(amount=None, in_words=True)), []),
        ((charge(from_=date(2026, 11, 24)),), []),
        ((charge(to=date(2026, 11, 23)),), [50_000]),
        ((charge(to=date(2026, 11, 22)), charge(amount=9_000, from_=date(2026, 11, 23))), [9_000]),
    ],
)
def test_only_what_is_certain_is_asked_for(fees: tuple[Fee, ...], expected: list[int]) -> None:
    assert amounts(*fees) == expected


@pytest.mark.parametrize(
    ("reductions", "on", "expected"),
    [
        ((HALF,), DAY, [25_000]),
        ((HALF,), date(2027, 1, 1), [50_000]),
        ((Reduction(amount=10_000),), DAY, [10_000]),
        ((Reduction(percent=0),), DAY, []),
        ((Reduction(source="một lời"),), DAY, [50_000]),
    ],
)
def test_reductions_hold_on_their_days(reductions: Any, on: date, expected: list[int]) -> None:
    assert amounts(charge(reductions=reductions), on=on) == expected


def test_a_percentage_never_leaves_part_of_a_dong() -> None:
    assert amounts(charge(amount=333, reductions=(HALF,))) == [166]


def test_a_line_is_named_by_its_label_or_its_kind() -> None:
    fees = (charge(label="Cấp biển số"), Fee(kind=FeeKind.FEE, amount=1))

    assert items_of(an_offer(fees=fees), DAY) == (
        Item("charge", "Cấp biển số", 50_000),
        Item("fee", "Phí", 1),
    )


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [("/a/b", 1), ("a/b", 1), ("/c", 2), ("/a/x", None), ("/c/d", None), ("/x/y/z", None)],
)
def test_an_answer_is_found_by_its_pointer(pointer: str, expected: int | None) -> None:
    assert answer_at({"a": {"b": 1}, "c": 2}, pointer) == expected
