"""How much: a fee in words that keep free, unknown, decided locally and written elsewhere apart."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from catalog.asof import turns
from catalog.choosing import about, only
from catalog.model import Procedure
from catalog.offers import Fee, Reduction
from generators.language import Language
from generators.vietnamese import VIETNAMESE

Looks = Literal["amount", "free", "local", "elsewhere", "unknown"]


class Price(Struct, frozen=True, kw_only=True):
    """What is paid, as shown: *looks* tells the five kinds apart for the eye."""

    text: str
    looks: Looks
    about: str = ""
    label: str = ""
    only: str = ""
    notes: tuple[str, ...] = ()


def money(amount: int, currency: str = "VND", say: Language = VIETNAMESE) -> str:
    """10.000 đ; other currencies by their code."""
    return f"{say.number(amount)} {say.currency if currency == 'VND' else currency}"


def prices(fees: tuple[Fee, ...], on: date, say: Language = VIETNAMESE) -> tuple[Price, ...]:
    """Every fee that is in force *on* the day or comes later; what nobody stated is said to be so."""
    shown = tuple(price(fee, on, say) for fee in fees if fee.to is None or fee.to >= on)
    return tuple(sorted(shown, key=_is_special)) or (Price(text=say.unknown, looks="unknown"),)


def _is_special(one: Price) -> bool:
    """Tell whether only some pay it: what is in general comes first."""
    return bool(one.only)


def price(fee: Fee, on: date, say: Language = VIETNAMESE) -> Price:
    text, looks = _sum(fee, on, say)
    return Price(
        text=text,
        looks=looks,
        about=say.fee_kinds[fee.kind] if looks != "free" else "",
        label=fee.label or "",
        only=only(fee),
        notes=tuple(_notes(fee, on, say)),
    )


def subject(fee: Fee, say: Language = VIETNAMESE) -> str:
    """What is paid for: "Lệ phí: cấp lại"."""
    return ": ".join(part for part in (say.fee_kinds[fee.kind], about(fee)) if part)


def owed(fee: Fee, on: date, say: Language = VIETNAMESE) -> str:
    """The sum in words, with the reduction that is in force *on* the day."""
    return _sum(fee, on, say)[0]


def depends_on_day(procedure: Procedure) -> bool:
    """Whether what its pages say does: by anything dated, or where and when it is online."""
    return isinstance(procedure.online, tuple) or bool(turns(procedure))


def _sum(fee: Fee, on: date, say: Language) -> tuple[str, Looks]:
    if fee.set_by:
        return say.fees.by_province, "local"
    if fee.amount is None:
        return (say.see_source, "elsewhere") if fee.in_words else (say.unknown, "unknown")
    amount = due(fee, on)
    if amount == 0:
        return say.fees.free, "free"
    return money(amount or 0, fee.currency, say) + (f"/{fee.per}" if fee.per else ""), "amount"


def due(fee: Fee, on: date) -> int | None:
    """What is left to pay *on* the day; None where the source states no amount."""
    if fee.amount is None:
        return None
    reduced = next((_reduced(fee, one) for one in fee.reductions if _in_force(one, on)), None)
    return fee.amount if reduced is None else reduced


def _notes(fee: Fee, on: date, say: Language) -> Iterator[str]:
    if fee.from_ and fee.from_ > on:
        yield say.fees.starts.format(say.day(fee.from_))
    if fee.to:
        yield say.fees.ends.format(say.day(fee.to))
    for one in fee.reductions:
        if note := _reduction(fee, one, on, say):
            yield note
    if fee.amount is not None and fee.in_words:
        yield say.fees.more_in_words


def _reduction(fee: Fee, one: Reduction, on: date, say: Language) -> str | None:
    if one.to and one.to < on:
        return None
    left = _reduced(fee, one)
    share = say.fees.share.format(one.percent) if one.percent is not None else say.fees.less
    period = _period(one, on, say)
    if _in_force(one, on):
        usual = say.fees.usual.format(money(fee.amount, fee.currency, say)) if fee.amount is not None else ""
        return say.fees.now.format(share) + period + usual
    amount = f" ({money(left, fee.currency, say)})" if left is not None else ""
    return say.fees.later.format(share) + amount + period


def _period(one: Reduction, on: date, say: Language) -> str:
    start = say.fees.since.format(say.day(one.from_)) if one.from_ and one.from_ > on else ""
    return start + (say.fees.until.format(say.day(one.to)) if one.to else "")


def _reduced(fee: Fee, one: Reduction) -> int | None:
    if one.amount is not None or one.percent is None or fee.amount is None:
        return one.amount
    return fee.amount * one.percent // 100


def _in_force(one: Reduction, on: date) -> bool:
    return (one.from_ is None or one.from_ <= on) and (one.to is None or on <= one.to)
