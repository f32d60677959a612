"""What a route of the API is: one entry of the table that handlers, document and tests share."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import Any

from functions.domain import errors

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
Failure = type[errors.DomainError]


class Key(StrEnum):
    """Whether the dossier's private token is needed."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One operation of the API. *reads* and *answers* are message types; *failures* become problems.

    An answer of type `str` is plain text, one of None has no body. *is_agency*: an agency's machine token
    opens it, nothing else does. *is_personal*: the cookie of who is logged in does.
    """

    name: str
    method: str
    path: str
    module: str
    summary: str
    answers: Mapping[HTTPStatus, Any]
    reads: Any = None
    media: str = JSON
    failures: tuple[Failure, ...] = ()
    token: Key = Key.NONE
    is_agency: bool = False
    is_personal: bool = False
    is_idempotent: bool = False
    query: str | None = None
    request_example: Any = None
    answer_example: Any = None

    @property
    def pattern(self) -> str:
        """Return the path as the event handler writes it."""
        return self.path.replace("{", "<").replace("}", ">")
