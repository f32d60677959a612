"""How often one visitor may look dossiers up by code alone: codes are counted up, so they can be guessed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from functions.domain.errors import TooManyLookups
from functions.ports import Limits

WINDOW = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Allowance:
    """*hourly* look-ups by code for a *visitor*: a keyed hash, because an address is personal data."""

    limits: Limits
    visitor: str
    hourly: int

    def use(self, at: datetime) -> None:
        """Count one look-up; raise TooManyLookups over the limit, whether the code exists or not."""
        start = int(at.timestamp() // WINDOW.total_seconds())
        ends = datetime.fromtimestamp((start + 1) * WINDOW.total_seconds(), at.tzinfo)
        if self.limits.count(f"{self.visitor}#{start}", ends) > self.hourly:
            raise TooManyLookups("too many look-ups by code", ends - at)
