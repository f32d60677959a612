"""Erasing what a citizen has declared, at the citizen's wish; what the law wants kept stays."""

from functions.ports import Change, Folder, Guard
from functions.services.holder import Holder


def erase(holder: Holder) -> Folder:
    """Erase answers and letters; raise NotFinished before the dossier has ended. Again changes nothing.

    Status, dates, payments and receipts stay: they name nobody.
    """

    def attempt(folder: Folder) -> Folder:
        if folder.is_erased:
            return folder
        change = Change(folder.dossier.erased(holder.at), erases=True)
        holder.dossiers.commit([change], Guard(f"ERASED#{folder.dossier.code}", ""))
        return holder.read()

    return holder.change(attempt)
