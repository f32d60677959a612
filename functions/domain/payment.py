"""The payment (thanh toán): one attempt to pay for a dossier, and what notices may make of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from functions.domain.money import Item
from functions.domain.notice import MOVES_MONEY, Notice, Outcome, Verdict
from functions.domain.receipt import Receipt


class PaymentStatus(StrEnum):
    """`review` means that a person must look: money may be in the wrong place."""

    CREATED = "created"
    PENDING = "pending"
    PAID = "paid"
    FAILED = "failed"
    EXPIRED = "expired"
    REVIEW = "review"


class Reason(StrEnum):
    """Why a person must look at a payment."""

    MISMATCH = "mismatch"
    HELD = "held"
    NOT_WANTED = "not_wanted"
    SECOND_SUCCESS = "second_success"
    CONTRADICTION = "contradiction"
    UNDERPAID = "underpaid"
    OVERPAID = "overpaid"
    UNANSWERED = "unanswered"
    DISAGREEMENT = "disagreement"


# What an authentic notice on the right amount makes of a payment, and how it is answered.
SETTLES: Mapping[Outcome, Mapping[PaymentStatus, tuple[PaymentStatus, Verdict]]] = {
    Outcome.PAID: {
        PaymentStatus.CREATED: (PaymentStatus.PAID, Verdict.OK),
        PaymentStatus.PENDING: (PaymentStatus.PAID, Verdict.OK),
        PaymentStatus.FAILED: (PaymentStatus.PAID, Verdict.OK),
        PaymentStatus.EXPIRED: (PaymentStatus.PAID, Verdict.OK),
        PaymentStatus.PAID: (PaymentStatus.PAID, Verdict.DUPLICATE),
        PaymentStatus.REVIEW: (PaymentStatus.REVIEW, Verdict.HOLD),
    },
    Outcome.FAILED: {
        PaymentStatus.CREATED: (PaymentStatus.FAILED, Verdict.NEGATIVE),
        PaymentStatus.PENDING: (PaymentStatus.FAILED, Verdict.NEGATIVE),
        PaymentStatus.FAILED: (PaymentStatus.FAILED, Verdict.NEGATIVE),
        PaymentStatus.EXPIRED: (PaymentStatus.EXPIRED, Verdict.NEGATIVE),
        PaymentStatus.PAID: (PaymentStatus.PAID, Verdict.NEGATIVE),
        PaymentStatus.REVIEW: (PaymentStatus.REVIEW, Verdict.NEGATIVE),
    },
    Outcome.ABSENT: {
        PaymentStatus.CREATED: (PaymentStatus.EXPIRED, Verdict.NEGATIVE),
        PaymentStatus.PENDING: (PaymentStatus.EXPIRED, Verdict.NEGATIVE),
        PaymentStatus.FAILED: (PaymentStatus.FAILED, Verdict.NEGATIVE),
        PaymentStatus.EXPIRED: (PaymentStatus.EXPIRED, Verdict.NEGATIVE),
        PaymentStatus.PAID: (PaymentStatus.PAID, Verdict.NEGATIVE),
        PaymentStatus.REVIEW: (PaymentStatus.REVIEW, Verdict.NEGATIVE),
    },
    Outcome.PENDING: {status: (status, Verdict.NEGATIVE) for status in PaymentStatus},
    Outcome.UNCONFIRMED: {status: (status, Verdict.HOLD) for status in PaymentStatus},
    Outcome.HELD: {
        PaymentStatus.CREATED: (PaymentStatus.REVIEW, Verdict.HOLD),
        PaymentStatus.PENDING: (PaymentStatus.REVIEW, Verdict.HOLD),
        PaymentStatus.FAILED: (PaymentStatus.REVIEW, Verdict.HOLD),
        PaymentStatus.EXPIRED: (PaymentStatus.REVIEW, Verdict.HOLD),
        PaymentStatus.PAID: (PaymentStatus.PAID, Verdict.HOLD),
        PaymentStatus.REVIEW: (PaymentStatus.REVIEW, Verdict.HOLD),
    },
}
# An answer that says the opposite of what a callback has said: what was paid stays paid, a person looks.
DISAGREES = frozenset(
    {
        (PaymentStatus.FAILED, Outcome.PAID),
        (PaymentStatus.PAID, Outcome.FAILED),
        (PaymentStatus.PAID, Outcome.ABSENT),
    }
)
UNPAID = frozenset(set(PaymentStatus) - {PaymentStatus.PAID, PaymentStatus.REVIEW})


@dataclass(frozen=True, slots=True)
class Transfer:
    """Money that came for a payment; of a bank, several may add up to it."""

    transaction: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """*reason* is set once a person must look; a paid payment stays paid even then."""

    reference: str
    dossier: str
    provider: str
    items: tuple[Item, ...]
    amount: int
    created_at: datetime
    expires_at: datetime
    status: PaymentStatus = PaymentStatus.CREATED
    purpose: str = ""
    demand: int = 0
    checkout_url: str | None = None
    transaction: str | None = None
    settled_at: datetime | None = None
    reason: Reason | None = None
    receipt: Receipt | None = None
    transfers: tuple[Transfer, ...] = ()

    @property
    def is_open(self) -> bool:
        """Tell whether nobody has said yet what became of it, and no person has it in hand."""
        return self.status in {PaymentStatus.CREATED, PaymentStatus.PENDING} and self.reason is None

    @property
    def received(self) -> int:
        return sum(transfer.amount for transfer in self.transfers)

    def opened(self, checkout_url: str) -> Self:
        """Note where the citizen pays; a callback may have been faster."""
        status = PaymentStatus.PENDING if self.status is PaymentStatus.CREATED else self.status
        return replace(self, status=status, checkout_url=checkout_url)

    def applied(self, notice: Notice, at: datetime, *, is_wanted: bool) -> tuple[Self, Verdict]:
        """Apply *notice*; repeated, late or wrong ones never unpay and never pay twice."""
        if notice.is_ours and notice.outcome is Outcome.CREDITED:
            return self._credited(notice, at, is_wanted=is_wanted)
        if not notice.is_ours or notice.amount != self.amount:
            return self._doubted(notice, Reason.MISMATCH), Verdict.MISMATCH
        applied, verdict = self._told(notice, at, is_wanted=is_wanted)
        if notice.is_answer and (self.status, notice.outcome) in DISAGREES:
            return replace(applied, reason=applied.reason or Reason.DISAGREEMENT), Verdict.HOLD
        return applied, verdict

    def unanswered(self) -> Self:
        """Give up asking: from now on it is for a person."""
        return replace(self, reason=Reason.UNANSWERED)

    def permits(self, notice: Notice, *, is_wanted: bool) -> Verdict:
        """Say whether a provider that asks first may take the money."""
        if not notice.is_ours or notice.amount != self.amount:
            return Verdict.MISMATCH
        return Verdict.OK if is_wanted and self.status in UNPAID else Verdict.MISMATCH

    def contradicted(self, notice: Notice) -> tuple[Self, Verdict]:
        """Keep the first of two authentic messages about one event, and call a person."""
        return self._held(notice, Reason.CONTRADICTION)

    def _told(self, notice: Notice, at: datetime, *, is_wanted: bool) -> tuple[Self, Verdict]:
        status, verdict = SETTLES[notice.outcome][self.status]
        if verdict is Verdict.OK or self._is_put_right(notice):
            return self._paid(notice, at) if is_wanted else self._held(notice, Reason.NOT_WANTED)
        if verdict is Verdict.DUPLICATE:
            is_other = self.transaction and notice.transaction and notice.transaction != self.transaction
            return self._held(notice, Reason.SECOND_SUCCESS) if is_other else (self._named(notice), verdict)
        if verdict is Verdict.HOLD:
            return self._held(notice, Reason.HELD)
        return replace(self, status=status), verdict

    def _is_put_right(self, notice: Notice) -> bool:
        """Tell whether the right amount follows a wrong one; the *reason* stays for the person who looks."""
        is_wrong_amount = self.status is PaymentStatus.REVIEW and self.reason is Reason.MISMATCH
        return is_wrong_amount and notice.outcome is Outcome.PAID and notice.transaction != self.transaction

    def _named(self, notice: Notice) -> Self:
        """Take the transaction's number over from *notice* if an answer to a question had left it out."""
        if self.transaction or not notice.transaction:
            return self
        transfers = tuple(
            one if one.transaction else replace(one, transaction=notice.transaction) for one in self.transfers
        )
        return replace(self, transaction=notice.transaction, transfers=transfers)

    def _paid(self, notice: Notice, at: datetime) -> tuple[Self, Verdict]:
        paid = replace(
            self,
            status=PaymentStatus.PAID,
            transaction=notice.transaction,
            settled_at=at,
            reason=None if self.reason is Reason.UNANSWERED else self.reason,
            transfers=self._with(notice),
        )
        return paid, Verdict.OK

    def _with(self, notice: Notice) -> tuple[Transfer, ...]:
        """Return all that came, *notice* included: each transaction once, and only what is đồng of ours."""
        is_known = any(transfer.transaction == notice.transaction for transfer in self.transfers)
        if is_known or not notice.is_ours or notice.amount is None:
            return self.transfers
        return (*self.transfers, Transfer(notice.transaction, notice.amount))

    def _credited(self, notice: Notice, at: datetime, *, is_wanted: bool) -> tuple[Self, Verdict]:
        """Add a transfer up; the sum pays once it is full, and what is too much is for a person."""
        transfers = self._with(notice)
        if transfers == self.transfers:
            return self, Verdict.DUPLICATE
        received = sum(transfer.amount for transfer in transfers)
        if self.status not in UNPAID or not is_wanted:
            reason = Reason.NOT_WANTED if self.status in UNPAID else Reason.SECOND_SUCCESS
            return self._held(notice, reason)
        if received < self.amount:
            return replace(self, transfers=transfers, reason=Reason.UNDERPAID), Verdict.HOLD
        paid, verdict = self._paid(notice, at)
        return replace(paid, reason=Reason.OVERPAID if received > self.amount else None), verdict

    def _held(self, notice: Notice, reason: Reason) -> tuple[Self, Verdict]:
        return self._doubted(notice, reason), Verdict.HOLD

    def _doubted(self, notice: Notice, reason: Reason) -> Self:
        if notice.outcome not in MOVES_MONEY:
            return self
        status = PaymentStatus.PAID if self.status is PaymentStatus.PAID else PaymentStatus.REVIEW
        return replace(
            self,
            status=status,
            reason=self.reason or reason,
            transaction=self.transaction or notice.transaction,
            transfers=self._with(notice),
        )
