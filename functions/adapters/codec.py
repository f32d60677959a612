"""Our values as DynamoDB attributes: what conditions need stands alone, the rest is one JSON text."""

import zlib
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import msgspec

from functions.adapters.vault import DataKey
from functions.domain.act import Letter
from functions.domain.asking import first_asking
from functions.domain.dossier import Dossier, Event
from functions.domain.due import VIETNAM
from functions.domain.file import File
from functions.domain.filing import Filing
from functions.domain.news import Contact
from functions.domain.payment import Payment
from functions.domain.refunding import first_trying
from functions.domain.stray import Stray
from functions.ports import Guard

Item = dict[str, dict[str, Any]]


def text(value: object) -> dict[str, str]:
    return {"S": str(value)}


def number(value: int) -> dict[str, str]:
    return {"N": str(value)}


def moment(at: datetime) -> dict[str, str]:
    return number(int(at.timestamp()))


def partition(code: str) -> dict[str, str]:
    return text(f"D#{code}")


def event_key(n: int) -> str:
    return f"EV#{n:010d}"


def payment_key(reference: str) -> str:
    return f"PAY#{reference}"


def of_dossier(dossier: Dossier) -> Item:
    return {
        "PK": partition(dossier.code),
        "SK": text("META"),
        "version": number(dossier.version),
        "status": text(dossier.status),
        "data": _json(_said(replace(dossier, unsaved=()))),
    }


def _said(dossier: Dossier) -> dict[str, Any]:
    """Leave out what reading puts back: every change writes this item, and pays for its size."""
    return {name: value for name, value in msgspec.to_builtins(dossier).items() if value not in (None, [])}


def to_dossier(item: Item) -> Dossier:
    return msgspec.json.decode(item["data"]["S"], type=Dossier)


def of_event(code: str, event: Event) -> Item:
    return {
        "PK": partition(code),
        "SK": text(event_key(event.n)),
        "happening": text(event.happening),
        "data": _json(event),
    }


def to_event(item: Item) -> Event:
    return msgspec.json.decode(item["data"]["S"], type=Event)


def of_filing(filing: Filing, key: DataKey, person: str | None = None) -> Item:
    """Answers repeat their own words: packed, they cost half the write units. *person* is an index's key."""
    sealed = key.seal("FORM", zlib.compress(msgspec.json.encode(filing), 6))
    item: Item = {
        "PK": partition(key.dossier),
        "SK": text("FORM"),
        "key": {"B": key.wrapped},
        "data": {"B": sealed},
    }
    return item | ({"person": text(person)} if person else {})


def is_over(item: Item, at: datetime) -> bool:
    """Tell whether the *item* should be gone *at* that time: the store removes it days later."""
    return "expires" in item and int(item["expires"]["N"]) <= at.timestamp()


def to_filing(item: Item, key: DataKey) -> Filing:
    return msgspec.json.decode(zlib.decompress(key.open("FORM", item["data"]["B"])), type=Filing)


def letter_key(n: int) -> str:
    return f"LETTER#{n:010d}"


def of_letter(letter: Letter, key: DataKey) -> Item:
    field = letter_key(letter.n)
    sealed = key.seal(field, zlib.compress(msgspec.json.encode(letter), 6))
    return {"PK": partition(key.dossier), "SK": text(field), "data": {"B": sealed}}


def to_letter(item: Item, key: DataKey) -> Letter:
    opened = key.open(item["SK"]["S"], item["data"]["B"])
    return msgspec.json.decode(zlib.decompress(opened), type=Letter)


def file_key(id_: str) -> str:
    return f"FILE#{id_}"


def of_file(file: File, key: DataKey) -> Item:
    """A file's name may tell whose it is: it is sealed like the answers."""
    field = file_key(file.id)
    item: Item = {
        "PK": partition(key.dossier),
        "SK": text(field),
        "data": {"B": key.seal(field, msgspec.json.encode(file))},
    }
    return item | ({"expires": moment(file.expires)} if file.expires else {})


def to_file(item: Item, key: DataKey) -> File:
    return msgspec.json.decode(key.open(item["SK"]["S"], item["data"]["B"]), type=File)


CONTACT = "NEWS"


def of_contact(contact: Contact, key: DataKey) -> Item:
    sealed = key.seal(CONTACT, msgspec.json.encode(contact))
    return {"PK": partition(key.dossier), "SK": text(CONTACT), "data": {"B": sealed}}


def to_contact(item: Item, key: DataKey) -> Contact:
    return msgspec.json.decode(key.open(CONTACT, item["data"]["B"]), type=Contact)


def of_payment(payment: Payment) -> Item:
    """Every callback writes this item and pays for each kilobyte of it: packed, it has one."""
    return {
        "PK": partition(payment.dossier),
        "SK": text(payment_key(payment.reference)),
        "status": text(payment.status),
        "data": {"B": zlib.compress(msgspec.json.encode(payment), 6)},
        **_asked(payment),
        **_settled(payment),
        **(_waiting(payment.created_at) if payment.reason else {}),
    }


def _asked(payment: Payment) -> Item:
    """Return what puts the payment into the index of those to ask about, if it is one of them."""
    if payment.is_open:
        return {"ask": text(payment.provider), "ask_at": moment(first_asking(payment))}
    if refund := payment.refund_under_way:
        return {"ask": text(f"refund#{payment.provider}"), "ask_at": moment(first_trying(refund))}
    return {}


def _settled(payment: Payment) -> Item:
    """Return what puts a payment that was made paid into the index of its provider's day."""
    if payment.settled_at is None:
        return {}
    return {"paid_on": text(paid_on(payment.provider, payment.settled_at.astimezone(VIETNAM).date()))}


def paid_on(provider: str, day: date) -> str:
    return f"{provider}#{day}"


def _waiting(since: datetime) -> Item:
    """Return what puts an item into the index of those that wait for a person."""
    return {"review": text("waiting"), "since": moment(since)}


def to_payment(item: Item) -> Payment:
    return msgspec.json.decode(zlib.decompress(item["data"]["B"]), type=Payment)


def stray_key(name: str) -> Item:
    return {"PK": text(f"STRAY#{name}"), "SK": text("STRAY")}


def of_stray(stray: Stray) -> Item:
    return {
        **stray_key(stray.name),
        "data": _json(stray),
        **(_waiting(stray.at) if stray.waits else {}),
    }


def to_stray(item: Item) -> Stray:
    return msgspec.json.decode(item["data"]["S"], type=Stray)


def guard_key(key: str) -> Item:
    return {"PK": text(key)}


def of_guard(guard: Guard) -> Item:
    item: Item = {"PK": text(guard.key), "digest": text(guard.digest), "result": text(" ".join(guard.result))}
    return item | ({"expires": moment(guard.expires)} if guard.expires else {})


def to_guard(key: str, item: Item) -> Guard:
    expires = datetime.fromtimestamp(int(item["expires"]["N"]), UTC) if "expires" in item else None
    return Guard(key, item["digest"]["S"], tuple(item["result"]["S"].split()), expires)


def _json(value: object) -> dict[str, str]:
    return text(msgspec.json.encode(value).decode())
