"""What uploading needs from outside: a place for the files, one that knows their kinds, and a scanner."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from functions.domain.file import File, Scan


@dataclass(frozen=True, slots=True)
class Place:
    """Which file of which dossier."""

    code: str
    id: str


@dataclass(frozen=True, slots=True)
class Ticket:
    """A form that may be posted once filled with the file: where to, and with which *fields*."""

    url: str
    fields: Mapping[str, str]


class Uploads(Protocol):
    """The place for files: whatever comes lies apart from what was found clean."""

    def ticket(self, file: File) -> Ticket:
        """Allow exactly this file to come, by its size, kind and checksum."""

    def read(self, place: Place) -> bytes | None:
        """Return what came, if it is still there."""

    def keep(self, file: File, content: bytes) -> None: ...

    def drop(self, place: Place) -> None:
        """Remove what came."""

    def drop_all(self, code: str) -> None:
        """Remove everything that was kept for the dossier."""

    def link(self, file: File) -> str:
        """Return an address from which the kept file can be fetched for a few minutes."""


class KindOf(Protocol):
    def __call__(self, content: bytes) -> str | None:
        """Return the media type that the *content* itself shows."""


class Scanner(Protocol):
    def scan(self, place: Place, content: bytes) -> Scan: ...
