"""Which unit a time limit has where the offer leaves it out but something else of the record states it."""

from msgspec.structs import replace

from catalog.model import Procedure
from catalog.offers import Offer, TimeLimit, Unit


def timed_offers(procedure: Procedure) -> tuple[Offer, ...]:
    """Return the offers; a number without a unit gets the one that every sub-procedure has with that number.

    An hour after which "the next working day" begins tells that the number is one of working days. The record
    itself stays as the source has it: nothing is guessed where the sub-procedures disagree.
    """
    stated = {part.time for part in procedure.parts if part.time}
    only = stated.pop() if len(stated) == 1 else None
    return tuple(_timed(offer, only) for offer in procedure.offers)


def _timed(offer: Offer, stated: TimeLimit | None) -> Offer:
    limit = offer.time
    if limit is None or limit.unit is not Unit.UNSPECIFIED or limit.value is None:
        return offer
    if limit.cut_off is not None and limit.value <= 1:
        return replace(offer, time=replace(limit, unit=Unit.WORKING_DAY))
    if stated is None or limit.value != stated.value:
        return offer
    return replace(offer, time=replace(limit, unit=stated.unit))
