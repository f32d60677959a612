from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.adapters.dynamodb import DynamoStore
from functions.adapters.payment_lists import PaymentLists
from functions.domain.asking import first_asking
from functions.domain.payment import Payment
from functions.domain.payment_status import PaymentStatus
from functions.ports import Change, Guard
from tests.makers import CODE, NOON, a_dossier, a_filing, a_payment

DUE = first_asking(a_payment())
FIRST, SECOND, THIRD = (f"{CODE}-{name * 10}" for name in "ABC")


@pytest.fixture
def lists(client: Any, store: DynamoStore) -> PaymentLists:
    store.commit([Change(a_dossier(), a_filing())], Guard("filed", ""))
    return PaymentLists(client, store.dossiers_table)


def keep(store: DynamoStore, payment: Payment) -> None:
    found = store.progress(CODE)
    assert found
    noted = found.noted("payment_noted", NOON, payment.reference)  # type: ignore[arg-type] # any event does
    store.commit([Change(noted, payment=payment)], Guard(f"{payment.reference}{found.version}", ""))


def test_what_has_no_end_is_due_after_half_an_hour_the_oldest_first(
    store: DynamoStore, lists: PaymentLists
) -> None:
    keep(store, a_payment(reference=FIRST, created_at=NOON + timedelta(minutes=1)))
    keep(store, a_payment(reference=SECOND, status=PaymentStatus.PENDING))
    keep(store, a_payment(reference=THIRD, provider="dvcqg"))

    assert lists.due("vnpay", DUE - timedelta(seconds=1), 9) == []
    assert lists.due("vnpay", DUE, 9) == [(SECOND, DUE)]
    assert [name for name, _ in lists.due("vnpay", DUE + timedelta(minutes=1), 9)] == [SECOND, FIRST]
    assert len(lists.due("vnpay", DUE + timedelta(minutes=1), 1)) == 1


def test_what_has_an_end_is_not_listed_any_more(store: DynamoStore, lists: PaymentLists) -> None:
    keep(store, a_payment(reference=FIRST))
    keep(store, a_payment(reference=FIRST, status=PaymentStatus.PAID))

    assert lists.due("vnpay", DUE, 9) == []
    assert not lists.postpone(FIRST, DUE, DUE + timedelta(hours=1))
    assert store.payment(FIRST) == a_payment(reference=FIRST, status=PaymentStatus.PAID)


def test_what_was_paid_is_listed_by_provider_and_by_the_day_in_vietnam(
    store: DynamoStore, lists: PaymentLists
) -> None:
    last_minute = datetime(2026, 11, 23, 16, 59, tzinfo=UTC)
    keep(store, a_payment(reference=FIRST, status=PaymentStatus.PAID, settled_at=last_minute))
    keep(store, a_payment(reference=SECOND, status=PaymentStatus.REFUNDED, settled_at=NOON))
    keep(store, a_payment(reference=THIRD, status=PaymentStatus.PENDING))

    assert lists.paid_on("vnpay", NOON.date()) == [FIRST, SECOND]
    assert lists.paid_on("vnpay", NOON.date() + timedelta(days=1)) == []
    assert lists.paid_on("momo", NOON.date()) == []


def test_only_one_of_two_runs_takes_a_payment_over(store: DynamoStore, lists: PaymentLists) -> None:
    keep(store, a_payment(reference=FIRST))
    later = DUE + timedelta(hours=1)

    assert [lists.postpone(FIRST, DUE, later), lists.postpone(FIRST, DUE, later)] == [True, False]
    assert lists.due("vnpay", DUE, 9) == []
    assert lists.due("vnpay", later, 9) == [(FIRST, later)]
