"""One law in place of another from a day on: the dated edits of every record that rests on the old one."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from catalog.asof import DAY
from catalog.catalog import Catalog
from catalog.impact import names, resting_procedures
from catalog.model import Procedure, Review, Status
from catalog.offers import Fee, Offer, Reduction
from catalog.terms import Law

Dated = TypeVar("Dated", Fee, Reduction)


class ReplacementRefused(ValueError):
    """The old law cannot simply give way to the new one; the message says what to do."""


class Change(NamedTuple):
    """*new* in place of *old*, which goes by several *numbers* in the records, from *day* on."""

    old: str
    new: str
    day: date
    numbers: frozenset[str]


def read_change(catalog: Catalog, old: str, new: str, day: date) -> Change:
    """Refuse a text that nobody knows, one that would replace itself, and one that is replaced already."""
    for number in (old, new):
        if number not in catalog.laws:
            raise ReplacementRefused(f"{number} is not in vocabulary/laws.yaml; add it there first")
    if old == new:
        raise ReplacementRefused(f"{old} cannot replace itself")
    law = catalog.laws[old]
    if law.replaced_by and (law.replaced_by, law.replaced_from or day) != (new, day):
        since = f" from {law.replaced_from}" if law.replaced_from else ""
        raise ReplacementRefused(
            f"{old} is already replaced by {law.replaced_by}{since}; mend laws.yaml first"
        )
    others = {number for number, one in catalog.laws.items() if one.official == old}
    return Change(old, new, day, frozenset({old, *others}))


def replaced_law(law: Law, change: Change) -> Law:
    """Return *law* with what has taken its place, if it is the old one."""
    if law.number != change.old:
        return law
    return replace(law, replaced_by=change.new, replaced_from=change.day)


def replaced_procedures(catalog: Catalog, change: Change) -> Iterator[Procedure]:
    """Every procedure that must change, as it will be; one that has been changed already is not told."""
    for one in _resting(catalog, change):
        if not any(review.old in change.numbers and review.new == change.new for review in one.reviews):
            new = _replaced(one, change)
            if new != one:
                yield new


def _resting(catalog: Catalog, change: Change) -> Iterable[Procedure]:
    found = {
        one.code: one for number in sorted(change.numbers) for one in resting_procedures(catalog, number)
    }
    return (one for _, one in sorted(found.items()) if one.status is not Status.REPEALED)


def _replaced(procedure: Procedure, change: Change) -> Procedure:
    """The texts stay listed as they were: `asof` reads from the reviews which of them holds on which day."""
    offers = tuple(_offer(procedure.code, offer, change) for offer in procedure.offers)
    own = [number for number in procedure.legal_basis if number in change.numbers]
    if not own and offers == procedure.offers:
        return procedure
    reviews = [Review(old=number, new=change.new, from_=change.day) for number in own or [change.old]]
    return replace(procedure, offers=offers, reviews=(*procedure.reviews, *reviews))


def _offer(code: str, offer: Offer, change: Change) -> Offer:
    cut = [replace(fee, reductions=tuple(_dated(code, fee.reductions, change))) for fee in offer.fees]
    fees = [fee if fee in cut else _cuts_within(fee) for fee in _dated(code, cut, change)]
    return replace(offer, fees=tuple(fees))


def _dated(code: str, values: Iterable[Dated], change: Change) -> Iterator[Dated]:
    """A value of the old law ends on its eve; the same one of the new law, still to be read, follows it."""
    for one in values:
        if not _cites(one.source, change) or (one.to is not None and one.to < change.day):
            yield one
        elif one.from_ is not None and one.from_ >= change.day:
            raise ReplacementRefused(
                f"{code}: a value by {change.old} begins on {one.from_}, not before {change.day}; "
                "mend that value by hand, or name a later day"
            )
        else:
            yield replace(one, to=change.day - DAY)
            yield replace(one, from_=change.day, source=change.new)


def _cites(source: str | None, change: Change) -> bool:
    return source is not None and any(names(number, source) for number in change.numbers)


def _cuts_within(fee: Fee) -> Fee:
    """Leave out the reductions that do not reach into the time of *fee*."""
    kept = tuple(
        cut
        for cut in fee.reductions
        if not (fee.to and cut.from_ and cut.from_ > fee.to)
        and not (fee.from_ and cut.to and cut.to < fee.from_)
    )
    return replace(fee, reductions=kept)
