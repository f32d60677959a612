"""How much: a fee in words that keep free, unknown, decided locally and written elsewhere apart."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from catalog.offers import Fee, Reduction
from generators.words import FEE_KINDS, SEE_SOURCE, UNKNOWN, day, number

Looks = Literal["amount", "free", "local", "elsewhere", "unknown"]


class Price(Struct, frozen=True, kw_only=True):
    """What is paid, as shown: *looks* tells the five kinds apart for the eye."""

    text: str
    looks: Looks
    about: str = ""
    notes: tuple[str, ...] = ()


NOT_STATED = Price(text=UNKNOWN, looks="unknown")


def money(amount: int, currency: str = "VND") -> str:
    """10.000 đ; other currencies by their code."""
    return f"{number(amount)} {'đ' if currency == 'VND' else currency}"


def prices(fees: tuple[Fee, ...], on: date) -> tuple[Price, ...]:
    """Every fee that is in force *on* the day or comes later; what nobody stated is said to be so."""
    shown = tuple(price(fee, on) for fee in fees if fee.to is None or fee.to >= on)
    return shown or (NOT_STATED,)


def price(fee: Fee, on: date) -> Price:
    text, looks = _sum(fee, on)
    about = ": ".join(part for part in (FEE_KINDS[fee.kind], fee.label) if part)
    return Price(
        text=text,
        looks=looks,
        about=about if looks != "free" else fee.label or "",
        notes=tuple(_notes(fee, on)),
    )


def is_dated(fees: tuple[Fee, ...]) -> bool:
    """Whether the words depend on the day."""
    return any(fee.from_ or fee.to or fee.reductions for fee in fees)


def _sum(fee: Fee, on: date) -> tuple[str, Looks]:
    if fee.set_by:
        return "HĐND cấp tỉnh quy định", "local"
    if fee.amount is None:
        return (SEE_SOURCE, "elsewhere") if fee.in_words else (UNKNOWN, "unknown")
    amount = due(fee, on)
    if amount == 0:
        return "Miễn phí", "free"
    return money(amount or 0, fee.currency) + (f"/{fee.per}" if fee.per else ""), "amount"


def due(fee: Fee, on: date) -> int | None:
    """What is left to pay *on* the day; None where the source states no amount."""
    if fee.amount is None:
        return None
    reduced = next((_reduced(fee, one) for one in fee.reductions if _in_force(one, on)), None)
    return fee.amount if reduced is None else reduced


def _notes(fee: Fee, on: date) -> Iterator[str]:
    if fee.from_ and fee.from_ > on:
        yield f"Áp dụng từ {day(fee.from_)}"
    if fee.to:
        yield f"Áp dụng đến hết {day(fee.to)}"
    for one in fee.reductions:
        if note := _reduction(fee, one, on):
            yield note
    if fee.amount is not None and fee.in_words:
        yield "Có thêm quy định bằng lời: xem trang chính thức"


def _reduction(fee: Fee, one: Reduction, on: date) -> str | None:
    if one.to and one.to < on:
        return None
    left = _reduced(fee, one)
    share = f"còn {one.percent}%" if one.percent is not None else "giảm"
    if _in_force(one, on):
        usual = f"; mức thường {money(fee.amount, fee.currency)}" if fee.amount is not None else ""
        return f"Đang {share}{_period(one, on)}{usual}"
    amount = f" ({money(left, fee.currency)})" if left is not None else ""
    return f"Sẽ {share}{amount}{_period(one, on)}"


def _period(one: Reduction, on: date) -> str:
    start = f" từ {day(one.from_)}" if one.from_ and one.from_ > on else ""
    return start + (f" đến hết {day(one.to)}" if one.to else "")


def _reduced(fee: Fee, one: Reduction) -> int | None:
    if one.amount is not None or one.percent is None or fee.amount is None:
        return one.amount
    return fee.amount * one.percent // 100


def _in_force(one: Reduction, on: date) -> bool:
    return (one.from_ is None or one.from_ <= on) and (one.to is None or on <= one.to)
