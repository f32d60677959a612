"""What the services of payments need from outside: providers, and lists of what waits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol, runtime_checkable

from functions.domain.listing import Line
from functions.domain.notice import Notice, Verdict
from functions.domain.payment import Payment, Refund, RefundStatus
from functions.domain.stray import Stray
from functions.ports import Guard


class Asking(Protocol):
    """The payments that nobody has told the end of, by provider."""

    def due(self, provider: str, at: datetime, limit: int) -> Sequence[tuple[str, datetime]]:
        """Return the references to ask about *at* that time, each with the time since when it is due."""

    def postpone(self, reference: str, since: datetime, until: datetime) -> bool:
        """Make the payment due later; False if another run did so first, or it has come to an end."""


class Ledger(Protocol):
    """The payments that were settled on a day, by provider."""

    def paid_on(self, provider: str, day: date) -> Sequence[str]:
        """Return their references; a day is Vietnam's."""


class Statements(Protocol):
    """The providers' own lists."""

    def lines(self, provider: str, day: date) -> tuple[Line, ...] | None:
        """Return a day's list; None if it has not come. Raise CallbackUnreadable if it cannot be read."""


Cursor = str


class Reviews(Protocol):
    """What waits for a person: payments in doubt, and stray money."""

    def waiting(
        self, agency: str | None, after: Cursor | None, limit: int
    ) -> tuple[Sequence[Payment | Stray], Cursor | None]:
        """Return what waits, of the *agency*'s dossiers or of all (None), and where the next page begins."""

    def strays(self, since: datetime, limit: int) -> Sequence[Stray]:
        """Return the strays that wait and came *since* then."""

    def stray(self, name: str) -> Stray | None: ...

    def close(self, stray: Stray, guard: Guard) -> None:
        """Keep the decision; raise Taken if *guard* exists, Stale if somebody else decided."""


@dataclass(frozen=True, slots=True)
class Callback:
    """A request from a provider, byte for byte; *step* tells which of its calls, if it has several."""

    query: str = ""
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    step: str = ""

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers.items() if key.lower() == name), "")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a provider is told: JSON, a text, or nothing but the status."""

    body: Mapping[str, Any] | str | None
    status: int = 200


class Provider(Protocol):
    """A payment provider: where to pay, what a callback means, how to answer it."""

    @property
    def name(self) -> str: ...

    @property
    def asks_first(self) -> bool:
        """Tell whether `checkout_url` calls the provider: then the payment is stored before."""

    def checkout_url(self, payment: Payment, address: str) -> str: ...

    def read(self, callback: Callback) -> Notice:
        """Verify first, then translate; raise CallbackForged or CallbackUnreadable."""

    def confirm(self, notice: Notice) -> Notice:
        """Ask the provider about an unconfirmed notice; raise OutsideUnavailable if it does not say."""

    def answer(self, callback: Callback, verdict: Verdict, at: datetime) -> Answer: ...


@runtime_checkable
class Askable(Protocol):
    """A provider that can be asked."""

    def query(self, payment: Payment) -> Notice | None:
        """Ask what became of *payment*; None: it is not known there.

        Raise OutsideUnavailable, CallbackForged or CallbackUnreadable if the answer is none.
        """


@runtime_checkable
class Refunder(Protocol):
    """A provider that can be asked to give money back; with the others it goes back by hand."""

    def refund(self, payment: Payment, refund: Refund) -> RefundStatus:
        """Ask for *refund*: DONE, REFUSED, or UNSURE if it may have been asked for before.

        Raise OutsideUnavailable, CallbackForged or CallbackUnreadable if the answer is none.
        """
