"""Telling the national portal of a dossier: how it stands now, and each step once, in order."""

from datetime import datetime

from functions.domain.dossier import Event
from functions.domain.outbox import HEARS, Hearer
from functions.national_ports import Portal
from functions.ports import Dossiers, Guard


def share(code: str, event: Event, dossiers: Dossiers, portal: Portal, at: datetime) -> bool:
    """Tell of all that the portal does not know yet; say whether there was anything.

    It is told how the dossier stands, never how it stood: an old message cannot undo a newer one. What was
    told is marked last, so that what is told again after a crash is the same as before.
    """
    key = f"PORTAL#{code}"
    told = dossiers.guard(key, at)
    known = int(told.result[0]) if told else 0
    folder = dossiers.folder(code) if event.n > known else None
    if folder is None:
        return False
    version = folder.dossier.version
    portal.share(folder, is_known=known > 0)
    portal.report(folder, [one for one in dossiers.events(code) if _is_news(one, known, version)])
    dossiers.mark(Guard(key, "", (str(version),)))
    return True


def _is_news(event: Event, known: int, version: int) -> bool:
    return known < event.n <= version and event.happening in HEARS[Hearer.NATIONAL]
