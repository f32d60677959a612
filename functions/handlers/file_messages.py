"""What a citizen says of a file before sending it, and where it may then be sent."""

from typing import Annotated

from msgspec import Meta, Struct

from functions.domain.file import MAX_BYTES
from functions.handlers.messages import KindName, Request


class FileRequest(Request, frozen=True):
    """The file as it is: its content must be of this kind and size, with this SHA-256."""

    paper: Annotated[
        int, Meta(ge=0, le=1000, description="Number of one of the papers that were filed, 0 for another")
    ]
    name: Annotated[str, Meta(min_length=1, max_length=200)]
    kind: KindName
    size: Annotated[int, Meta(ge=1, le=MAX_BYTES)]
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]


class TicketMessage(Struct, frozen=True):
    """Post a form (multipart) with these *fields*, and last the field `file`, to this address."""

    id: str
    url: str
    fields: dict[str, str]


class FileLinkMessage(Struct, frozen=True):
    """An address that gives the file for a few minutes."""

    url: str
