"""What can become of a payment, why a person must look at one, and what an authentic notice makes of it."""

from collections.abc import Mapping
from enum import StrEnum

from functions.domain.notice import Outcome, Verdict


class PaymentStatus(StrEnum):
    """`review` means that a person must look: money may be in the wrong place; `refunded`: all went back."""

    CREATED = "created"
    PENDING = "pending"
    PAID = "paid"
    FAILED = "failed"
    EXPIRED = "expired"
    REVIEW = "review"
    REFUNDED = "refunded"


class Reason(StrEnum):
    """Why a person must look at a payment.

    `listed`: the provider's list says of it what we do not know; `unlisted`: it is paid here and not there.
    """

    MISMATCH = "mismatch"
    HELD = "held"
    NOT_WANTED = "not_wanted"
    SECOND_SUCCESS = "second_success"
    CONTRADICTION = "contradiction"
    UNDERPAID = "underpaid"
    OVERPAID = "overpaid"
    UNANSWERED = "unanswered"
    DISAGREEMENT = "disagreement"
    LISTED = "listed"
    UNLISTED = "unlisted"
    REFUND_DUE = "refund_due"
    REFUND_UNSURE = "refund_unsure"


# What an authentic notice on the right amount makes of a payment, and how it is answered.
SETTLES: Mapping[Outcome, Mapping[PaymentStatus, tuple[PaymentStatus, Verdict]]] = {
    Outcome.PAID: {
        PaymentStatus.CREATED: (PaymentStatus.PAID, Verdict.OK),
        PaymentStatus.PENDING: (PaymentStatus.PAID, Verdict.OK),
        PaymentStatus.FAILED: (PaymentStatus.PAID, Verdict.OK),
        PaymentStatus.EXPIRED: (PaymentStatus.PAID, Verdict.OK),
        PaymentStatus.PAID: (PaymentStatus.PAID, Verdict.DUPLICATE),
        PaymentStatus.REVIEW: (PaymentStatus.REVIEW, Verdict.HOLD),
        PaymentStatus.REFUNDED: (PaymentStatus.REFUNDED, Verdict.DUPLICATE),
    },
    Outcome.FAILED: {
        PaymentStatus.CREATED: (PaymentStatus.FAILED, Verdict.NEGATIVE),
        PaymentStatus.PENDING: (PaymentStatus.FAILED, Verdict.NEGATIVE),
        PaymentStatus.FAILED: (PaymentStatus.FAILED, Verdict.NEGATIVE),
        PaymentStatus.EXPIRED: (PaymentStatus.EXPIRED, Verdict.NEGATIVE),
        PaymentStatus.PAID: (PaymentStatus.PAID, Verdict.NEGATIVE),
        PaymentStatus.REVIEW: (PaymentStatus.REVIEW, Verdict.NEGATIVE),
        PaymentStatus.REFUNDED: (PaymentStatus.REFUNDED, Verdict.NEGATIVE),
    },
    Outcome.ABSENT: {
        PaymentStatus.CREATED: (PaymentStatus.EXPIRED, Verdict.NEGATIVE),
        PaymentStatus.PENDING: (PaymentStatus.EXPIRED, Verdict.NEGATIVE),
        PaymentStatus.FAILED: (PaymentStatus.FAILED, Verdict.NEGATIVE),
        PaymentStatus.EXPIRED: (PaymentStatus.EXPIRED, Verdict.NEGATIVE),
        PaymentStatus.PAID: (PaymentStatus.PAID, Verdict.NEGATIVE),
        PaymentStatus.REVIEW: (PaymentStatus.REVIEW, Verdict.NEGATIVE),
        PaymentStatus.REFUNDED: (PaymentStatus.REFUNDED, Verdict.NEGATIVE),
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
        PaymentStatus.REFUNDED: (PaymentStatus.REVIEW, Verdict.HOLD),
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
UNPAID = frozenset(
    {PaymentStatus.CREATED, PaymentStatus.PENDING, PaymentStatus.FAILED, PaymentStatus.EXPIRED}
)
