"""What a notice makes of a payment: repeated, late or wrong ones never unpay and never pay twice."""

from dataclasses import replace
from datetime import datetime

from functions.domain.notice import MOVES_MONEY, Notice, Outcome, Verdict
from functions.domain.payment import Payment, Transfer
from functions.domain.payment_status import DISAGREES, SETTLES, UNPAID, PaymentStatus, Reason

SURE = frozenset({Outcome.PAID, Outcome.CREDITED})


def applied(payment: Payment, notice: Notice, at: datetime, *, is_wanted: bool) -> tuple[Payment, Verdict]:
    """Apply *notice*; repeated, late or wrong ones never unpay and never pay twice."""
    if notice.is_ours and notice.outcome is Outcome.CREDITED:
        return _credited(payment, notice, at, is_wanted=is_wanted)
    if not notice.is_ours or notice.amount != payment.amount:
        return _doubted(payment, notice, Reason.MISMATCH), Verdict.MISMATCH
    after, verdict = _told(payment, notice, at, is_wanted=is_wanted)
    if notice.is_answer and (payment.status, notice.outcome) in DISAGREES:
        return replace(after, reason=after.reason or Reason.DISAGREEMENT), Verdict.HOLD
    return after, verdict


def permits(payment: Payment, notice: Notice, *, is_wanted: bool) -> Verdict:
    """Say whether a provider that asks first may take the money."""
    if not notice.is_ours or notice.amount != payment.amount:
        return Verdict.MISMATCH
    return Verdict.OK if is_wanted and payment.status in UNPAID else Verdict.MISMATCH


def contradicted(payment: Payment, notice: Notice) -> tuple[Payment, Verdict]:
    """Keep the first of two authentic messages about one event, and call a person."""
    return _held(payment, notice, Reason.CONTRADICTION)


def _told(payment: Payment, notice: Notice, at: datetime, *, is_wanted: bool) -> tuple[Payment, Verdict]:
    status, verdict = SETTLES[notice.outcome][payment.status]
    if verdict is Verdict.OK or _is_put_right(payment, notice):
        return _paid(payment, notice, at) if is_wanted else _held(payment, notice, Reason.NOT_WANTED)
    if verdict is Verdict.DUPLICATE:
        is_other = payment.transaction and notice.transaction and notice.transaction != payment.transaction
        return (
            _held(payment, notice, Reason.SECOND_SUCCESS) if is_other else (_named(payment, notice), verdict)
        )
    if verdict is Verdict.HOLD:
        return _held(payment, notice, Reason.HELD)
    return replace(payment, status=status), verdict


def _is_put_right(payment: Payment, notice: Notice) -> bool:
    """Tell whether the right amount follows a wrong one; the *reason* stays for the person who looks."""
    is_wrong_amount = payment.status is PaymentStatus.REVIEW and payment.reason is Reason.MISMATCH
    return is_wrong_amount and notice.outcome is Outcome.PAID and notice.transaction != payment.transaction


def _named(payment: Payment, notice: Notice) -> Payment:
    """Take the transaction's number over from *notice* if an answer to a question had left it out."""
    if payment.transaction or not notice.transaction:
        return payment
    transfers = tuple(
        one if one.transaction else replace(one, transaction=notice.transaction) for one in payment.transfers
    )
    return replace(payment, transaction=notice.transaction, transfers=transfers)


def _paid(payment: Payment, notice: Notice, at: datetime) -> tuple[Payment, Verdict]:
    paid = replace(
        payment,
        status=PaymentStatus.PAID,
        transaction=notice.transaction,
        settled_at=at,
        reason=None if payment.reason is Reason.UNANSWERED else payment.reason,
        transfers=_with(payment, notice),
    )
    return paid, Verdict.OK


def _with(payment: Payment, notice: Notice) -> tuple[Transfer, ...]:
    """Return all that came, *notice* included: each transaction once, only what is sure, only our đồng."""
    is_known = any(transfer.transaction == notice.transaction for transfer in payment.transfers)
    if is_known or not notice.is_ours or notice.amount is None or notice.outcome not in SURE:
        return payment.transfers
    return (*payment.transfers, Transfer(notice.transaction, notice.amount))


def _credited(payment: Payment, notice: Notice, at: datetime, *, is_wanted: bool) -> tuple[Payment, Verdict]:
    """Add a transfer up; the sum pays once it is full, and what is too much is for a person."""
    transfers = _with(payment, notice)
    if transfers == payment.transfers:
        return payment, Verdict.DUPLICATE
    received = sum(transfer.amount for transfer in transfers)
    if payment.status not in UNPAID or not is_wanted:
        reason = Reason.NOT_WANTED if payment.status in UNPAID else Reason.SECOND_SUCCESS
        return _held(payment, notice, reason)
    if received < payment.amount:
        return replace(payment, transfers=transfers, reason=Reason.UNDERPAID), Verdict.HOLD
    paid, verdict = _paid(payment, notice, at)
    return replace(paid, reason=Reason.OVERPAID if received > payment.amount else None), verdict


def _held(payment: Payment, notice: Notice, reason: Reason) -> tuple[Payment, Verdict]:
    return _doubted(payment, notice, reason), Verdict.HOLD


def _doubted(payment: Payment, notice: Notice, reason: Reason) -> Payment:
    if notice.outcome not in MOVES_MONEY:
        return payment
    status = PaymentStatus.PAID if payment.status is PaymentStatus.PAID else PaymentStatus.REVIEW
    return replace(
        payment,
        status=status,
        reason=payment.reason or reason,
        transaction=payment.transaction or notice.transaction,
        transfers=_with(payment, notice),
    )
