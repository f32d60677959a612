"""The payment (thanh toán): one attempt to pay for a dossier, with all money that came and went back."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from functions.domain.money import Item
from functions.domain.payment_status import PaymentStatus, Reason
from functions.domain.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Transfer:
    """Money that came for a payment; of a bank, several may add up to it."""

    transaction: str
    amount: int


class RefundStatus(StrEnum):
    """`asked`: the provider has not said yes. `unsure`: it may have gone, a person must find out."""

    ASKED = "asked"
    DONE = "done"
    REFUSED = "refused"
    UNSURE = "unsure"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refund:
    """Money that goes back: under its own *number*, on whose word (*by*: an agency's unit code) and why.

    *transaction* names the transfer that it came by.
    """

    number: str
    amount: int
    transaction: str
    asked_at: datetime
    by: str
    why: str
    status: RefundStatus = RefundStatus.ASKED


class Action(StrEnum):
    """What a person can decide about a payment or about stray money."""

    ACCEPT = "accept"
    REFUND = "refund"
    DISMISS = "dismiss"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What a person has decided: about which *reason*, on whose word and why."""

    action: Action
    reason: Reason
    at: datetime
    by: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """*reason* is set while a person must look; a paid payment stays paid even then.

    *transfers* are all that came, *refunds* all that went back or is on its way, *resolutions* what persons
    have decided, *receipts* all that were issued, the cancelled ones too.
    """

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
    receipts: tuple[Receipt, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    refunds: tuple[Refund, ...] = ()
    resolutions: tuple[Resolution, ...] = ()

    @property
    def is_open(self) -> bool:
        """Tell whether nobody has said yet what became of it, and no person has it in hand."""
        return self.status in {PaymentStatus.CREATED, PaymentStatus.PENDING} and self.reason is None

    @property
    def is_in_review(self) -> bool:
        """Tell whether money may be in the wrong place, and nobody has decided about it yet."""
        return self.status is PaymentStatus.REVIEW and self.reason is not None

    @property
    def received(self) -> int:
        return sum(transfer.amount for transfer in self.transfers)

    @property
    def returned(self) -> int:
        """Return what went back, is on its way, or may be: it cannot go back twice."""
        return sum(refund.amount for refund in self.refunds if refund.status is not RefundStatus.REFUSED)

    @property
    def refundable(self) -> int:
        return self.received - self.returned

    @property
    def to_give_back(self) -> int:
        """Return what nobody has a title to: all that came unless it paid, else what was too much."""
        kept = self.amount if self.status is PaymentStatus.PAID else 0
        return max(self.refundable - kept, 0)

    @property
    def refund_under_way(self) -> Refund | None:
        return next((refund for refund in self.refunds if refund.status is RefundStatus.ASKED), None)

    def opened(self, checkout_url: str) -> Self:
        """Note where the citizen pays; a callback may have been faster."""
        status = PaymentStatus.PENDING if self.status is PaymentStatus.CREATED else self.status
        return replace(self, status=status, checkout_url=checkout_url)
