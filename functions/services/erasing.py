"""Erasing what a citizen has declared, at the citizen's wish; what the law wants kept stays."""

from collections.abc import Callable
from datetime import datetime

from functions.domain.errors import Stale, Taken
from functions.ports import Change, Dossiers, Folder, Guard

ATTEMPTS = 4


def erase(read: Callable[[], Folder], dossiers: Dossiers, at: datetime) -> Folder:
    """Erase answers and letters; raise NotFinished before the dossier has ended. Again changes nothing.

    Status, dates, payments and receipts stay: they name nobody.
    """
    for _ in range(ATTEMPTS):
        folder = read()
        if folder.is_erased:
            return folder
        change = Change(folder.dossier.erased(at), erases=True)
        try:
            dossiers.commit([change], Guard(f"ERASED#{folder.dossier.code}", ""))
        except (Stale, Taken):
            continue
        return read()
    raise Stale("the dossier keeps changing")
