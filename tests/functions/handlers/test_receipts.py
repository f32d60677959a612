from typing import Any

from functions.adapters.codec import of_event
from functions.domain.dossier import Dossier, Happening
from functions.domain.payment_status import PaymentStatus
from functions.domain.receipt import Cancellation
from functions.domain.receipting import cancelled
from functions.handlers.receipts import consume
from functions.services.receipts import Registry
from tests.fakes import MemoryStore, PlainSealer
from tests.makers import CODE, NOON, ONE_CHARGE, REFERENCE, a_dossier, a_filing, a_payment


def records(dossier: Dossier) -> list[dict[str, Any]]:
    items = [of_event(dossier.code, event) for event in dossier.unsaved]
    return [
        {"eventName": "INSERT", "dynamodb": {"NewImage": item, "SequenceNumber": f"{n}00"}}
        for n, item in enumerate(items, start=1)
    ]


def a_store(dossier: Dossier) -> MemoryStore:
    store = MemoryStore()
    store.put(dossier, a_filing(), a_payment(status=PaymentStatus.PAID))
    return store


def registry(store: MemoryStore) -> Registry:
    return Registry(store, store, PlainSealer())


PAID = a_dossier().settled(REFERENCE, NOON, None)


def test_a_settled_payment_gets_its_receipt() -> None:
    store = a_store(PAID)

    answer = consume(records(PAID), registry(store), NOON)

    assert answer == {"batchItemFailures": []}
    assert [one.name for one in store.paid[REFERENCE].receipts] == ["LP-26E/0000001"]


def test_delivered_again_nothing_changes() -> None:
    store = a_store(PAID)
    consume(records(PAID), registry(store), NOON)
    receipts = store.paid[REFERENCE].receipts

    consume(records(PAID) * 2, registry(store), NOON)

    assert (store.paid[REFERENCE].receipts, store.counters) == (receipts, {"LP-26E": 1})


def test_a_cancelled_receipt_is_followed_by_another() -> None:
    store = a_store(PAID)
    consume(records(PAID), registry(store), NOON)
    end = Cancellation(NOON, "G15", "sai tên", ONE_CHARGE)
    store.paid[REFERENCE] = cancelled(store.paid[REFERENCE], "LP-26E/0000001", end)
    noted = store.dossiers[CODE].noted(Happening.RECEIPT_CANCELLED, NOON, REFERENCE)

    consume(records(noted) * 2, registry(store), NOON)

    assert [one.replaces for one in store.paid[REFERENCE].receipts] == [None, "LP-26E/0000001"]


def test_other_events_ask_for_nothing() -> None:
    store = a_store(a_dossier())
    removed = {"eventName": "REMOVE", "dynamodb": {"SequenceNumber": "900"}}

    answer = consume([*records(a_dossier()), removed], registry(store), NOON)

    assert (answer, store.commits) == ({"batchItemFailures": []}, 0)


def test_from_the_first_failure_on_the_records_are_asked_for_again() -> None:
    store = a_store(PAID)
    store.is_reachable = False

    answer = consume(records(PAID), registry(store), NOON)

    assert answer == {"batchItemFailures": [{"itemIdentifier": "300"}]}
    assert CODE in store.dossiers
