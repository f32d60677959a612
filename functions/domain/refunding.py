"""Giving money back (hoàn tiền): never more than came, each refund from the transfer that it came by."""

from dataclasses import replace
from datetime import datetime, timedelta

from functions.domain.errors import RefundTooLarge, RefundUnderWay
from functions.domain.payment import Payment, Refund, RefundStatus, Transfer
from functions.domain.payment_status import PaymentStatus, Reason

GONE = frozenset({RefundStatus.DONE, RefundStatus.BY_HAND})
# A refund without an answer is tried again after so long, then ever more rarely, for a day.
FIRST = timedelta(minutes=5)
LAST = timedelta(days=1)
UNSETTLED = frozenset({RefundStatus.ASKED, RefundStatus.UNSURE})


def refund_asked(payment: Payment, refund: Refund) -> Payment:
    """Record *refund* before anybody is asked for it; what it gives back cannot be given back again."""
    if payment.refund_under_way:
        raise RefundUnderWay(f"{payment.reference} has a refund that is not finished")
    return replace(payment, refunds=(*payment.refunds, refund))


def a_refund(payment: Payment, number: str, amount: int, at: datetime, by: str, why: str) -> Refund:
    """Return the refund of *amount*; what was paid too much goes back before what was paid."""
    wide = [one for one in payment.transfers if amount <= _left(payment, one)]
    too_much = [one for one in wide if one.transaction != payment.transaction]
    is_excess = amount <= payment.to_give_back
    candidates = (too_much if is_excess else []) or wide
    if amount > payment.refundable or not candidates:
        raise RefundTooLarge(f"{payment.reference}: {amount} is more than can go back at once")
    source = candidates[-1]
    return Refund(number=number, amount=amount, transaction=source.transaction, asked_at=at, by=by, why=why)


def refund_told(payment: Payment, number: str, status: RefundStatus) -> Payment:
    """Note how the refund *number* ended; told twice, the first stands."""
    refunds = tuple(
        replace(one, status=status) if one.number == number and one.status in UNSETTLED else one
        for one in payment.refunds
    )
    told = replace(payment, refunds=refunds)
    if status is RefundStatus.UNSURE:
        return replace(told, reason=told.reason or Reason.REFUND_UNSURE)
    if status is RefundStatus.REFUSED:
        return replace(told, reason=told.reason or (Reason.REFUND_DUE if told.to_give_back else None))
    gone = sum(one.amount for one in refunds if one.status in GONE)
    return replace(told, status=PaymentStatus.REFUNDED) if gone == told.received else told


def _left(payment: Payment, transfer: Transfer) -> int:
    """Return what of *transfer* has not gone back."""
    returned = [
        one.amount
        for one in payment.refunds
        if one.transaction == transfer.transaction and one.status is not RefundStatus.REFUSED
    ]
    return transfer.amount - sum(returned)


def first_trying(refund: Refund) -> datetime:
    return refund.asked_at + FIRST


def next_trying(refund: Refund, at: datetime) -> datetime:
    return min(at + max(at - refund.asked_at, FIRST), refund.asked_at + LAST)


def trying_ends(refund: Refund, at: datetime) -> bool:
    return at >= refund.asked_at + LAST
