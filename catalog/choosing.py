"""Which ways and fees are one reader's: what is for a case or a condition goes before what is in general.

The browser does the same with the answers of its reader: site/pages/assets/guide/mine.js.
"""

import re
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from msgspec.structs import replace

from catalog.offers import Fee, Offer

One = TypeVar("One", Offer, Fee)
_OPENING = re.compile(r"^(trường hợp|đối với trường hợp|đối với|nếu|khi)\s+", re.IGNORECASE)
OR, AND = " hoặc ", "; "
_NO_CASE = "—"


def only(one: Offer | Fee) -> str:
    """Return the cases and the condition of a way or a fee, in words; nothing for what is in general."""
    cases = OR.join(_OPENING.sub("", case) for case in one.cases)
    return AND.join(part for part in (cases, _OPENING.sub("", one.when or "")) if part)


def about(one: Offer | Fee) -> str:
    """Return what tells a way or a fee from another of the same kind."""
    return AND.join(part for part in (one.label, only(one)) if part)


def mine(offers: Iterable[Offer], case: str | None, holds: Callable[[str], bool | None]) -> tuple[Offer, ...]:
    """Return what is left for a reader of *case*, if that is known, of whom some conditions hold."""

    def is_of(one: Offer | Fee) -> bool | None:
        if case and one.cases and case not in one.cases:
            return False
        told = holds(one.when) if one.when else True
        return told if case or not one.cases or not told else None

    return tuple(
        replace(offer, fees=_chosen(offer.fees, is_of, lambda fee: (fee.kind, fee.label)))
        for offer in _chosen(tuple(offers), is_of, lambda offer: offer.channel)
    )


def unconditional(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """Return what is left where no condition holds, of every case."""
    return mine(offers, None, lambda _: False)


def in_general(offers: Iterable[Offer], case: str | None) -> tuple[Offer, ...]:
    """Return what is left where no condition holds; of whom no case is known, it is in none."""
    return mine(offers, case or _NO_CASE, lambda _: False)


def _chosen(
    all_of: tuple[One, ...], is_of: Callable[[One], bool | None], group: Callable[[One], Hashable]
) -> tuple[One, ...]:
    """Leave out what is not the reader's, and what something nearer to the reader stands in place of."""
    kept = [one for one in all_of if is_of(one) is not False]
    nearest: dict[Hashable, int] = {}
    for one in kept:
        if is_of(one):
            nearest[group(one)] = max(nearest.get(group(one), 0), _nearness(one))
    return tuple(one for one in kept if _nearness(one) >= nearest.get(group(one), 0))


def _nearness(one: Offer | Fee) -> int:
    """A condition is nearer than a case, a case nearer than what is in general."""
    return 2 if one.when else 1 if one.cases else 0
