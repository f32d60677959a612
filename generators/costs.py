"""What a procedure costs on one day, from the cheapest way to the dearest; what is not known stays apart."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from catalog.asof import in_force
from catalog.choosing import only, unconditional
from catalog.model import Procedure
from catalog.offers import Fee, Offer
from generators.fees import due


class Open(StrEnum):
    """Why an amount is not known: the province decides, it is told in words only, nobody stated it."""

    LOCAL = "local"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"


class Cost(Struct, frozen=True):
    """In whole đồng; *open* says why there is no amount, or why there may be more than it."""

    least: int | None = None
    most: int | None = None
    open: Open | None = None


def cost(procedure: Procedure, on: date) -> Cost:
    """Return the range over every way of submitting whose fees are stated, for who is exempt from none."""
    return cost_of(unconditional(procedure.offers), on)


def cost_of(offers: tuple[Offer, ...], on: date) -> Cost:
    """Return the range over *offers*, of which one is taken."""
    asked = [[fee for fee in offer.fees if in_force(fee.from_, fee.to, on)] for offer in offers]
    sums = [found for fees in asked if (found := _range(fees, on))]
    opens = {why for fees in asked for fee in fees if (why := _open(fee))}
    reason = next((one for one in Open if one in opens), None)
    if not sums:
        return Cost(open=reason or Open.UNKNOWN)
    return Cost(min(least for least, _ in sums), max(most for _, most in sums), reason)


def total(costs: Iterable[Cost]) -> tuple[int, int]:
    """Return the sum of all that is known."""
    known = [one for one in costs if one.least is not None]
    return sum(one.least or 0 for one in known), sum(one.most or 0 for one in known)


def _range(fees: list[Fee], on: date) -> tuple[int, int] | None:
    """Fees with labels are for different cases, so one of them is paid; those without are paid together."""
    paid = [(amount, fee) for fee in fees if fee.currency == "VND" and (amount := due(fee, on)) is not None]
    if not paid:
        return None
    if any(fee.label for _, fee in paid):
        return min(amount for amount, _ in paid), max(amount for amount, _ in paid)
    kinds = dict.fromkeys(fee.kind for _, fee in paid)
    ends = [_of_kind([one for one in paid if one[1].kind is kind]) for kind in kinds]
    return sum(least for least, _ in ends), sum(most for _, most in ends)


def _of_kind(paid: list[tuple[int, Fee]]) -> tuple[int, int]:
    """What is only for some is paid in place of what is in general."""
    general = [amount for amount, fee in paid if not only(fee)]
    either = [amount for amount, fee in paid if only(fee)] + ([sum(general)] if general else [])
    return min(either), max(either)


def _open(fee: Fee) -> Open | None:
    if fee.set_by:
        return Open.LOCAL
    return Open.ELSEWHERE if fee.amount is None or fee.currency != "VND" else None
