"""What the catalogue offers to who files online: which row of the procedure, and how long it takes."""

from catalog.model import Case
from catalog.offers import Channel, Offer, TimeLimit, Unit
from catalog.snapshot import Entry
from functions.domain.due import Limit, Period


def case_of(entry: Entry, number: int) -> Case | None:
    return entry.cases[number - 1] if 1 <= number <= len(entry.cases) else None


def offer_of(entry: Entry, case: Case | None) -> Offer | None:
    """Return the online offer: the one of this case, else the one for all cases, else the first."""
    online = [offer for offer in entry.offers if offer.channel is Channel.ONLINE] or list(entry.offers)
    named = [offer for offer in online if case and case.name and offer.label == case.name]
    general = [offer for offer in online if offer.label is None]
    return next(iter((*named, *general, *online)), None)


def limit_of(entry: Entry, case: Case | None) -> Limit | None:
    """Return the time limit, if it is a number that can be counted."""
    offer = offer_of(entry, case)
    time = entry.time or (offer.time if offer else None)
    return _countable(time) if time else None


def _countable(time: TimeLimit) -> Limit | None:
    if time.value is None or time.in_words or time.unit is Unit.UNSPECIFIED:
        return None
    return Limit(float(time.value), Period(time.unit))
