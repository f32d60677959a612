"""A provider's own list of a day (bảng đối soát), and where it differs from what we have."""

from collections.abc import Sequence
from dataclasses import dataclass

from functions.domain.payment import Payment
from functions.domain.payment_status import Reason
from functions.domain.refunding import GONE


@dataclass(frozen=True, slots=True)
class Line:
    """Money that came by *transaction* for a *reference*, or went back (*is_refund*)."""

    transaction: str
    reference: str
    amount: int
    is_refund: bool = False


def difference(payment: Payment, lines: Sequence[Line], *, is_expected: bool) -> Reason | None:
    """Tell how the day's *lines* about a payment differ; *is_expected*: we have it as paid on that day."""
    if not all(_is_known(line, payment) for line in lines):
        return Reason.LISTED
    is_listed = any(not line.is_refund for line in lines)
    return Reason.UNLISTED if is_expected and not is_listed else None


def _is_known(line: Line, payment: Payment) -> bool:
    if line.is_refund:
        return any(one.amount == line.amount and one.status in GONE for one in payment.refunds)
    return any(one.transaction == line.transaction and one.amount == line.amount for one in payment.transfers)
