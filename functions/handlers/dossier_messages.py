"""A dossier as its citizen sees it, and what the citizen sends to the office."""

from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from functions.handlers.messages import (
    DossierPayment,
    HandName,
    ItemMessage,
    KindName,
    LinkedMessage,
    PaperHanded,
    RepresentativeMessage,
    Request,
    StatusName,
    StatusNumber,
    StepMessage,
)

CitizensAct = Literal["answer", "withdraw", "erase", "upload"]
Note = Annotated[str, Meta(max_length=2_000)]


class Brought(Request, frozen=True):
    """One thing that was asked for, by its place in the list from 1, and how it reaches the office."""

    wanted: Annotated[int, Meta(ge=1, le=50)]
    hand: HandName


class SupplementRequest(Request, frozen=True):
    """The answer to a request for a supplement: everything that was asked for, at once."""

    given: Annotated[tuple[Brought, ...], Meta(min_length=1, max_length=50)]
    note: Note = ""


class WithdrawalRequest(Request, frozen=True):
    reason: Note = ""


class PaperMessage(Struct, frozen=True):
    """A paper of the case, by number and by name, and how it reaches the office."""

    paper: int
    hand: HandName
    name: str


class PersonMessage(Struct, frozen=True):
    """Who applies; what the form does not ask for is empty."""

    name: str
    identity: str
    address: str
    phone: str
    email: str


class ByMessage(Struct, frozen=True):
    department: str
    name: str
    title: str


class WantedMessage(Struct, frozen=True):
    name: str
    reason: str
    paper: int | None


class LetterMessage(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What office or citizen told the other; *n* is its place in the dossier's history."""

    n: int
    do: Literal[
        "accept",
        "process",
        "progress",
        "ask_supplement",
        "ask_payment",
        "refuse",
        "stop",
        "apologise",
        "decide",
        "deliver",
        "answer",
        "withdraw",
    ]
    at: datetime
    by: ByMessage | None = None
    reason: str = ""
    due: datetime | None = None
    wanted: tuple[WantedMessage, ...] = ()
    given: tuple[PaperHanded, ...] = ()
    items: tuple[ItemMessage, ...] = ()
    results: tuple[str, ...] = ()
    how: Literal["counter", "post", "online"] | None = None
    link: str | None = None


class FileMessage(Struct, frozen=True):
    """A file that was sent for a *paper* (0 for another); until it is `linked` the office does not see it."""

    id: str
    paper: int
    name: str
    kind: KindName
    size: int
    status: Literal["checking", "linked", "refused"]
    refusal: Literal["changed", "other_kind", "infected", "not_scanned", "too_many", "too_late"] | None = None


class ExpectedMessage(Struct, frozen=True):
    """When to count on the result; while it *stands_still* the office waits for the citizen."""

    due: datetime | None
    stands_still: bool


class DossierMessage(Struct, frozen=True, kw_only=True):
    """Progress for everybody; with the private token, the rest as well.

    *due* is the date by law, *expected* what to count on now, *promised* the date that an apology replaced.
    *letters* are what office and citizen told each other; *may* is what the citizen can do now; *told*
    whether e-mails tell what happens. What was
    declared is kept until it is *forgotten_at* a day, or has been *erased*.
    """

    code: str
    status: StatusName
    status_number: StatusNumber
    history: tuple[StepMessage, ...]
    procedure: str | UnsetType = UNSET
    title: str | UnsetType = UNSET
    submitted_at: datetime | UnsetType = UNSET
    due: datetime | UnsetType | None = UNSET
    due_basis: str | UnsetType | None = UNSET
    promised: datetime | UnsetType = UNSET
    expected: ExpectedMessage | UnsetType = UNSET
    punctuality: Literal["early", "on_time", "late"] | UnsetType = UNSET
    after: str | UnsetType | None = UNSET
    waits: bool | UnsetType = UNSET
    case: int | UnsetType = UNSET
    answers: dict[str, Any] | UnsetType = UNSET
    papers: tuple[PaperMessage, ...] | UnsetType = UNSET
    linked: tuple[LinkedMessage, ...] | UnsetType = UNSET
    payment: DossierPayment | UnsetType | None = UNSET
    form: str | UnsetType = UNSET
    office: str | UnsetType = UNSET
    channel: Literal["online", "counter", "post"] | UnsetType = UNSET
    applicant: PersonMessage | UnsetType | None = UNSET
    representative: RepresentativeMessage | UnsetType | None = UNSET
    letters: tuple[LetterMessage, ...] | UnsetType = UNSET
    files: tuple[FileMessage, ...] | UnsetType = UNSET
    told: bool | UnsetType = UNSET
    may: tuple[CitizensAct, ...] | UnsetType = UNSET
    forgotten_at: datetime | UnsetType = UNSET
    erased: bool | UnsetType = UNSET
