"""Linked dossiers (liên thông): what the end of one means to the one that waits for it."""

from catalog.working_days import Calendar
from functions.domain.acting import begun
from functions.domain.dossier import Dossier
from functions.domain.status import CLOSED, Actor, Status
from functions.ports import Change, Dossiers

HAS_RESULT = frozenset({Status.DECIDED, Status.DELIVERED})


def followers(dossier: Dossier, dossiers: Dossiers, calendar: Calendar) -> list[Change]:
    """Return the changes to those that wait for *dossier*: the next starts, or all that wait are stopped."""
    if dossier.then is None or dossier.status not in HAS_RESULT | CLOSED:
        return []
    waiting = dossiers.progress(dossier.then)
    if waiting is None or not waiting.waits:
        return []
    at = dossier.history[-1].at
    if dossier.status in HAS_RESULT:
        return [Change(begun(waiting, at, calendar))]
    stopped = waiting.moved(Status.STOPPED, Actor.SYSTEM, at)
    return [Change(stopped), *followers(stopped, dossiers, calendar)]
