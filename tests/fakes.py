"""Fakes that keep the promises of the ports, and makers of what tests are about."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any, TypeVar

import urllib3

from catalog.model import Case, Paper
from catalog.offers import Channel, Fee, FeeKind, Offer, TimeLimit, Unit
from catalog.snapshot import Entry
from catalog.terms import Holiday
from functions.adapters.answers import check_answers
from functions.adapters.outside import Outside
from functions.adapters.providers.dvcqg import Dvcqg
from functions.adapters.providers.offered import MAKE
from functions.adapters.providers.vnpay import Vnpay
from functions.adapters.secrets import Keys
from functions.adapters.tokens import HmacTokens
from functions.domain.attempt import attempt_of
from functions.domain.code import dossier_of
from functions.domain.dossier import Dossier, Event
from functions.domain.due import VIETNAM
from functions.domain.errors import Stale, StoreUnavailable, Taken
from functions.domain.filing import Application, Filing, Hand, HandedPaper
from functions.domain.money import Item
from functions.domain.payment import Payment
from functions.domain.status import Status
from functions.ports import Change, Count, Debt, Folder, Guard, Provider
from functions.services.desk import Desk

Found = TypeVar("Found")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=VIETNAM)
TODAY = "261123"
SECRET = "public-example-secret"
PREVIOUS = "public-example-previous"
CODE = f"G15-{TODAY}-0001"
REFERENCE = f"{CODE}-7KQ2M9XD4H"
MERCHANT = "TESTTMN1"
PARTNER = "H01.02"
ONE_CHARGE = (Item("charge", "Lệ phí", 50_000),)


@dataclass
class MemoryStore:
    """Dossiers and Numbers in dictionaries; `before_commit` lets a test step in between read and write."""

    dossiers: dict[str, Dossier] = field(default_factory=dict)
    filings: dict[str, Filing] = field(default_factory=dict)
    paid: dict[str, Payment] = field(default_factory=dict)
    events: dict[tuple[str, int], Event] = field(default_factory=dict)
    guards: dict[str, Guard] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    attempts: dict[str, str] = field(default_factory=dict)
    quarantined: list[Guard] = field(default_factory=list)
    is_reachable: bool = True
    commits: int = 0
    before_commit: list[Callable[[], object]] = field(default_factory=list)

    def progress(self, code: str) -> Dossier | None:
        return self._reached(self.dossiers.get(code))

    def folder(self, code: str) -> Folder | None:
        dossier = self._reached(self.dossiers.get(code))
        return Folder(dossier, self.filings[code], tuple(self._of(code).values())) if dossier else None

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

    def commit(self, changes: Sequence[Change], guard: Guard, count: Count | None = None) -> None:
        while self.before_commit:
            self.before_commit.pop()()
        self._reached(None)
        if guard.key in self.guards:
            raise Taken(guard.key)
        self._check(changes, count)
        self.guards[guard.key] = guard
        for change in changes:
            self._write(change)
        if count:
            self.counters[count.series] = count.number
        self.commits += 1

    def quarantine(self, guard: Guard) -> None:
        self._reached(None)
        self.quarantined.append(guard)

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

    def _check(self, changes: Sequence[Change], count: Count | None) -> None:
        for change in changes:
            stored = self.dossiers.get(change.dossier.code)
            if change.dossier.saved_version != (stored.version if stored else 0):
                raise Stale(change.dossier.code)
            if change.attempt in self.attempts:
                raise Stale(change.attempt or "")
        if count and self.counters.get(count.series, 0) != count.number - 1:
            raise Stale(count.series)

    def _write(self, change: Change) -> None:
        code = change.dossier.code
        self.events |= {(code, event.n): event for event in change.dossier.unsaved}
        self.dossiers[code] = replace(change.dossier, unsaved=())
        if change.filing:
            self.filings[code] = change.filing
        if change.payment:
            self.paid[change.payment.reference] = change.payment
        if change.payment and change.attempt:
            self.attempts[change.attempt] = change.payment.reference

    def _of(self, code: str) -> dict[str, Payment]:
        return {reference: one for reference, one in self.paid.items() if dossier_of(reference) == code}

    def _reached(self, found: Found) -> Found:
        if not self.is_reachable:
            raise StoreUnavailable("not reachable")
        return found


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
class MemoryHttp(urllib3.PoolManager):
    """Answers every request alike, and keeps what was asked."""

    status: int = 200
    body: Any = None
    is_reachable: bool = True
    asked: list[tuple[str, str, Any]] = field(default_factory=list)

    def request(self, method: str, url: str, **details: Any) -> Any:  # type: ignore[override]
        self.asked.append((method, url, details.get("json")))
        if not self.is_reachable:
            raise urllib3.exceptions.TimeoutError("no answer")
        data = self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()
        return urllib3.HTTPResponse(body=BytesIO(data), status=self.status, preload_content=True)


def an_entry(code: str = "1.001193", **changes: Any) -> Entry:
    values: dict[str, Any] = {
        "code": code,
        "title": "Đăng ký khai sinh",
        "unit": "G15",
        "offers": (an_offer(),),
        "cases": (Case(papers=(Paper(name="Tờ khai"), Paper(name="Giấy ủy quyền", when="nộp thay"))),),
        "form": "khai-sinh",
        "schema": {"type": "object", "properties": {"ten": {"type": "string"}}, "required": ["ten"]},
    }
    return Entry(**(values | changes))


def an_offer(amount: int = 0, **changes: Any) -> Offer:
    values: dict[str, Any] = {
        "channel": Channel.ONLINE,
        "time": TimeLimit(value=1, unit=Unit.WORKING_DAY),
        "fees": (Fee(kind=FeeKind.CHARGE, amount=amount),),
    }
    return Offer(**(values | changes))


def an_application(**changes: Any) -> Application:
    values: dict[str, Any] = {
        "procedure": "1.001193",
        "case": 1,
        "answers": {"ten": "một tên"},
        "papers": (HandedPaper(1, Hand.ONLINE),),
    }
    return Application(**(values | changes))


def a_desk(*entries: Entry, store: MemoryStore | None = None, register: MemoryRegister | None = None) -> Desk:
    holiday = Holiday(day=date(2026, 11, 24), name="Ngày Văn hóa", source="28/2026/QH16")
    return Desk(
        dossiers=(kept := store or MemoryStore()),
        catalogue=MemoryCatalogue({entry.code: entry for entry in entries or (an_entry(),)}, (holiday,)),
        numbers=kept,
        tokens=TOKENS,
        register=register or MemoryRegister(),
        check_answers=check_answers,
    )


def a_dossier(**changes: Any) -> Dossier:
    values: dict[str, Any] = {
        "code": CODE,
        "procedure": "1.001193",
        "status": Status.REGISTERED,
        "submitted_at": NOON,
        "token_hash": TOKENS.hash(TOKENS.token(CODE)),
        "owed": 50_000,
    }
    return Dossier(**(values | changes)).filed()


def a_filing(**changes: Any) -> Filing:
    values: dict[str, Any] = {
        "service": "1.001193",
        "title": "Đăng ký khai sinh",
        "case": 1,
        "answers": {"ten": "một tên"},
        "papers": (HandedPaper(1, Hand.ONLINE),),
        "items": ONE_CHARGE,
    }
    return Filing(**(values | changes))


def a_payment(**changes: Any) -> Payment:
    values: dict[str, Any] = {
        "reference": REFERENCE,
        "dossier": CODE,
        "provider": "vnpay",
        "items": ONE_CHARGE,
        "amount": 50_000,
        "created_at": NOON,
        "expires_at": NOON + timedelta(minutes=15),
        "purpose": "1.001193",
    }
    return Payment(**(values | changes))


def a_vnpay(**changes: Any) -> Vnpay:
    values: dict[str, Any] = {
        "pay_url": "https://pay.example/vpcpay.html",
        "merchant": MERCHANT,
        "return_url": "https://site.example/thanh-toan/",
        "keys": Keys(SECRET, "sandbox"),
        "clock": lambda: NOON,
    }
    return Vnpay(**(values | changes))


def a_dvcqg(**changes: Any) -> Dvcqg:
    values: dict[str, Any] = {
        "url": "https://platform.example",
        "partner": PARTNER,
        "return_url": "https://site.example/thanh-toan/",
        "keys": Keys(SECRET, "sandbox"),
        "clock": lambda: NOON,
        "http": MemoryHttp(body={"MaLoi": "00", "UrlThanhToan": "https://platform.example/pay/1"}),
    }
    return Dvcqg(**(values | changes))


def an_outside(
    http: urllib3.PoolManager | None = None, clock: Callable[[], datetime] = lambda: NOON
) -> Outside:
    return Outside("https://site.example", clock, http or MemoryHttp(is_reachable=False))


def an_account(name: str, keys: Keys | None = None, /, **settings: str) -> Keys:
    """Return the keys of an account; OnePay's are hexadecimal."""
    found = keys or Keys(SECRET, "sandbox")
    if name == "onepay":
        previous = found.previous.encode().hex() if found.previous else None
        found = replace(found, current=found.current.encode().hex(), previous=previous)
    return replace(found, settings={**SETTINGS[name], **found.settings, **settings})


def a_provider(
    name: str, keys: Keys | None = None, http: urllib3.PoolManager | None = None, **settings: str
) -> Provider:
    if name in MAKE:
        return MAKE[name](an_account(name, keys, **settings), an_outside(http))
    make = a_vnpay if name == "vnpay" else a_dvcqg
    return make(keys=keys) if keys else make()


BANK = {"bank": "970416", "account": "257678859"}
SETTINGS: dict[str, dict[str, str]] = {
    "momo": {"partner": "MOMOTEST", "access_key": "AK"},
    "zalopay": {"app_id": "2553", "key1": "public-example-key-1"},
    "payos": {"client_id": "C", "api_key": "A"},
    "sepay": BANK,
    "onepay": {"merchant": "ONEPAYTEST", "access_code": "AC", "user": "u", "password": "p"},
    "keypay": {
        "client_id": "CLIENT01",
        "hash_key_1": "public-example-key-1",
        "create_url": "https://keypay.example/create",
        "detail_url": "https://keypay.example/detail",
    },
    "paygov": {
        "partner": "PC",
        "access_key": "AK",
        "create_url": "https://paygov.example/create",
        "lookup_url": "https://paygov.example/lookup",
    },
    "viettelpay": {
        "merchant": "MC01",
        "access_code": "AC",
        "search_url": "https://viettelpay.example/search",
    },
    "casso": BANK,
    "vietqr": BANK | {"user": "vietqr"},
}


TOKENS = HmacTokens(("tracking-secret",))
