"""The route by which a citizen leaves, changes or removes the address for news about a dossier."""

from http import HTTPStatus
from typing import Annotated

from msgspec import Meta

from functions.domain import errors
from functions.handlers.dossier_messages import DossierMessage
from functions.handlers.messages import Request
from functions.handlers.office_routes import READS
from functions.handlers.route import Key, Route


class ContactRequest(Request, frozen=True):
    """An e-mail address, or nothing to be told no more."""

    email: Annotated[
        str, Meta(max_length=254, pattern=r"^([^@\s<>,;:\"]{1,64}@[^@\s<>,;:\"]+\.[a-zA-Z]{2,})?$")
    ]


CONTACT = Route(
    name="setContact",
    method="PUT",
    path="/api/dossiers/{code}/contact",
    module="dossiers",
    summary="Say by which e-mail address to be told what happens to the dossier; an empty one ends it",
    reads=ContactRequest,
    answers={HTTPStatus.OK: DossierMessage},
    failures=(*READS, errors.DossierNotFound, errors.StoreUnavailable),
    token=Key.REQUIRED,
    request_example={"email": "citizen@example.com"},
    answer_example={
        "code": "G15-261123-0001",
        "status": "registered",
        "status_number": 1,
        "history": [{"status": "registered", "status_number": 1, "at": "2026-11-24T09:00:00+07:00"}],
        "told": True,
    },
)
NEWS = (CONTACT,)
