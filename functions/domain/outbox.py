"""The outbox: what happened to a dossier, and which of the functions behind it hear of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from functions.domain.dossier import Event, Happening
from functions.domain.news import TOLD


class Hearer(StrEnum):
    """Who is told by a queue of its own; `erased` hears that what was declared has gone."""

    RECEIPTS = "receipts"
    NEWS = "news"
    NATIONAL = "national"
    ERASED = "erased"


HEARS: Mapping[Hearer, frozenset[Happening]] = {
    Hearer.RECEIPTS: frozenset({Happening.PAYMENT_SETTLED, Happening.RECEIPT_CANCELLED}),
    Hearer.NEWS: TOLD,
    Hearer.NATIONAL: frozenset(
        {
            Happening.MOVED,
            Happening.BEGUN,
            Happening.PAYMENT_SETTLED,
            Happening.PROGRESS_NOTED,
            Happening.APOLOGISED,
        }
    ),
}


@dataclass(frozen=True, slots=True)
class Happened:
    """An event of a dossier; without one, what was declared has gone. It names no person."""

    code: str
    event: Event | None = None

    @property
    def name(self) -> str:
        """Return a name that a second telling of the same has too."""
        return f"{self.code}/{self.event.n if self.event else 'erased'}"


def hearers(happened: Happened) -> tuple[Hearer, ...]:
    if happened.event is None:
        return (Hearer.ERASED,)
    return tuple(one for one, wanted in HEARS.items() if happened.event.happening in wanted)
