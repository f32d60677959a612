"""What a dossier costs at the moment of filing: from the offer, or from a register."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from catalog.asof import in_force
from catalog.offers import Fee, FeeKind, Offer, Reduction
from catalog.services import Due
from catalog.snapshot import Entry
from functions.domain.errors import Fault, InvalidRequest
from functions.domain.money import Item
from functions.ports import Debt, Register

# Counted once per dossier; a fee per copy or per page needs a number that only the office knows.
ONCE = frozenset({None, "lần", "hồ sơ", "trường hợp", "lần/hồ sơ", "1 hồ sơ", "01 hồ sơ"})
NAMES = {
    FeeKind.FEE: "Phí",
    FeeKind.CHARGE: "Lệ phí",
    FeeKind.PRICE: "Giá dịch vụ",
    FeeKind.UNSPECIFIED: "Phí, lệ phí",
}
FREE = Debt((), "", "")


def debt_of(
    entry: Entry, offer: Offer | None, answers: Mapping[str, Any], register: Register, on: date
) -> Debt:
    if entry.due:
        return _registered(entry.due, answers, register)
    return Debt(items_of(offer, on), entry.title, "") if offer else FREE


def items_of(offer: Offer, on: date) -> tuple[Item, ...]:
    """Return what the offer surely costs *on* that day; nothing where the office has to decide.

    Several amounts are owed together only as one fee and one charge; otherwise they are alternatives.
    """
    fees = tuple(fee for fee in offer.fees if in_force(fee.from_, fee.to, on))
    if not all(_is_exact(fee) for fee in fees):
        return ()
    items = tuple(_item(fee, on) for fee in fees)
    owed = tuple(item for item in items if item.amount)
    kinds = sorted(item.kind for item in owed)
    return owed if len(owed) <= 1 or kinds == [FeeKind.CHARGE, FeeKind.FEE] else ()


def _registered(due: Due, answers: Mapping[str, Any], register: Register) -> Debt:
    number = answer_at(answers, due.by)
    debt = register.find(due.register, number) if isinstance(number, str) and number else None
    if debt is None:
        raise InvalidRequest(f"nothing in register {due.register}", _unknown(due.by))
    return debt


def answer_at(answers: Mapping[str, Any], pointer: str) -> Any:
    """Return the answer that *pointer* leads to, such as `/decision/number`."""
    value: Any = answers
    for part in pointer.strip("/").split("/"):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _unknown(pointer: str) -> Fault:
    return Fault(
        f"/answers/{pointer.strip('/')}",
        "Không tìm thấy số này. Hãy xem lại số trên quyết định hoặc thông báo.",
        "No entry has this number. Check the number on the decision or the notice.",
    )


def _is_exact(fee: Fee) -> bool:
    is_plain = not fee.in_words and not fee.set_by and fee.currency == "VND"
    return is_plain and fee.amount is not None and (not fee.amount or fee.per in ONCE)


def _item(fee: Fee, on: date) -> Item:
    amount = fee.amount or 0
    for reduction in fee.reductions:
        if in_force(reduction.from_, reduction.to, on):
            amount = _reduced(amount, reduction)
    return Item(fee.kind, fee.label or NAMES[fee.kind], amount)


def _reduced(amount: int, reduction: Reduction) -> int:
    if reduction.amount is not None:
        return reduction.amount
    return amount if reduction.percent is None else amount * reduction.percent // 100
