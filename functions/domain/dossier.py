"""The dossier (hồ sơ): where it stands, how it came there, what is owed for it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from functions.domain.due import Limit
from functions.domain.errors import MoveNotAllowed, NotFinished
from functions.domain.status import CLOSED, FINISHED, Actor, Status, may_follow


class Happening(StrEnum):
    """What an event of the dossier tells those who read the outbox."""

    MOVED = "moved"
    PAYMENT_STARTED = "payment_started"
    PAYMENT_OPENED = "payment_opened"
    PAYMENT_SETTLED = "payment_settled"
    PAYMENT_NOTED = "payment_noted"
    PAYMENT_REVIEWED = "payment_reviewed"
    REFUND_ASKED = "refund_asked"
    REFUND_ENDED = "refund_ended"
    RECEIPT_ISSUED = "receipt_issued"
    RECEIPT_CANCELLED = "receipt_cancelled"
    PROGRESS_NOTED = "progress_noted"
    APOLOGISED = "apologised"
    BEGUN = "begun"
    ERASED = "erased"
    FILE_LINKED = "file_linked"
    FILE_REFUSED = "file_refused"


# What brings a dossier to a status; everything else leaves it where it is.
REACHING = frozenset({Happening.MOVED, Happening.PAYMENT_SETTLED})


@dataclass(frozen=True, slots=True)
class Event:
    """One change. Its number *n* is the version that it leads to, so the history has no gap.

    *reference* is the payment's or the file's that it is about.
    """

    n: int
    at: datetime
    happening: Happening
    status: Status
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A status that the dossier reached, and when."""

    status: Status
    at: datetime


@dataclass(frozen=True, slots=True)
class Heard:
    """The place in the office's own order up to which we know what it did."""

    at: datetime
    sequence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """*unsaved* are the events since the dossier was read; the store writes and clears them.

    *promised* is the date that an apology replaced. *demand* is the number of the event that asked for the
    money now owed, 0 for what was owed when filing. A linked dossier that *waits* starts when the one that it
    comes *after* has its result; *then* names the one that comes next. *keep* is how many days the answers
    stay after its end; 0 is for ever, or that nothing is left to go.
    """

    code: str
    procedure: str
    status: Status
    submitted_at: datetime
    token_hash: str
    version: int = 0
    limit: Limit | None = None
    due: datetime | None = None
    history: tuple[Step, ...] = ()
    owed: int = 0
    paid: str | None = None
    after_payment: Status = Status.REGISTERED
    after: str | None = None
    then: str | None = None
    waits: bool = False
    promised: datetime | None = None
    heard: Heard | None = None
    demand: int = 0
    keep: int = 0
    unsaved: tuple[Event, ...] = ()

    @property
    def saved_version(self) -> int:
        return self.version - len(self.unsaved)

    @property
    def wants_payment(self) -> bool:
        return self.owed > 0 and self.paid is None and self.status not in CLOSED

    @property
    def forgotten_at(self) -> datetime | None:
        """When the answers go; None as long as the dossier is not finished, or if nobody has said."""
        if not self.keep or self.status not in FINISHED:
            return None
        return self.history[-1].at + timedelta(days=self.keep)

    @property
    def newly_forgotten_at(self) -> datetime | None:
        """When the answers go, if it is the unsaved events that have settled it."""
        is_new = any(
            event.happening in REACHING and event.at == self.history[-1].at for event in self.unsaved
        )
        return self.forgotten_at if is_new else None

    def erased(self, at: datetime) -> Self:
        """Note that the answers are gone at the citizen's wish; the office must be through with them."""
        if self.status not in FINISHED:
            raise NotFinished(f"{self.code} is {self.status}")
        return replace(self.noted(Happening.ERASED, at), keep=0)

    def times_in(self, status: Status) -> int:
        return sum(step.status is status for step in self.history)

    def wants(self, demand: int) -> bool:
        """Tell whether a payment that was started for this *demand* is still wanted."""
        return self.wants_payment and self.demand == demand

    def filed(self) -> Self:
        """Open the history; a dossier that costs something asks for the payment at once."""
        opened = self._reached(Status.REGISTERED, self.submitted_at)
        return opened.moved(Status.PAYMENT_ASKED, Actor.SYSTEM, self.submitted_at) if self.owed else opened

    def moved(self, status: Status, actor: Actor, at: datetime) -> Self:
        """Change the status; what the office asks money for goes on afterwards from where it was."""
        if not may_follow(self.status, status, actor):
            raise MoveNotAllowed(f"{self.code}: {actor} may not move {self.status} to {status}")
        is_asked_by_office = status is Status.PAYMENT_ASKED and actor is Actor.OFFICE
        after = self.status if is_asked_by_office else self.after_payment
        return replace(self._reached(status, at), after_payment=after)

    def settled(self, reference: str, at: datetime, due: datetime | None) -> Self:
        """Note that *reference* paid; what could not be received before is submitted *at* that time."""
        if self.status is not Status.PAYMENT_ASKED:
            return replace(self.noted(Happening.PAYMENT_SETTLED, at, reference), paid=reference)
        if not may_follow(self.status, self.after_payment, Actor.SYSTEM):
            raise MoveNotAllowed(f"{self.code}: a payment may not lead to {self.after_payment}")
        resumed = self._reached(self.after_payment, at, Happening.PAYMENT_SETTLED, reference)
        if resumed.status is Status.REGISTERED:
            resumed = replace(resumed, submitted_at=at, due=due)
        return replace(resumed, paid=reference)

    def noted(self, happening: Happening, at: datetime, reference: str | None = None) -> Self:
        """Add an event that leaves the status as it is."""
        return self._with(Event(self.version + 1, at, happening, self.status, reference))

    def _reached(
        self,
        status: Status,
        at: datetime,
        happening: Happening = Happening.MOVED,
        reference: str | None = None,
    ) -> Self:
        moved = self._with(Event(self.version + 1, at, happening, status, reference))
        return replace(moved, status=status, history=(*self.history, Step(status, at)))

    def _with(self, event: Event) -> Self:
        return replace(self, version=event.n, unsaved=(*self.unsaved, event))
