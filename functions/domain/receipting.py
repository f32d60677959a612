"""Which receipts a payment still needs, and how one is cancelled: what is paid is receipted, once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from functions.domain.errors import Fault, InvalidRequest, ReceiptCancelled, ReceiptNotFound
from functions.domain.money import Item, total
from functions.domain.payment import Payment
from functions.domain.payment_status import PaymentStatus
from functions.domain.receipt import Cancellation, Receipt


@dataclass(frozen=True, slots=True)
class Draft:
    """A receipt without its number."""

    kind: str
    items: tuple[Item, ...]
    replaces: str | None = None


def missing(payment: Payment) -> tuple[Draft, ...]:
    """Return what is paid and on no valid receipt yet, one draft a kind; of cancelled receipts, the first."""
    if payment.status is not PaymentStatus.PAID:
        return ()
    if not payment.receipts:
        return tuple(_by_kind(payment.items))
    replaced = {receipt.replaces for receipt in payment.receipts}
    wanting = (one for one in payment.receipts if _instead(one) and one.name not in replaced)
    return next((tuple(_by_kind(_instead(one), one.name)) for one in wanting), ())


def cancelled(payment: Payment, name: str, cancellation: Cancellation) -> Payment:
    """Cancel the receipt *name*; while its money is here, what stands in for it has the same total."""
    receipt = next((one for one in payment.receipts if one.name == name), None)
    if receipt is None:
        raise ReceiptNotFound(f"{payment.reference} has no receipt {name}")
    if receipt.cancelled:
        raise ReceiptCancelled(f"{name} is cancelled")
    kept = receipt.total if payment.status is PaymentStatus.PAID else 0
    if total(cancellation.instead) != kept:
        raise InvalidRequest(f"{name}: the lines must add up to {kept}", _sum(kept))
    changed = replace(receipt, cancelled=cancellation)
    return replace(payment, receipts=tuple(changed if one is receipt else one for one in payment.receipts))


def _by_kind(items: tuple[Item, ...], replaces: str | None = None) -> Iterator[Draft]:
    for kind in dict.fromkeys(item.kind for item in items):
        yield Draft(kind, tuple(item for item in items if item.kind == kind), replaces)


def _instead(receipt: Receipt) -> tuple[Item, ...]:
    return receipt.cancelled.instead if receipt.cancelled else ()


def _sum(kept: int) -> Fault:
    return Fault(
        "/instead",
        f"Các dòng của biên lai mới phải cộng lại đúng {kept:,} đồng.".replace(",", "."),
        f"The lines of the new receipt must add up to {kept:,} đồng.",
    )
