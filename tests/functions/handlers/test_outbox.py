"""The stream's one reader: who must hear is told, in order."""

from typing import Any

import pytest

from functions.adapters.codec import of_event
from functions.domain.dossier import Event, Happening
from functions.domain.errors import StoreUnavailable
from functions.domain.outbox import Happened, Hearer
from functions.domain.status import Status
from functions.handlers.outbox import happened, pass_on
from tests.fakes import MemoryOutbox
from tests.makers import CODE, NOON, REFERENCE


def an_event(n: int, happening: Happening, reference: str | None = None) -> Event:
    return Event(n, NOON, happening, Status.ACCEPTED, reference)


def a_record(event: Event) -> dict[str, Any]:
    item = of_event(CODE, event)
    keys = {key: item[key] for key in ("PK", "SK")}
    return {"eventName": "INSERT", "dynamodb": {"Keys": keys, "NewImage": item}}


def changed(name: str, sort: str) -> dict[str, Any]:
    return {"eventName": name, "dynamodb": {"Keys": {"PK": {"S": f"D#{CODE}"}, "SK": {"S": sort}}}}


def test_each_hears_what_it_wants_in_order() -> None:
    moved, paid = an_event(2, Happening.MOVED), an_event(3, Happening.PAYMENT_SETTLED, REFERENCE)
    noted = an_event(4, Happening.PAYMENT_OPENED, REFERENCE)
    outbox = MemoryOutbox()

    pass_on(happened([a_record(one) for one in (moved, paid, noted)]), outbox)

    heard = [(hearer, told.event) for hearer, told in outbox.sent]
    assert [event for hearer, event in heard if hearer is Hearer.NEWS] == [moved, paid]
    assert [event for hearer, event in heard if hearer is Hearer.RECEIPTS] == [paid]


def test_only_the_removal_of_what_was_declared_removes_its_files() -> None:
    records = [changed("REMOVE", "FORM"), changed("MODIFY", "FORM"), changed("REMOVE", "FILE#f1")]

    assert list(happened(records)) == [Happened(CODE)]


def test_without_a_queue_the_stream_keeps_what_happened() -> None:
    with pytest.raises(StoreUnavailable):
        pass_on([Happened(CODE)], MemoryOutbox(is_reachable=False))
