"""What a person decides about a payment; nothing is closed while money that has no title is still here."""

from dataclasses import replace
from datetime import datetime

from functions.domain.errors import MoneyToGiveBack, NotFullyPaid, NotWanted
from functions.domain.payment import Payment, RefundStatus, Resolution, Transfer
from functions.domain.payment_status import PaymentStatus, Reason
from functions.domain.refunding import refund_told


def accepted(payment: Payment, seen: Transfer | None, at: datetime, *, is_wanted: bool) -> Payment:
    """Take the payment as paid; *seen* is a transfer that the person has found on the account's statement."""
    if payment.reason is Reason.REFUND_UNSURE:
        return _found_out(payment, RefundStatus.DONE)
    with_seen = _with(payment, seen) if seen else payment
    if with_seen.status is PaymentStatus.PAID:
        return with_seen
    if not is_wanted:
        raise NotWanted(f"{payment.dossier} does not want this payment")
    if with_seen.refundable < payment.amount:
        raise NotFullyPaid(f"{payment.reference}: {with_seen.refundable} of {payment.amount} came")
    transaction = with_seen.transaction or with_seen.transfers[-1].transaction
    return replace(with_seen, status=PaymentStatus.PAID, settled_at=at, transaction=transaction)


def dismissed(payment: Payment) -> Payment:
    """Close it without money moving; a refund that nobody could tell the end of has not been made."""
    if payment.reason is Reason.REFUND_UNSURE:
        return _found_out(payment, RefundStatus.REFUSED)
    if payment.to_give_back:
        raise MoneyToGiveBack(f"{payment.reference}: {payment.to_give_back} came and belongs to nobody")
    ends = {
        PaymentStatus.REVIEW: PaymentStatus.FAILED,
        PaymentStatus.CREATED: PaymentStatus.EXPIRED,
        PaymentStatus.PENDING: PaymentStatus.EXPIRED,
    }
    return replace(payment, status=ends.get(payment.status, payment.status))


def resolved(payment: Payment, resolution: Resolution) -> Payment:
    """Keep what was decided; what is still to be given back stays for a person."""
    reason = Reason.REFUND_DUE if payment.to_give_back else None
    return replace(payment, reason=reason, resolutions=(*payment.resolutions, resolution))


def _with(payment: Payment, seen: Transfer) -> Payment:
    is_known = any(one.transaction == seen.transaction for one in payment.transfers)
    return payment if is_known else replace(payment, transfers=(*payment.transfers, seen))


def _found_out(payment: Payment, status: RefundStatus) -> Payment:
    for refund in payment.refunds:
        if refund.status is RefundStatus.UNSURE:
            payment = refund_told(payment, refund.number, status)
    return payment
