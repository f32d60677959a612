"""Makers of what tests are about: each states what matters, the rest is one everyday case."""

import hashlib
from datetime import date, datetime, timedelta
from typing import Any

from catalog.model import Case, Paper
from catalog.offers import Channel, Fee, FeeKind, Offer, TimeLimit, Unit
from catalog.snapshot import Entry
from catalog.terms import Holiday
from catalog.working_days import Calendar
from functions.adapters.answers import check_answers
from functions.adapters.persons import HmacPersons
from functions.adapters.tokens import HmacTokens
from functions.domain.act import Act, Do, Wanted
from functions.domain.dossier import Dossier
from functions.domain.due import VIETNAM
from functions.domain.file import File
from functions.domain.filing import Application, Filing, Hand, HandedPaper
from functions.domain.money import Item
from functions.domain.payment import Payment, Refund, Transfer
from functions.domain.payment_status import PaymentStatus
from functions.domain.receipt import Receipt
from functions.domain.status import Status
from functions.services.desk import Desk
from functions.services.holder import Holder
from functions.services.looking import read_dossier
from tests.fakes import MemoryCatalogue, MemoryRegister, MemoryStore, PlainSealer

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=VIETNAM)
TODAY = "261123"
CODE = f"G15-{TODAY}-0001"
REFERENCE = f"{CODE}-7KQ2M9XD4H"
ONE_CHARGE = (Item("charge", "Lệ phí", 50_000),)


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
        persons=PERSONS,
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


def a_holder(store: MemoryStore, at: datetime = NOON) -> Holder:
    """Return the citizen whose dossier is in the *store*."""
    return Holder(lambda: read_dossier(CODE, TOKENS.token(CODE), store, TOKENS), store, Calendar(), at)


def an_act(do: Do, minutes: int = 1, **changes: Any) -> Act:
    """Return an act so many *minutes* after noon, with what it cannot be without."""
    needs: dict[Do, dict[str, Any]] = {
        Do.ASK_SUPPLEMENT: {"wanted": (Wanted("Giấy chứng sinh", "bản chụp bị mờ", 2),)},
        Do.ASK_PAYMENT: {"items": (Item("fee", "Phí thẩm định", 200_000),)},
        Do.APOLOGISE: {"reason": "thiếu người", "due": NOON + timedelta(days=20)},
    }
    values: dict[str, Any] = {"do": do, "at": NOON + timedelta(minutes=minutes)}
    return Act(**(values | needs.get(do, {}) | changes))


def a_filing(**changes: Any) -> Filing:
    values: dict[str, Any] = {
        "service": "1.001193",
        "title": "Đăng ký khai sinh",
        "case": 1,
        "answers": {"ten": "một tên"},
        "papers": (HandedPaper(1, Hand.ONLINE),),
        "names": ("Tờ khai",),
        "items": ONE_CHARGE,
    }
    return Filing(**(values | changes))


PDF = b"%PDF-1.7\n%a paper\n%%EOF\n"


def a_file(content: bytes = PDF, **changes: Any) -> File:
    values: dict[str, Any] = {
        "id": "f1",
        "dossier": CODE,
        "paper": 1,
        "name": "giấy.pdf",
        "kind": "application/pdf",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "asked_at": NOON,
    }
    return File(**(values | changes))


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


def a_receipt(**changes: Any) -> Receipt:
    """Return the sealed receipt of the one charge."""
    values: dict[str, Any] = {
        "kind": "charge",
        "series": "LP-26E",
        "number": 1,
        "issued_at": NOON,
        "reference": REFERENCE,
        "items": ONE_CHARGE,
        "collector": PlainSealer().collector,
    }
    return PlainSealer().sealed(Receipt(**(values | changes)))


TOKENS = HmacTokens(("tracking-secret",))
PERSONS = HmacPersons(("tracking-secret",))


def a_refund(**changes: Any) -> Refund:
    values: dict[str, Any] = {
        "number": "R1",
        "amount": 50_000,
        "transaction": "77",
        "asked_at": NOON,
        "by": "G15",
        "why": "nộp hai lần",
    }
    return Refund(**(values | changes))


def a_paid_payment(**changes: Any) -> Payment:
    """Return a payment for which 50 000 đồng came as transaction 77."""
    values: dict[str, Any] = {
        "status": PaymentStatus.PAID,
        "transaction": "77",
        "settled_at": NOON,
        "transfers": (Transfer("77", 50_000),),
    }
    return a_payment(**(values | changes))
