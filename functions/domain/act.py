"""What an office or a citizen does with a dossier, and the letter that tells it to the other side."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from functions.domain.filing import HandedPaper
from functions.domain.money import Item
from functions.domain.status import Actor, Status


class Do(StrEnum):
    """What can be done; the forms are those of the one-stop rules (mẫu 01 đến 06)."""

    ACCEPT = "accept"
    PROCESS = "process"
    PROGRESS = "progress"
    ASK_SUPPLEMENT = "ask_supplement"
    ASK_PAYMENT = "ask_payment"
    REFUSE = "refuse"
    STOP = "stop"
    APOLOGISE = "apologise"
    DECIDE = "decide"
    DELIVER = "deliver"
    ANSWER = "answer"
    WITHDRAW = "withdraw"


# Where it leads to; what is not named here leaves the dossier where it is.
LEADS_TO: Mapping[Do, Status] = {
    Do.ACCEPT: Status.ACCEPTED,
    Do.PROCESS: Status.PROCESSING,
    Do.ASK_SUPPLEMENT: Status.SUPPLEMENT_ASKED,
    Do.ASK_PAYMENT: Status.PAYMENT_ASKED,
    Do.REFUSE: Status.REFUSED,
    Do.STOP: Status.STOPPED,
    Do.DECIDE: Status.DECIDED,
    Do.DELIVER: Status.DELIVERED,
    Do.ANSWER: Status.REGISTERED,
    Do.WITHDRAW: Status.WITHDRAWN,
}
CITIZENS = frozenset({Do.ANSWER, Do.WITHDRAW})


class Handover(StrEnum):
    """How the result reaches the citizen."""

    COUNTER = "counter"
    POST = "post"
    ONLINE = "online"


@dataclass(frozen=True, slots=True)
class Officer:
    """Who acts for the office: the department, and if it is told the person and the post held."""

    department: str
    name: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that is missing, and why; *paper* is its number in the case, if it is one of those."""

    name: str
    reason: str
    paper: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing done *at* the time of who did it; *sequence* orders what has the same time.

    *due* is the date that an acceptance or an apology sets. *given* answers what is wanted, in that order.
    """

    do: Do
    at: datetime
    sequence: int = 0
    by: Officer | None = None
    reason: str = ""
    due: datetime | None = None
    wanted: tuple[Wanted, ...] = ()
    given: tuple[HandedPaper, ...] = ()
    items: tuple[Item, ...] = ()
    results: tuple[str, ...] = ()
    how: Handover | None = None
    link: str | None = None

    @property
    def actor(self) -> Actor:
        return Actor.CITIZEN if self.do in CITIZENS else Actor.OFFICE

    @property
    def says_something(self) -> bool:
        """Tell whether there is more to it than the status and its time, so that it must be kept."""
        return any((self.by, self.reason, self.wanted, self.given, self.items, self.results, self.how))


@dataclass(frozen=True, slots=True)
class Letter:
    """An act as the dossier keeps it, by the number of its event."""

    n: int
    act: Act
