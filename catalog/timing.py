"""Which unit a time limit has where the offer leaves it out but the portal's own sub-procedures state it."""

from msgspec.structs import replace

from catalog.model import Procedure
from catalog.offers import Offer, TimeLimit, Unit


def timed_offers(procedure: Procedure) -> tuple[Offer, ...]:
    """Return the offers; a number without a unit gets the one that every sub-procedure has with that number.

    The record itself stays as the source has it: nothing is guessed where the sub-procedures disagree.
    """
    stated = {part.time for part in procedure.parts if part.time}
    if len(stated) != 1:
        return procedure.offers
    only = stated.pop()
    return tuple(_timed(offer, only) for offer in procedure.offers)


def _timed(offer: Offer, stated: TimeLimit) -> Offer:
    limit = offer.time
    if limit is None or limit.unit is not Unit.UNSPECIFIED or limit.value != stated.value:
        return offer
    return replace(offer, time=replace(limit, unit=stated.unit))
