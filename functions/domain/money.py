"""Whole đồng: read strictly, never rounded."""

import re
from dataclasses import dataclass

from functions.domain.errors import CallbackUnreadable

DIGITS = re.compile(r"[1-9][0-9]{0,11}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Item:
    """One line of what is owed; *kind* is fee (phí), charge (lệ phí), fine (tiền phạt) or price (giá)."""

    kind: str
    name: str
    amount: int


def total(items: tuple[Item, ...]) -> int:
    return sum(item.amount for item in items)


def strict_digits(value: object) -> int:
    """Read an amount that is a whole positive number: no sign, exponent, fraction or leading zero."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not DIGITS.fullmatch(value):
        raise CallbackUnreadable("an amount is no whole number")
    return int(value)
