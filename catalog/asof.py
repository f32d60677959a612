"""A procedure as it stands on one day: only the fees, reductions and online periods that are in force."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from catalog.model import OnlinePeriod, Procedure
from catalog.offers import Fee, Offer


def as_of(procedure: Procedure, day: date) -> Procedure:
    """Return *procedure* with what the law says on *day*; one without dated values comes back itself."""
    offers = tuple(_offer(offer, day) for offer in procedure.offers)
    online = _online(procedure.online, day) if isinstance(procedure.online, tuple) else procedure.online
    if offers == procedure.offers and online == procedure.online:
        return procedure
    return replace(procedure, offers=offers, online=online)


def in_force(start: date | None, end: date | None, day: date) -> bool:
    """Tell whether *day* lies in a period; both its first and its last day belong to it."""
    return (start is None or start <= day) and (end is None or day <= end)


def _offer(offer: Offer, day: date) -> Offer:
    return replace(offer, fees=tuple(_fees(offer.fees, day)))


def _fees(fees: Iterable[Fee], day: date) -> Iterable[Fee]:
    for fee in fees:
        if in_force(fee.from_, fee.to, day):
            kept = tuple(one for one in fee.reductions if in_force(one.from_, one.to, day))
            yield replace(fee, reductions=kept)


def _online(periods: tuple[OnlinePeriod, ...], day: date) -> tuple[OnlinePeriod, ...]:
    return tuple(one for one in periods if in_force(one.since, one.until, day))
