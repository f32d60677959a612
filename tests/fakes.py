"""Fakes that keep the promises of the ports."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from io import BytesIO
from typing import Any, TypeVar

import urllib3

from catalog.snapshot import Entry
from catalog.terms import Holiday
from functions.domain.act import Letter
from functions.domain.asking import first_asking
from functions.domain.attempt import attempt_of
from functions.domain.code import DossierCode, dossier_of
from functions.domain.dossier import Dossier, Event
from functions.domain.errors import LoginRefused, Stale, StoreUnavailable, Taken
from functions.domain.file import File
from functions.domain.filing import ERASED, Filing
from functions.domain.news import Contact, News
from functions.domain.payment import Payment
from functions.domain.receipt import Collector, Receipt, Seal
from functions.domain.refunding import first_trying
from functions.domain.stray import Stray
from functions.file_ports import Place, Ticket
from functions.person_ports import Attempt, Identified
from functions.ports import Change, Count, Debt, Folder, Guard

Found = TypeVar("Found")


@dataclass
class MemoryStore:
    """The store in dictionaries; `before_commit` lets a test step in between read and write."""

    dossiers: dict[str, Dossier] = field(default_factory=dict)
    filings: dict[str, Filing] = field(default_factory=dict)
    letters: dict[str, tuple[Letter, ...]] = field(default_factory=dict)
    contacts: dict[str, Contact] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    files: dict[str, dict[str, File]] = field(default_factory=dict)
    paid: dict[str, Payment] = field(default_factory=dict)
    happened: dict[tuple[str, int], Event] = field(default_factory=dict)
    guards: dict[str, Guard] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    attempts: dict[str, str] = field(default_factory=dict)
    quarantined: list[Guard] = field(default_factory=list)
    kept: dict[str, Stray] = field(default_factory=dict)
    postponed: dict[str, datetime] = field(default_factory=dict)
    is_reachable: bool = True
    commits: int = 0
    before_commit: list[Callable[[], object]] = field(default_factory=list)

    def progress(self, code: str) -> Dossier | None:
        return self._reached(self.dossiers.get(code))

    def folder(self, code: str) -> Folder | None:
        dossier = self._reached(self.dossiers.get(code))
        if dossier is None:
            return None
        payments = tuple(self._of(code).values())
        files = tuple(self.files.get(code, {}).values())
        return Folder(
            dossier,
            self.filings.get(code, ERASED),
            payments,
            self.letters.get(code, ()),
            files,
            self.contacts.get(code),
        )

    def events(self, code: str) -> Sequence[Event]:
        return [event for (owner, _), event in sorted(self.happened.items()) if owner == code]

    def payments(self, code: str) -> tuple[Dossier, Mapping[str, Payment]] | None:
        dossier = self._reached(self.dossiers.get(code))
        return (dossier, self._of(code)) if dossier else None

    def payment(self, reference: str) -> Payment | None:
        return self._reached(self.paid.get(reference))

    def reference(self, attempt: str) -> str | None:
        return self._reached(self.attempts.get(attempt))

    def guard(self, key: str, at: datetime) -> Guard | None:
        guard = self._reached(self.guards.get(key))
        return None if guard is None or (guard.expires and guard.expires <= at) else guard

    def commit(self, changes: Sequence[Change], guard: Guard, counts: Sequence[Count] = ()) -> None:
        while self.before_commit:
            self.before_commit.pop()()
        self._reached(None)
        if guard.key in self.guards:
            raise Taken(guard.key)
        self._check(changes, counts)
        self.guards[guard.key] = guard
        for change in changes:
            self._write(change)
        self.counters |= {count.series: count.number for count in counts}
        self.commits += 1

    def expect(self, file: File) -> None:
        self._reached(None)
        self.files.setdefault(file.dossier, {})[file.id] = file

    def keep_contact(self, code: str, contact: Contact | None) -> None:
        self._reached(None)
        self.contacts = {key: one for key, one in self.contacts.items() if key != code}
        self.contacts |= {code: contact} if contact else {}

    def mark(self, guard: Guard) -> None:
        self._reached(None)
        self.guards[guard.key] = guard

    def filed_by(self, person: str, limit: int) -> Sequence[str]:
        return [code for code, owner in self.owners.items() if owner == person][:limit]

    def keep_stray(self, stray: Stray) -> bool:
        self._reached(None)
        return self.kept.setdefault(stray.name, stray) is stray

    def paid_on(self, provider: str, day: date) -> Sequence[str]:
        dated = [(one, one.settled_at) for one in self.paid.values() if one.provider == provider]
        return [one.reference for one, at in dated if at and at.date() == day]

    def waiting(
        self, agency: str | None, after: str | None, limit: int
    ) -> tuple[Sequence[Payment | Stray], str | None]:
        strays = [] if agency else [stray for stray in self.kept.values() if stray.waits]
        doubted = [one for one in self.paid.values() if one.reason]
        own = [one for one in doubted if not agency or DossierCode.parse(one.dossier).belongs_to(agency)]
        start = int(after or 0)
        found: list[Payment | Stray] = [*own, *strays]
        return found[start : start + limit], str(start + limit) if len(found) > start + limit else None

    def strays(self, since: datetime, limit: int) -> Sequence[Stray]:
        return [one for one in self.kept.values() if one.waits and one.at >= since][:limit]

    def stray(self, name: str) -> Stray | None:
        return self._reached(self.kept.get(name))

    def close(self, stray: Stray, guard: Guard) -> None:
        self._reached(None)
        if guard.key in self.guards:
            raise Taken(guard.key)
        if not self.kept[stray.name].waits:
            raise Stale(stray.name)
        self.kept[stray.name], self.guards[guard.key] = stray, guard

    def quarantine(self, guard: Guard) -> None:
        self._reached(None)
        self.quarantined.append(guard)

    def due(self, provider: str, at: datetime, limit: int) -> Sequence[tuple[str, datetime]]:
        self._reached(None)
        waiting = [(one.reference, asked_at(one)) for one in self.paid.values() if asked_by(one) == provider]
        times = [(name, self.postponed.get(name, since)) for name, since in waiting if since]
        return sorted(((name, since) for name, since in times if since <= at), key=lambda one: one[1])[:limit]

    def postpone(self, reference: str, since: datetime, until: datetime) -> bool:
        payment = self._reached(self.paid[reference])
        is_due = self.postponed.get(reference, asked_at(payment)) == since
        self.postponed |= {reference: until} if is_due else {}
        return is_due

    def next(self, series: str) -> int:
        self._reached(None)
        self.counters[series] = self.counters.get(series, 0) + 1
        return self.counters[series]

    def count(self, key: str, ends: datetime) -> int:  # noqa: ARG002 - nothing is forgotten here
        return self.next(f"RATE#{key}")

    def last(self, series: str) -> int:
        return self.counters.get(series, 0)

    def put(self, dossier: Dossier, filing: Filing, *payments: Payment) -> None:
        """Place things as earlier changes would have left them."""
        self.dossiers[dossier.code] = replace(dossier, unsaved=())
        self.filings[dossier.code] = filing
        self.paid |= {payment.reference: payment for payment in payments}
        self.attempts |= {attempt_of(payment.reference): payment.reference for payment in payments}

    def _check(self, changes: Sequence[Change], counts: Sequence[Count]) -> None:
        for change in changes:
            stored = self.dossiers.get(change.dossier.code)
            if change.dossier.saved_version != (stored.version if stored else 0):
                raise Stale(change.dossier.code)
            if change.attempt in self.attempts:
                raise Stale(change.attempt or "")
        for count in counts:
            if self.counters.get(count.series, 0) != count.number - 1:
                raise Stale(count.series)

    def _write(self, change: Change) -> None:
        code = change.dossier.code
        self.happened |= {(code, event.n): event for event in change.dossier.unsaved}
        self.dossiers[code] = replace(change.dossier, unsaved=())
        if change.filing:
            self.filings[code] = change.filing
        if change.person:
            self.owners[code] = change.person
        if change.erases:
            self.owners.pop(code, None)
            self.contacts.pop(code, None)
            del self.filings[code]
            self.letters.pop(code, None)
            self.files.pop(code, None)
        if change.letter:
            self.letters[code] = (*self.letters.get(code, ()), change.letter)
        if change.file:
            self.files.setdefault(code, {})[change.file.id] = change.file
        if change.payment:
            self.paid[change.payment.reference] = change.payment
            self.postponed.pop(change.payment.reference, None)
        if change.payment and change.attempt:
            self.attempts[change.attempt] = change.payment.reference

    def _of(self, code: str) -> dict[str, Payment]:
        return {reference: one for reference, one in self.paid.items() if dossier_of(reference) == code}

    def _reached(self, found: Found) -> Found:
        if not self.is_reachable:
            raise StoreUnavailable("not reachable")
        return found


def asked_by(payment: Payment) -> str:
    """Return the list on which the payment waits for an answer of its provider."""
    return f"refund#{payment.provider}" if payment.refund_under_way else payment.provider


def asked_at(payment: Payment) -> datetime | None:
    if refund := payment.refund_under_way:
        return first_trying(refund)
    return first_asking(payment) if payment.is_open else None


class PlainSealer:
    """Signs by writing the receipt's name."""

    @property
    def collector(self) -> Collector:
        return Collector("Kho bạc Thử", "0100000000")

    def sealed(self, receipt: Receipt) -> Receipt:
        return replace(receipt, seal=Seal(receipt.name, "k", "s"))


@dataclass(frozen=True)
class FewAgencies:
    tokens: Mapping[str, str]

    def is_token(self, agency: str, token: str, at: datetime) -> bool:  # noqa: ARG002 - they do not change
        return self.tokens.get(agency) == token


@dataclass(frozen=True)
class MemoryCatalogue:
    entries: Mapping[str, Entry]
    days: tuple[Holiday, ...] = ()

    def get(self, code: str) -> Entry | None:
        return self.entries.get(code)

    def holidays(self) -> tuple[Holiday, ...]:
        return self.days


@dataclass(frozen=True)
class MemoryRegister:
    debts: Mapping[tuple[str, str], Debt] = field(default_factory=dict)

    def find(self, kind: str, number: str) -> Debt | None:
        return self.debts.get((kind, number))


@dataclass
class MemoryUploads:
    """The place for files, in dictionaries: *came* by place, *kept* by dossier and file."""

    came: dict[Place, bytes] = field(default_factory=dict)
    kept: dict[tuple[str, str], bytes] = field(default_factory=dict)

    def ticket(self, file: File) -> Ticket:
        return Ticket("/tai-len/", {"key": file.id})

    def read(self, place: Place) -> bytes | None:
        return self.came.get(place)

    def keep(self, file: File, content: bytes) -> None:
        self.kept[file.dossier, file.id] = content

    def drop(self, place: Place) -> None:
        self.came.pop(place, None)

    def drop_all(self, code: str) -> None:
        self.kept = {key: content for key, content in self.kept.items() if key[0] != code}

    def link(self, file: File) -> str:
        return f"https://files.example/{file.dossier}/{file.id}"


class OneIdentity:
    """Everybody who logs in with the code `good` is the same person."""

    def address(self, attempt: Attempt) -> str:
        return f"https://issuer.example/?state={attempt.state}"

    def holder(self, code: str, attempt: Attempt) -> Identified:  # noqa: ARG002 - likewise
        if code != "good":
            raise LoginRefused("not the code")
        return Identified("001000000001", "Một tên")


@dataclass
class MemoryMessenger:
    site: str = "https://motcua.example"
    sent: list[tuple[Contact, News]] = field(default_factory=list)

    def send(self, to: Contact, news: News) -> None:
        self.sent.append((to, news))


@dataclass
class MemoryHttp(urllib3.PoolManager):
    """Answers every request alike, or with each of a tuple in turn; keeps what was asked."""

    status: int = 200
    body: Any = None
    is_reachable: bool = True
    asked: list[tuple[str, str, Any]] = field(default_factory=list)

    def request(self, method: str, url: str, **details: Any) -> Any:  # type: ignore[override]
        self.asked.append((method, url, details.get("json")))
        if not self.is_reachable:
            raise urllib3.exceptions.TimeoutError("no answer")
        body = self.body
        if isinstance(body, tuple):
            body, self.body = body[0], body[1:] or body
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        return urllib3.HTTPResponse(body=BytesIO(data), status=self.status, preload_content=True)
