from typing import Any

from functions.domain.dossier import Dossier, Happening
from functions.domain.outbox import Happened, Hearer, hearers
from functions.domain.payment_status import PaymentStatus
from functions.domain.receipt import Cancellation
from functions.domain.receipting import cancelled
from functions.handlers.receipts import consume
from functions.services.receipts import Registry
from tests.fakes import MemoryOutbox, MemoryStore, PlainSealer
from tests.hearing import an_ear, messages
from tests.makers import CODE, NOON, ONE_CHARGE, REFERENCE, a_dossier, a_filing, a_payment


def records(dossier: Dossier) -> list[dict[str, Any]]:
    """Return what the receipts' queue brings: it is told of settled payments and cancelled receipts only."""
    told = [Happened(dossier.code, event) for event in dossier.unsaved]
    return messages(*(one for one in told if Hearer.RECEIPTS in hearers(one)))


def a_store(dossier: Dossier) -> MemoryStore:
    store = MemoryStore()
    store.put(dossier, a_filing(), a_payment(status=PaymentStatus.PAID))
    return store


def registry(store: MemoryStore) -> Registry:
    return Registry(store, store, PlainSealer())


PAID = a_dossier().settled(REFERENCE, NOON, None)


def test_a_settled_payment_gets_its_receipt() -> None:
    store = a_store(PAID)

    answer = consume(records(PAID), registry(store), an_ear(Hearer.RECEIPTS, store))

    assert answer == {"batchItemFailures": []}
    assert [one.name for one in store.paid[REFERENCE].receipts] == ["LP-26E/0000001"]


def test_delivered_again_nothing_changes() -> None:
    store = a_store(PAID)
    consume(records(PAID), registry(store), an_ear(Hearer.RECEIPTS, store))
    receipts = store.paid[REFERENCE].receipts

    consume(records(PAID) * 2, registry(store), an_ear(Hearer.RECEIPTS, store))

    assert (store.paid[REFERENCE].receipts, store.counters) == (receipts, {"LP-26E": 1})


def test_a_cancelled_receipt_is_followed_by_another() -> None:
    store = a_store(PAID)
    consume(records(PAID), registry(store), an_ear(Hearer.RECEIPTS, store))
    end = Cancellation(NOON, "G15", "sai tên", ONE_CHARGE)
    store.paid[REFERENCE] = cancelled(store.paid[REFERENCE], "LP-26E/0000001", end)
    noted = store.dossiers[CODE].noted(Happening.RECEIPT_CANCELLED, NOON, REFERENCE)

    consume(records(noted) * 2, registry(store), an_ear(Hearer.RECEIPTS, store))

    assert [one.replaces for one in store.paid[REFERENCE].receipts] == [None, "LP-26E/0000001"]


def test_what_could_not_be_issued_is_asked_for_again_later() -> None:
    store, outbox = a_store(PAID), MemoryOutbox()
    store.is_reachable = False

    answer = consume(records(PAID), registry(store), an_ear(Hearer.RECEIPTS, store, outbox))

    assert answer == {"batchItemFailures": [{"itemIdentifier": "m1"}]}
    assert outbox.later == ["m1"]
    assert CODE in store.dossiers
