"""What waits for a person, what the person says, and what becomes of it."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from functions.handlers.messages import Amount, PaymentState, ProviderName, ReceiptState, Request
from functions.handlers.office_messages import OwedItem

Why = Annotated[
    str, Meta(min_length=3, max_length=500, description="Why; without names or numbers of persons")
]
Dong = Annotated[int, Meta(ge=1, le=999_999_999_999, description="Whole đồng")]
ReasonName = Literal[
    "mismatch",
    "held",
    "not_wanted",
    "second_success",
    "contradiction",
    "underpaid",
    "overpaid",
    "unanswered",
    "disagreement",
    "listed",
    "unlisted",
    "refund_due",
    "refund_unsure",
    "stray",
]
ActionName = Literal["accept", "refund", "dismiss"]


class SeenTransfer(Request, frozen=True):
    """A transfer that the person has found on the statement of the account."""

    transaction: Annotated[str, Meta(min_length=1, max_length=100)]
    amount: Dong


class DecisionRequest(Request, frozen=True):
    """What is decided. `accept`: it counts as paid; `refund`: it goes back; `dismiss`: no money moves.

    *amount* is that of a refund, if not all that is to go back. *payment* names whose money a stray is.
    """

    action: ActionName
    why: Why
    amount: Dong | None = None
    seen: SeenTransfer | None = None
    payment: Annotated[str, Meta(max_length=80)] | None = None


class RefundRequest(Request, frozen=True):
    amount: Dong
    why: Why


class CancellationRequest(Request, frozen=True):
    """Which receipt is cancelled and why; *instead* are the lines of the new one, with the same total.

    If all the money has gone back there is no new one.
    """

    receipt: Annotated[str, Meta(pattern="^[A-Z]{2}-[0-9]{2}E/[0-9]{7}$")]
    why: Why
    instead: Annotated[tuple[OwedItem, ...], Meta(max_length=20)] = ()


class TransferMessage(Struct, frozen=True):
    transaction: str
    amount: Amount


class RefundMessage(Struct, frozen=True):
    """`asked`: the provider has not said yes; `by_hand`: to be transferred by the office itself."""

    number: str
    amount: Amount
    status: Literal["asked", "done", "refused", "unsure", "by_hand"]
    asked_at: datetime
    by: str
    why: str


class ResolutionMessage(Struct, frozen=True):
    action: ActionName
    reason: ReasonName
    at: datetime
    by: str
    why: str


class ReviewedPayment(Struct, frozen=True):
    """A payment with all money that came and went back; *reason* is null when nobody has to decide."""

    id: str
    reason: ReasonName | None
    dossier: str
    provider: ProviderName
    status: PaymentState
    amount: Amount
    received: Amount
    returned: Amount
    to_give_back: Amount
    since: datetime
    transfers: tuple[TransferMessage, ...]
    refunds: tuple[RefundMessage, ...]
    resolutions: tuple[ResolutionMessage, ...]
    receipts: tuple[ReceiptState, ...]


class ReviewedStray(Struct, frozen=True):
    """Money that names no payment of ours; only the treasury sees it."""

    id: str
    reason: ReasonName | None
    provider: ProviderName
    transaction: str
    amount: Amount | None
    since: datetime
    action: ActionName | UnsetType = UNSET
    payment: str | UnsetType = UNSET
    why: str | UnsetType = UNSET


class ReviewsMessage(Struct, frozen=True):
    """One page of what waits; *next* is where the next one begins."""

    payments: tuple[ReviewedPayment, ...]
    strays: tuple[ReviewedStray, ...]
    next: str | None
