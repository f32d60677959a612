"""What telling the national portal (Cổng Dịch vụ công quốc gia) needs from outside."""

from collections.abc import Sequence
from typing import Protocol

from functions.domain.dossier import Event
from functions.ports import Folder


class Portal(Protocol):
    """The national portal; it may hear the same twice, and must then say the same as the first time."""

    def share(self, folder: Folder, *, is_known: bool) -> None:
        """Tell how the dossier stands; one that the portal has already is brought up to date."""

    def report(self, folder: Folder, events: Sequence[Event]) -> None:
        """Tell what was done, step by step."""
