"""Telling a citizen what happened to the own dossier: each event once, and only who wishes to hear it."""

from datetime import datetime, timedelta

from functions.domain.dossier import Event
from functions.domain.news import TOLD, Contact, news_of
from functions.ports import Dossiers, Folder, Guard, Messenger

KEPT = timedelta(days=90)


def tell(code: str, event: Event, dossiers: Dossiers, messenger: Messenger, at: datetime) -> bool:
    """Tell of the event unless it was told before; say whether it was told now."""
    key = f"NEWS#{code}#{event.n}"
    if event.happening not in TOLD or dossiers.guard(key, at):
        return False
    folder = dossiers.folder(code)
    if folder is None or folder.contact is None or event.n <= folder.contact.after:
        return False
    messenger.send(folder.contact, news_of(code, event, messenger.site))
    dossiers.mark(Guard(key, "", expires=at + KEPT))
    return True


def keep_contact(folder: Folder, email: str, dossiers: Dossiers) -> None:
    """Keep where to write to, or with an empty address forget it."""
    dossiers.keep_contact(folder.dossier.code, Contact(email, folder.dossier.version) if email else None)
