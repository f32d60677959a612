"""Strays that belong to a payment after all: the notice came before its order, or was told again since."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from catalog.working_days import Calendar
from functions.domain.errors import Stale, Taken
from functions.domain.notice import Verdict
from functions.domain.payment import Action
from functions.domain.stray import Stray
from functions.payment_ports import Reviews
from functions.ports import Dossiers, Guard
from functions.services.settling import settle

AT_ONCE = 25
# An order is written before its provider is called: what finds none so long after never will.
RECENT = timedelta(days=3)


def match_strays(reviews: Reviews, dossiers: Dossiers, calendar: Calendar, at: datetime) -> Iterator[Stray]:
    """Settle what can be settled now, as if it had just been told; what cannot waits for a person."""
    for stray in reviews.strays(at - RECENT, AT_ONCE):
        verdict = settle(stray.notice, dossiers, calendar, at)
        if verdict is not Verdict.UNKNOWN:
            closed = stray.closed(Action.ACCEPT, "", verdict, stray.notice.reference)
            try:
                reviews.close(closed, Guard(f"MATCHED#{stray.name}", ""))
            except (Stale, Taken):
                continue
            yield closed
