"""When a provider is asked what became of a payment that nobody has told the end of."""

from dataclasses import replace
from datetime import datetime, timedelta

from functions.domain.payment import Payment
from functions.domain.payment_status import Reason

# As the national platform's partners do: not before half an hour, not after three days.
FIRST = timedelta(minutes=30)
LAST = timedelta(days=3)


def first_asking(payment: Payment) -> datetime:
    return payment.created_at + FIRST


def next_asking(payment: Payment, at: datetime) -> datetime:
    """Wait as long again as the payment is old, for the last time until it is three days old."""
    age = at - payment.created_at
    return min(at + max(age, FIRST), payment.created_at + LAST)


def is_last_asking(payment: Payment, at: datetime) -> bool:
    return at >= payment.created_at + LAST


def given_up(payment: Payment) -> Payment:
    """Stop asking: from now on it is for a person."""
    return replace(payment, reason=Reason.UNANSWERED)
