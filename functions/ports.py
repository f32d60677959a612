"""What the services need from outside, as promises that adapters and the tests' fakes keep."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from catalog.snapshot import Entry
from catalog.terms import Holiday
from functions.domain.act import Letter
from functions.domain.dossier import Dossier, Event
from functions.domain.errors import Fault
from functions.domain.file import File
from functions.domain.filing import ERASED, Filing
from functions.domain.money import Item
from functions.domain.news import Contact, News
from functions.domain.payment import Payment
from functions.domain.receipt import Collector, Receipt
from functions.domain.stray import Stray


class Catalogue(Protocol):
    def get(self, code: str) -> Entry | None: ...

    def holidays(self) -> tuple[Holiday, ...]: ...


@dataclass(frozen=True, slots=True)
class Guard:
    """A mark that something was done once: under which *key*, by which request, with what result.

    The key and the digest are hashes or a provider's own numbers: they hold nothing personal.
    """

    key: str
    digest: str
    result: tuple[str, ...] = ()
    expires: datetime | None = None


@dataclass(frozen=True, slots=True)
class Folder:
    """All that is kept about one dossier."""

    dossier: Dossier
    filing: Filing
    payments: tuple[Payment, ...] = ()
    letters: tuple[Letter, ...] = ()
    files: tuple[File, ...] = ()
    contact: Contact | None = None

    @property
    def is_erased(self) -> bool:
        return self.filing == ERASED

    def file(self, id_: str) -> File | None:
        return next((file for file in self.files if file.id == id_), None)

    @property
    def items(self) -> tuple[Item, ...]:
        """Return what the money now owed is for: what the office asked for last, else what filing costs."""
        asked = [letter.act.items for letter in self.letters if letter.act.items]
        return asked[-1] if asked else self.filing.items


@dataclass(frozen=True, slots=True)
class Change:
    """A dossier with unsaved events, and what else is written with it.

    *attempt* is the short name under which a new payment can be found ever after. *letter* tells what the
    last of the events is about, *file* is as it is after it. What *erases* takes away the key without which
    nothing declared can be read. *person* is the keyed hash of the number of who applies.
    """

    dossier: Dossier
    filing: Filing | None = None
    payment: Payment | None = None
    attempt: str | None = None
    letter: Letter | None = None
    file: File | None = None
    erases: bool = False
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """The next *number* of a series that must have no gap; taken only together with a change."""

    series: str
    number: int


class Dossiers(Protocol):
    """The store. Each method is one call to it; `commit` writes everything or nothing."""

    def progress(self, code: str) -> Dossier | None: ...

    def folder(self, code: str) -> Folder | None: ...

    def payments(self, code: str) -> tuple[Dossier, Mapping[str, Payment]] | None:
        """Return the dossier and its payments by reference."""

    def payment(self, reference: str) -> Payment | None: ...

    def events(self, code: str) -> Sequence[Event]:
        """Return the whole history, in order."""

    def reference(self, attempt: str) -> str | None:
        """Return the reference of the payment that was started under this short name."""

    def guard(self, key: str, at: datetime) -> Guard | None:
        """Return the guard, unless it has expired *at* that time."""

    def commit(self, changes: Sequence[Change], guard: Guard, counts: Sequence[Count] = ()) -> None:
        """Write all *changes*; raise Taken if *guard* exists, Stale if a dossier or a count moved on."""

    def expect(self, file: File) -> None:
        """Keep that *file* may come; it is no change of the dossier, and is forgotten if it does not."""

    def keep_contact(self, code: str, contact: Contact | None) -> None:
        """Keep where the citizen is written to, or forget it; it is no change of the dossier."""

    def mark(self, guard: Guard) -> None:
        """Keep that something outside was done."""

    def filed_by(self, person: str, limit: int) -> Sequence[str]:
        """Return the codes of what was filed under this keyed hash of a person's number, and is kept."""

    def keep_stray(self, stray: Stray) -> bool:
        """Keep a notice that belongs to no payment; False if it is kept already. It blocks nothing."""

    def quarantine(self, guard: Guard) -> None:
        """Keep an authentic notice that belongs to no payment; it blocks nothing."""


class Numbers(Protocol):
    def next(self, series: str) -> int:
        """Take the next number: never the same twice, gaps allowed."""

    def last(self, series: str) -> int:
        """Return the last number taken, 0 if none."""


class Sealer(Protocol):
    """Who signs receipts, so that anybody can tell ours, and in whose name they are."""

    @property
    def collector(self) -> Collector: ...

    def sealed(self, receipt: Receipt) -> Receipt: ...


class Limits(Protocol):
    def count(self, key: str, ends: datetime) -> int:
        """Count one more under *key*, which is forgotten when it *ends*; return how many there are."""


class Tokens(Protocol):
    """The private tracking token: derived from the code, so that a repeated filing gets the same."""

    def token(self, code: str) -> str: ...

    def is_token(self, code: str, token: str) -> bool: ...

    def hash(self, token: str) -> str: ...

    def visitor(self, address: str, on: date) -> str:
        """Return a name for who calls from *address*: another one each day, and no way back."""


@dataclass(frozen=True, slots=True)
class Debt:
    """What a register says is owed under a number."""

    items: tuple[Item, ...]
    description: str
    beneficiary: str


class Register(Protocol):
    def find(self, kind: str, number: str) -> Debt | None: ...


class Agencies(Protocol):
    """Who may speak for an agency: its machine token, and while it is being replaced the one before."""

    def is_token(self, agency: str, token: str, at: datetime) -> bool: ...


class Messenger(Protocol):
    """Brings news to a citizen; *site* is where its links lead to."""

    @property
    def site(self) -> str: ...

    def send(self, to: Contact, news: News) -> None: ...


class AnswerCheck(Protocol):
    def __call__(self, schema: Mapping[str, Any], answers: Mapping[str, Any]) -> tuple[Fault, ...]: ...
