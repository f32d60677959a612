"""Taking a file that came: its content is checked against what was declared, scanned, and then linked."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from functions.domain.dossier import Happening
from functions.domain.file import MAX_FILES, SCANNED, File, FileStatus, Refusal, Scan
from functions.domain.status import FINISHED
from functions.file_ports import KindOf, Place, Scanner, Uploads
from functions.ports import Change, Dossiers, Folder, Guard
from functions.services.again import again


@dataclass(frozen=True, slots=True)
class Intake:
    """What taking needs, gathered, so that it is one argument."""

    dossiers: Dossiers
    uploads: Uploads
    kind_of: KindOf
    scanner: Scanner


def take(place: Place, intake: Intake, at: datetime) -> FileStatus | None:
    """Take the file once, however often it is told of; None if there is nothing to take (any more)."""
    content = intake.uploads.read(place)
    if content is None:
        return None
    return again(lambda: _taken(place, content, intake, at), place.code)


def _taken(place: Place, content: bytes, intake: Intake, at: datetime) -> FileStatus | None:
    folder = intake.dossiers.folder(place.code)
    file = folder.file(place.id) if folder else None
    if folder is None or file is None or file.status is not FileStatus.CHECKING:
        _clear(place, folder, intake.uploads)
        return file.status if file else None
    return _decided(folder, file, content, intake, at)


def _clear(place: Place, folder: Folder | None, uploads: Uploads) -> None:
    """Remove what nobody waits for; a dossier erased meanwhile may have left a copy behind it."""
    uploads.drop(place)
    if folder is None or folder.is_erased:
        uploads.drop_all(place.code)


def _decided(folder: Folder, file: File, content: bytes, intake: Intake, at: datetime) -> FileStatus:
    place = Place(folder.dossier.code, file.id)
    refusal = _refusal(folder, file, content, intake.kind_of)
    scan = Scan.CLEAN if refusal else intake.scanner.scan(place, content)
    if scan is Scan.PENDING:
        return FileStatus.CHECKING
    refusal = refusal or SCANNED[scan]
    if refusal is None:
        intake.uploads.keep(file, content)
    done = file.refused(refusal) if refusal else file.linked()
    happening = Happening.FILE_REFUSED if refusal else Happening.FILE_LINKED
    change = Change(folder.dossier.noted(happening, at, file.id), file=done)
    intake.dossiers.commit([change], Guard(f"FILE#{place.code}#{file.id}", ""))
    intake.uploads.drop(place)
    return done.status


def _refusal(folder: Folder, file: File, content: bytes, kind_of: KindOf) -> Refusal | None:
    """Return what speaks against the file; its own bytes tell its kind, never its name."""
    if folder.dossier.status in FINISHED:
        return Refusal.TOO_LATE
    if sum(one.status is FileStatus.LINKED for one in folder.files) >= MAX_FILES:
        return Refusal.TOO_MANY
    if len(content) != file.size or hashlib.sha256(content).hexdigest() != file.sha256:
        return Refusal.CHANGED
    return None if kind_of(content) == file.kind else Refusal.OTHER_KIND
