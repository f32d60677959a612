"""The notice: what a provider says happened, verified and translated; and how it ended with us."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What a provider says happened.

    `held`: money may have moved, and the provider doubts it. `unconfirmed`: the signature does not cover
    the result, so the provider must be asked. `credited` and `outgoing`: a bank transfer to or from the
    account. `asked`: no money has moved, the provider asks whether it may take it. `absent`: the provider
    was asked and has no such payment, so no money can come any more.
    """

    PAID = "paid"
    FAILED = "failed"
    PENDING = "pending"
    HELD = "held"
    UNCONFIRMED = "unconfirmed"
    CREDITED = "credited"
    OUTGOING = "outgoing"
    ASKED = "asked"
    ABSENT = "absent"


class Verdict(StrEnum):
    """How a callback ended; each provider has its own words for each of these."""

    OK = "ok"
    DUPLICATE = "duplicate"
    NEGATIVE = "negative"
    HOLD = "hold"
    UNKNOWN = "unknown"
    MISMATCH = "mismatch"
    FORGED = "forged"
    RETRY = "retry"
    UNREADABLE = "unreadable"


MOVES_MONEY = frozenset({Outcome.PAID, Outcome.HELD, Outcome.CREDITED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A provider's authentic message, translated. *event* names it, *digest* stands for what it says.

    *reference* is a payment's, or only its attempt where the provider knows no more. *is_answer*: we asked.
    """

    provider: str
    reference: str
    outcome: Outcome
    event: str
    digest: str
    amount: int | None = None
    transaction: str = ""
    is_ours: bool = True
    is_answer: bool = False
