"""A file (tệp) that a citizen sends for a paper: asked for, received, and linked only when it is clean."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

KINDS: Mapping[str, str] = {"application/pdf": "PDF", "image/jpeg": "JPG", "image/png": "PNG"}
MAX_BYTES = 10 * 1024 * 1024
MAX_FILES = 20
WAITS = timedelta(hours=1)  # for the file to come and to be looked at
TOLD = timedelta(days=7)  # that it was refused


class FileStatus(StrEnum):
    CHECKING = "checking"
    LINKED = "linked"
    REFUSED = "refused"


class Refusal(StrEnum):
    """Why a file is not taken."""

    CHANGED = "changed"
    OTHER_KIND = "other_kind"
    INFECTED = "infected"
    NOT_SCANNED = "not_scanned"
    TOO_MANY = "too_many"
    TOO_LATE = "too_late"


class Scan(StrEnum):
    """What a malware scanner says; PENDING is asked again later."""

    CLEAN = "clean"
    INFECTED = "infected"
    FAILED = "failed"
    PENDING = "pending"


SCANNED: Mapping[Scan, Refusal | None] = {
    Scan.CLEAN: None,
    Scan.INFECTED: Refusal.INFECTED,
    Scan.FAILED: Refusal.NOT_SCANNED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """*paper* is the number of one that was filed, 0 for anything else; the rest was declared."""

    id: str
    dossier: str
    paper: int
    name: str
    kind: str
    size: int
    sha256: str
    asked_at: datetime
    status: FileStatus = FileStatus.CHECKING
    refusal: Refusal | None = None

    @property
    def expires(self) -> datetime | None:
        """When it is forgotten; a linked file stays as long as what was declared."""
        if self.status is FileStatus.LINKED:
            return None
        return self.asked_at + (WAITS if self.status is FileStatus.CHECKING else TOLD)

    def linked(self) -> Self:
        return replace(self, status=FileStatus.LINKED)

    def refused(self, why: Refusal) -> Self:
        return replace(self, status=FileStatus.REFUSED, refusal=why)
