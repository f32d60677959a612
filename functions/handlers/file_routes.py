"""The routes of files: a place to send one to, and an address to fetch one from."""

from http import HTTPStatus

from functions.domain import errors
from functions.handlers.file_messages import FileLinkMessage, FileRequest, TicketMessage
from functions.handlers.office_routes import READS
from functions.handlers.route import Key, Route

ID = "3b1d0c1e9f7a4b6c8d2e5f60718293a4"
PATH = "/api/dossiers/{code}/files"
LINK = {"url": "https://files.example/kept/G15-261123-0001/3b1d?X-Amz-Signature=0"}
SEND = Route(
    name="sendFile",
    method="POST",
    path=PATH,
    module="dossiers",
    summary="Ask for a place to send a file to; the dossier shows it, checked and linked, a moment later",
    reads=FileRequest,
    answers={HTTPStatus.CREATED: TicketMessage},
    failures=(
        *READS,
        errors.DossierNotFound,
        errors.MoveNotAllowed,
        errors.StoreUnavailable,
    ),
    token=Key.REQUIRED,
    request_example={
        "paper": 1,
        "name": "giay-chung-sinh.pdf",
        "kind": "application/pdf",
        "size": 48_213,
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
    answer_example={"id": ID, "url": "/tai-len/", "fields": {"key": f"incoming/G15-261123-0001/{ID}"}},
)
FETCH = Route(
    name="fetchFile",
    method="GET",
    path=f"{PATH}/{{file}}",
    module="status",
    summary="Get an address from which a linked file can be fetched for five minutes",
    answers={HTTPStatus.OK: FileLinkMessage},
    failures=(errors.DossierNotFound, errors.FileNotFound, errors.StoreUnavailable),
    token=Key.REQUIRED,
    answer_example=LINK,
)
FETCH_AS_AGENCY = Route(
    name="fetchFileAsAgency",
    method="GET",
    path="/api/agencies/dossiers/{code}/files/{file}",
    module="status",
    summary="Get, as the agency that handles the dossier, an address of a linked file",
    answers={HTTPStatus.OK: FileLinkMessage},
    failures=(errors.DossierNotFound, errors.FileNotFound, errors.StoreUnavailable),
    is_agency=True,
    answer_example=LINK,
)
FILES = (SEND, FETCH, FETCH_AS_AGENCY)
