"""Logging in, and what a person then sees."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from functions.handlers.messages import Request, StatusName, StatusNumber


class LoginMessage(Struct, frozen=True):
    """Where to log in."""

    url: str


class SessionRequest(Request, frozen=True):
    """What the issuer has sent the browser back with."""

    code: Annotated[str, Meta(min_length=1, max_length=2_000)]
    state: Annotated[str, Meta(min_length=1, max_length=200)]


class MineMessage(Struct, frozen=True):
    """One of the person's own dossiers; its token opens everything about it."""

    code: str
    token: str
    procedure: str
    title: str
    status: StatusName
    status_number: StatusNumber
    submitted_at: datetime


class MineListMessage(Struct, frozen=True):
    """The latest first, fifty at most."""

    dossiers: tuple[MineMessage, ...]
