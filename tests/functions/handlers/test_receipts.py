from typing import Any

from functions.adapters.codec import of_event
from functions.domain.dossier import Dossier
from functions.domain.payment_status import PaymentStatus
from functions.handlers.receipts import consume
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, REFERENCE, a_dossier, a_filing, a_payment


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


PAID = a_dossier().settled(REFERENCE, NOON, None)


def test_a_settled_payment_gets_its_receipt() -> None:
    store = a_store(PAID)

    answer = consume(records(PAID), store, store, NOON)

    assert answer == {"batchItemFailures": []}
    assert store.paid[REFERENCE].receipt is not None


def test_delivered_again_nothing_changes() -> None:
    store = a_store(PAID)
    consume(records(PAID), store, store, NOON)
    receipt = store.paid[REFERENCE].receipt

    consume(records(PAID) * 2, store, store, NOON)

    assert (store.paid[REFERENCE].receipt, store.counters) == (receipt, {"MC-26E": 1})


def test_other_events_ask_for_nothing() -> None:
    store = a_store(a_dossier())
    removed = {"eventName": "REMOVE", "dynamodb": {"SequenceNumber": "900"}}

    answer = consume([*records(a_dossier()), removed], store, store, NOON)

    assert (answer, store.commits) == ({"batchItemFailures": []}, 0)


def test_from_the_first_failure_on_the_records_are_asked_for_again() -> None:
    store = a_store(PAID)
    store.is_reachable = False

    answer = consume(records(PAID), store, store, NOON)

    assert answer == {"batchItemFailures": [{"itemIdentifier": "300"}]}
    assert CODE in store.dossiers
