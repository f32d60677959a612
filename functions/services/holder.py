"""The citizen who holds a dossier's private token, and what changing that dossier needs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from catalog.working_days import Calendar
from functions.ports import Dossiers, Folder
from functions.services.again import again


@dataclass(frozen=True, slots=True)
class Holder:
    """*read* reads the citizen's own folder, and nobody else's."""

    read: Callable[[], Folder]
    dossiers: Dossiers
    calendar: Calendar
    at: datetime

    def change(self, attempt: Callable[[Folder], Folder]) -> Folder:
        """Make the *attempt* on what is stored, again if somebody else changed it in between."""
        return again(lambda: attempt(self.read()), "the dossier")
