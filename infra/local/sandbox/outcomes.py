"""What the person at the payment page can choose, and what the provider then does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    is_paid: bool = True
    calls: int = 1
    surplus: int = 0
    is_forged: bool = False


PLANS = {
    "paid": Plan(),
    "failed": Plan(is_paid=False),
    "silent": Plan(calls=0),
    "twice": Plan(calls=2),
    "wrong-amount": Plan(surplus=-1_000),
    "forged": Plan(is_forged=True),
}
FORGER = "not-the-secret"  # what a forger signs with
