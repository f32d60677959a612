"""Sending a file for a dossier: the citizen asks for a place, and later fetches what was linked."""

from functions.domain.errors import Fault, FileNotFound, InvalidRequest, MoveNotAllowed
from functions.domain.file import MAX_FILES, File, FileStatus
from functions.domain.status import FINISHED
from functions.file_ports import Ticket, Uploads
from functions.ports import Dossiers, Folder


def ask(folder: Folder, file: File, dossiers: Dossiers, uploads: Uploads) -> Ticket:
    """Make a place for *file*: it is seen by nobody until it has come and was found clean."""
    dossier = folder.dossier
    if dossier.status in FINISHED or folder.is_erased:
        raise MoveNotAllowed(f"{dossier.code} is {dossier.status}: it takes no files")
    if file.paper and file.paper not in {one.paper for one in folder.filing.papers}:
        raise InvalidRequest(f"{dossier.code} has no paper {file.paper}", NO_PAPER)
    if sum(one.status is not FileStatus.REFUSED for one in folder.files) >= MAX_FILES:
        raise InvalidRequest(f"{dossier.code} has {MAX_FILES} files", TOO_MANY)
    dossiers.expect(file)
    return uploads.ticket(file)


def fetch(folder: Folder, id_: str, uploads: Uploads) -> str:
    """Return where the linked file can be fetched; nothing else can be."""
    file = folder.file(id_)
    if file is None or file.status is not FileStatus.LINKED:
        raise FileNotFound(f"{folder.dossier.code} has no file {id_}")
    return uploads.link(file)


NO_PAPER = Fault("/paper", "Hồ sơ không có giấy tờ mang số này.", "The dossier has no paper of this number.")
TOO_MANY = Fault(
    "/paper",
    f"Hồ sơ đã có {MAX_FILES} tệp, không nhận thêm được.",
    f"The dossier has {MAX_FILES} files and takes no more.",
)
