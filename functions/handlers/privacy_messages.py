"""A copy of everything that is kept about one dossier."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from functions.handlers.dossier_messages import DossierMessage
from functions.handlers.messages import PaymentMessage, StatusName


class EventMessage(Struct, frozen=True, kw_only=True):
    """One change; *reference* is the payment's or the file's that it is about."""

    n: int
    at: datetime
    happening: str
    status: StatusName
    reference: str | None


class KeptMessage(Struct, frozen=True, kw_only=True):
    """How long *what* is kept after the dossier's end, and why; the law wants some of it kept in any case."""

    what: str
    days: int
    until: datetime | None
    source: str
    is_erasable: bool


class ExportMessage(Struct, frozen=True, kw_only=True):
    dossier: DossierMessage
    events: tuple[EventMessage, ...]
    payments: tuple[PaymentMessage, ...]
    receipts: Annotated[tuple[str, ...], Meta(description="Each receipt as XML, signed")]
    kept: tuple[KeptMessage, ...]
