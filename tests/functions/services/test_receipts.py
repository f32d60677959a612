from datetime import timedelta

import pytest

from functions.domain.dossier import Happening
from functions.domain.errors import PaymentNotFound, StoreUnavailable
from functions.domain.payment_status import PaymentStatus
from functions.domain.receipt import Receipt
from functions.services.receipts import issue_receipt
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, ONE_CHARGE, REFERENCE, a_dossier, a_filing, a_payment

OTHER = "G15-261123-0002"
OTHER_REFERENCE = f"{OTHER}-7KQ2M9XD4H"


def a_store() -> MemoryStore:
    store = MemoryStore()
    for code, reference in ((CODE, REFERENCE), (OTHER, OTHER_REFERENCE)):
        payment = a_payment(reference=reference, dossier=code, status=PaymentStatus.PAID)
        store.put(a_dossier(code=code).settled(reference, NOON, None), a_filing(), payment)
    return store


def test_a_paid_payment_gets_the_next_number_of_its_year() -> None:
    store = a_store()

    first = issue_receipt(REFERENCE, store, store, NOON)
    second = issue_receipt(OTHER_REFERENCE, store, store, NOON)

    assert first == Receipt("MC-26E", 1, NOON, ONE_CHARGE)
    assert second is not None
    assert second.number == 2
    assert store.paid[REFERENCE].receipt == first


def test_numbers_begin_again_each_year() -> None:
    store = a_store()
    issue_receipt(REFERENCE, store, store, NOON)

    new_year = issue_receipt(OTHER_REFERENCE, store, store, NOON + timedelta(days=60))

    assert new_year is not None
    assert (new_year.series, new_year.number) == ("MC-27E", 1)


def test_asked_again_it_is_the_same_receipt() -> None:
    store = a_store()
    first = issue_receipt(REFERENCE, store, store, NOON)

    assert issue_receipt(REFERENCE, store, store, NOON + timedelta(days=60)) == first
    assert store.counters == {"MC-26E": 1}


def test_asked_twice_at_once_one_number_is_used() -> None:
    store = a_store()
    store.before_commit.append(lambda: issue_receipt(REFERENCE, store, store, NOON))

    late = issue_receipt(REFERENCE, store, store, NOON)

    assert late is not None
    assert (late.number, store.counters) == (1, {"MC-26E": 1})
    issued = [event for event in store.happened.values() if event.happening is Happening.RECEIPT_ISSUED]
    assert len(issued) == 1


def test_two_payments_at_once_never_share_a_number_and_leave_no_gap() -> None:
    store = a_store()
    store.before_commit.append(lambda: issue_receipt(OTHER_REFERENCE, store, store, NOON))

    late = issue_receipt(REFERENCE, store, store, NOON)

    other = store.paid[OTHER_REFERENCE].receipt
    assert late is not None
    assert other is not None
    assert sorted([late.number, other.number]) == [1, 2]


def test_a_failed_attempt_uses_no_number() -> None:
    store = a_store()
    store.before_commit.append(lambda: setattr(store, "is_reachable", False))

    with pytest.raises(StoreUnavailable):
        issue_receipt(REFERENCE, store, store, NOON)

    store.is_reachable = True
    again = issue_receipt(REFERENCE, store, store, NOON)
    assert again is not None
    assert again.number == 1


@pytest.mark.parametrize("status", [status for status in PaymentStatus if status is not PaymentStatus.PAID])
def test_what_is_not_paid_gets_no_receipt(status: PaymentStatus) -> None:
    store = MemoryStore()
    store.put(a_dossier(), a_filing(), a_payment(status=status))

    assert issue_receipt(REFERENCE, store, store, NOON) is None
    assert store.counters == {}


def test_an_unknown_payment_gets_no_receipt() -> None:
    with pytest.raises(PaymentNotFound):
        issue_receipt(f"{CODE}-AAAAAAAAAA", a_store(), a_store(), NOON)
