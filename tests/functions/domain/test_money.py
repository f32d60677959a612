from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.domain.errors import CallbackUnreadable
from functions.domain.money import Item, strict_digits, total


@given(st.integers(1, 999_999_999_999))
def test_whole_amounts_are_read_from_text_and_number(amount: int) -> None:
    assert strict_digits(str(amount)) == strict_digits(amount) == amount


@pytest.mark.parametrize(
    "value",
    [
        "",
        "0",
        "01",
        "-1",
        "+1",
        "1.0",
        "1e5",
        "1,000",
        " 1",
        "1 ",
        "1\n",
        "１",
        "1" * 13,
        None,
        True,
        1.0,
        0,
        -5,
        [1],
    ],
)
def test_anything_else_is_refused(value: Any) -> None:
    with pytest.raises(CallbackUnreadable):
        strict_digits(value)


@given(st.lists(st.integers(0, 10**9), max_size=20))
def test_a_total_is_the_sum(amounts: list[int]) -> None:
    assert total(tuple(Item("fee", "Phí", amount) for amount in amounts)) == sum(amounts)
