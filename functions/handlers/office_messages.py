"""What agencies send about their dossiers, and what they are told about each report."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Raw, Struct, UnsetType

from functions.handlers.messages import DossierRequest, FaultMessage, Request, StatusName

MOST = 1_000
Moment = Annotated[datetime, Meta(tz=True, description="When it was done, by the agency's clock")]
Later = Annotated[datetime, Meta(tz=True)]
Words = Annotated[str, Meta(min_length=1, max_length=2_000)]
Short = Annotated[str, Meta(min_length=1, max_length=200)]


class By(Request, frozen=True):
    """Who acted: the citizen is told the department and, if given, the officer."""

    department: Short
    name: Annotated[str, Meta(max_length=100)] = ""
    title: Annotated[str, Meta(max_length=100)] = ""


class Missing(Request, frozen=True):
    """One thing to be supplemented, and why; *paper* is its number in the case, if it is one of those."""

    name: Annotated[str, Meta(min_length=1, max_length=500)]
    reason: Words
    paper: Annotated[int, Meta(ge=1, le=1_000)] | None = None


class OwedItem(Request, frozen=True):
    kind: Literal["fee", "charge", "fine", "price"]
    name: Annotated[str, Meta(min_length=1, max_length=500)]
    amount: Annotated[int, Meta(ge=1, le=100_000_000_000, description="Whole đồng")]


class ActMessage(Request, frozen=True, kw_only=True, tag_field="do"):
    """A report. *id* is the agency's own: the same id is taken over once, however often it is sent."""

    id: Short
    code: Annotated[str, Meta(min_length=1, max_length=64)]
    at: Moment
    sequence: Annotated[int, Meta(ge=0, le=2**53, description="Orders reports of the same time")] = 0
    by: By | None = None


class Accept(ActMessage, frozen=True, kw_only=True, tag="accept"):
    """Received (mẫu 01); without *due* the date is counted from the procedure's time limit."""

    due: Later | None = None


class Process(ActMessage, frozen=True, kw_only=True, tag="process"):
    """Being handled."""


class Progress(ActMessage, frozen=True, kw_only=True, tag="progress"):
    """A step inside the office (mẫu 06); the status stays."""

    by: By
    note: Words
    due: Later | None = None


class AskSupplement(ActMessage, frozen=True, kw_only=True, tag="ask_supplement"):
    """Everything that is missing, once, with reasons (mẫu 02)."""

    wanted: Annotated[tuple[Missing, ...], Meta(min_length=1, max_length=50)]


class AskPayment(ActMessage, frozen=True, kw_only=True, tag="ask_payment"):
    items: Annotated[tuple[OwedItem, ...], Meta(min_length=1, max_length=20)]
    reason: Annotated[str, Meta(max_length=2_000)] = ""


class Refuse(ActMessage, frozen=True, kw_only=True, tag="refuse"):
    """Not received, with reasons (mẫu 03)."""

    reason: Words


class Apologise(ActMessage, frozen=True, kw_only=True, tag="apologise"):
    """Overdue: an apology with the reason and the one new date (mẫu 04)."""

    reason: Words
    due: Later


class Stop(ActMessage, frozen=True, kw_only=True, tag="stop"):
    """Handling ends without a result, with reasons (mẫu 05)."""

    reason: Words


class Decide(ActMessage, frozen=True, kw_only=True, tag="decide"):
    """The result is there."""

    results: Annotated[tuple[Short, ...], Meta(max_length=20)] = ()
    note: Annotated[str, Meta(max_length=2_000)] = ""


class Deliver(ActMessage, frozen=True, kw_only=True, tag="deliver"):
    """The citizen has the result; an electronic one lies behind *link*."""

    how: Literal["counter", "post", "online"]
    results: Annotated[tuple[Short, ...], Meta(max_length=20)] = ()
    link: Annotated[str, Meta(max_length=500, pattern=r"^https://[!-~]+$")] | None = None


Acts = Accept | Process | Progress | AskSupplement | AskPayment | Refuse | Apologise | Stop | Decide | Deliver


class SyncRequest(Request, frozen=True):
    reports: Annotated[tuple[Acts, ...], Meta(min_length=1, max_length=MOST)]


class Batch(Request, frozen=True):
    """SyncRequest as it is read first: a report that is wrong leaves the others alone."""

    reports: Annotated[tuple[Raw, ...], Meta(min_length=1, max_length=MOST)]


class ToldMessage(Struct, frozen=True, kw_only=True):
    """How one report ended.

    `applied`; `duplicate`: taken over before; `stale`: something later is known; `unknown`: no such dossier
    of this agency; `refused`: *errors* say why; `later`: not taken over for want of time or of the store,
    send it again.
    """

    position: Annotated[int, Meta(ge=0, description="The report's place in the request, from 0")]
    id: str | UnsetType = UNSET
    outcome: Literal["applied", "duplicate", "stale", "unknown", "refused", "later"]
    status: StatusName | UnsetType = UNSET
    errors: tuple[FaultMessage, ...] = ()


class SyncMessage(Struct, frozen=True):
    results: tuple[ToldMessage, ...]


class CounterRequest(DossierRequest, frozen=True, kw_only=True):
    """A dossier that an agency takes in for somebody, at its counter or by post."""

    channel: Literal["counter", "post"]
