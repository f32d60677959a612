from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.domain.dossier import Happening
from functions.domain.errors import PaymentNotFound, StoreUnavailable
from functions.domain.money import Item
from functions.domain.payment_status import PaymentStatus
from functions.services.receipts import Registry, issue_receipts
from tests.fakes import MemoryStore, PlainSealer
from tests.makers import CODE, NOON, ONE_CHARGE, REFERENCE, TODAY, a_dossier, a_filing, a_payment, a_receipt

OTHER = "G15-261123-0002"
OTHER_REFERENCE = f"{OTHER}-7KQ2M9XD4H"


def a_store() -> MemoryStore:
    store = MemoryStore()
    for code, reference in ((CODE, REFERENCE), (OTHER, OTHER_REFERENCE)):
        payment = a_payment(reference=reference, dossier=code, status=PaymentStatus.PAID)
        store.put(a_dossier(code=code).settled(reference, NOON, None), a_filing(), payment)
    return store


def issue(reference: str, store: MemoryStore, at: datetime = NOON) -> list[str]:
    return [one.name for one in issue_receipts(reference, Registry(store, store, PlainSealer()), at)]


def test_a_paid_payment_gets_the_next_number_of_its_year() -> None:
    store = a_store()

    assert issue(REFERENCE, store) == ["LP-26E/0000001"]
    assert issue(OTHER_REFERENCE, store) == ["LP-26E/0000002"]
    assert store.paid[REFERENCE].receipts == (a_receipt(),)


def test_fees_and_charges_are_numbered_each_in_its_series() -> None:
    store = a_store()
    items = (Item("fee", "Phí thẩm định", 20_000), *ONE_CHARGE, Item("fee", "Phí khác", 30_000))
    store.paid[REFERENCE] = replace(store.paid[REFERENCE], items=items, amount=100_000)
    issue(OTHER_REFERENCE, store)

    assert issue(REFERENCE, store) == ["PH-26E/0000001", "LP-26E/0000002"]
    assert [one.total for one in store.paid[REFERENCE].receipts] == [50_000, 50_000]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 1200)), unique_by=lambda one: one[0]))
def test_each_year_counts_from_one_without_a_gap(days: list[tuple[int, int]]) -> None:
    store = MemoryStore()
    for number, day in sorted(days, key=lambda one: one[1]):
        code = f"G15-{TODAY}-{number:04d}"
        reference = f"{code}-7KQ2M9XD4H"
        payment = a_payment(reference=reference, dossier=code, status=PaymentStatus.PAID)
        store.put(a_dossier(code=code), a_filing(), payment)
        issue(reference, store, NOON + timedelta(days=day))

    issued = sorted(one.name for payment in store.paid.values() for one in payment.receipts)
    years = Counter((NOON + timedelta(days=day)).year % 100 for _, day in days)
    expected = [f"LP-{year}E/{n:07d}" for year, count in years.items() for n in range(1, count + 1)]
    assert issued == sorted(expected)


def test_asked_again_there_is_nothing_more_to_issue() -> None:
    store = a_store()
    issue(REFERENCE, store)

    assert issue(REFERENCE, store, NOON + timedelta(days=60)) == []
    assert store.counters == {"LP-26E": 1}


def test_asked_twice_at_once_one_number_is_used() -> None:
    store = a_store()
    store.before_commit.append(lambda: issue(REFERENCE, store))

    issue(REFERENCE, store)

    assert (len(store.paid[REFERENCE].receipts), store.counters) == (1, {"LP-26E": 1})
    issued = [event for event in store.happened.values() if event.happening is Happening.RECEIPT_ISSUED]
    assert len(issued) == 1


def test_two_payments_at_once_never_share_a_number_and_leave_no_gap() -> None:
    store = a_store()
    store.before_commit.append(lambda: issue(OTHER_REFERENCE, store))

    late = issue(REFERENCE, store)

    other = [one.name for one in store.paid[OTHER_REFERENCE].receipts]
    assert sorted([*late, *other]) == ["LP-26E/0000001", "LP-26E/0000002"]


def test_a_failed_attempt_uses_no_number() -> None:
    store = a_store()
    store.before_commit.append(lambda: setattr(store, "is_reachable", False))

    with pytest.raises(StoreUnavailable):
        issue(REFERENCE, store)

    store.is_reachable = True
    assert issue(REFERENCE, store) == ["LP-26E/0000001"]


@pytest.mark.parametrize("status", [status for status in PaymentStatus if status is not PaymentStatus.PAID])
def test_what_is_not_paid_gets_no_receipt(status: PaymentStatus) -> None:
    store = MemoryStore()
    store.put(a_dossier(), a_filing(), a_payment(status=status))

    assert issue(REFERENCE, store) == []
    assert store.counters == {}


def test_an_unknown_payment_gets_no_receipt() -> None:
    with pytest.raises(PaymentNotFound):
        issue(f"{CODE}-AAAAAAAAAA", a_store(), NOON)
