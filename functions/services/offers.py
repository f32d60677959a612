"""What the catalogue offers to who files by a channel: which row of the procedure, and how long it takes."""

from catalog.choosing import in_general
from catalog.model import Case
from catalog.offers import Channel, Offer, TimeLimit, Unit
from catalog.snapshot import Entry
from functions.domain.due import Limit, Period


def case_of(entry: Entry, number: int) -> Case | None:
    return entry.cases[number - 1] if 1 <= number <= len(entry.cases) else None


def offer_of(entry: Entry, case: Case | None, channel: Channel = Channel.ONLINE) -> Offer | None:
    """Return the offer of the *channel*: the one of this case, else the one for all cases, else the first.

    What only some get on a condition is the office's to grant: until then the general one holds.
    """
    offers = [offer for offer in entry.offers if offer.channel is channel] or list(entry.offers)
    found = in_general(offers, case.name if case else None) or offers
    return next(iter(found), None)


def limit_of(entry: Entry, case: Case | None, channel: Channel = Channel.ONLINE) -> Limit | None:
    """Return the time limit, if it is a number that can be counted."""
    offer = offer_of(entry, case, channel)
    time = entry.time or (offer.time if offer else None)
    return _countable(time) if time else None


def _countable(time: TimeLimit) -> Limit | None:
    if time.value is None or time.in_words or time.unit is Unit.UNSPECIFIED:
        return None
    return Limit(float(time.value), Period(time.unit), time.cut_off)
