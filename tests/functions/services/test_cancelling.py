import pytest

from catalog.working_days import Calendar
from functions.domain.dossier import Happening
from functions.domain.errors import KeyReused, PaymentNotFound, ReceiptCancelled
from functions.domain.money import Item
from functions.domain.receipt import Cancellation
from functions.ports import Guard
from functions.services.cancelling import cancel_receipt
from functions.services.receipts import Registry, issue_receipts
from functions.services.reviewing import Bench, Office
from tests.accounts import a_provider
from tests.fakes import MemoryStore, PlainSealer
from tests.makers import CODE, NOON, REFERENCE, a_dossier, a_filing, a_paid_payment

NAME = "LP-26E/0000001"
END = Cancellation(NOON, "G15", "sai loại khoản thu", (Item("fee", "Phí thẩm định", 50_000),))


def a_store() -> MemoryStore:
    store = MemoryStore()
    store.put(a_dossier(), a_filing(), a_paid_payment())
    issue_receipts(REFERENCE, Registry(store, store, PlainSealer()), NOON)
    return store


def cancel(store: MemoryStore, key: str = "K", digest: str = "d", agency: str = "G15") -> None:
    bench = Bench(store, store, a_provider, Calendar(), Office(agency, is_treasury=False))
    cancel_receipt(REFERENCE, NAME, END, Guard(key, digest), bench)


def test_the_new_receipt_refers_to_the_old_one_which_keeps_its_number() -> None:
    store = a_store()

    cancel(store)
    issue_receipts(REFERENCE, Registry(store, store, PlainSealer()), NOON)

    old, new = store.paid[REFERENCE].receipts
    assert (old.name, old.cancelled) == (NAME, END)
    assert (new.name, new.replaces, new.total) == ("PH-26E/0000001", NAME, 50_000)
    assert [event.happening for event in store.events(CODE)][-2:] == [
        Happening.RECEIPT_CANCELLED,
        Happening.RECEIPT_ISSUED,
    ]


def test_the_same_request_again_cancels_once() -> None:
    store = a_store()
    cancel(store)
    commits = store.commits

    cancel(store)

    assert store.commits == commits
    with pytest.raises(KeyReused):
        cancel(store, digest="another")
    with pytest.raises(ReceiptCancelled):
        cancel(store, key="another")


def test_a_request_that_another_one_overtook_tells_how_it_stands() -> None:
    store = a_store()
    store.before_commit.append(lambda: cancel(store))

    cancel(store)

    assert [bool(one.cancelled) for one in store.paid[REFERENCE].receipts] == [True]


def test_an_agency_cancels_no_other_ones_receipts() -> None:
    with pytest.raises(PaymentNotFound):
        cancel(a_store(), agency="H29")
