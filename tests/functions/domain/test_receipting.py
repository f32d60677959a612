from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.domain.errors import InvalidRequest, ReceiptCancelled, ReceiptNotFound
from functions.domain.money import Item, total
from functions.domain.payment import Payment
from functions.domain.payment_status import PaymentStatus
from functions.domain.receipt import SORTS, Cancellation, Receipt
from functions.domain.receipting import cancelled, missing
from tests.makers import NOON, ONE_CHARGE, a_paid_payment, a_receipt

NAME = "LP-26E/0000001"
ITEMS = st.lists(
    st.builds(Item, st.sampled_from([*SORTS]), st.just("một khoản"), st.integers(1, 10**9)), min_size=1
).map(tuple)


def issued(payment: Payment) -> Payment:
    """Give the payment all receipts that it needs."""
    while drafts := missing(payment):
        for draft in drafts:
            receipt = a_receipt(
                kind=draft.kind,
                items=draft.items,
                replaces=draft.replaces,
                number=len(payment.receipts) + 1,
                series="LP-26E",
            )
            payment = replace(payment, receipts=(*payment.receipts, receipt))
    return payment


def standing(payment: Payment) -> list[Receipt]:
    return [receipt for receipt in payment.receipts if receipt.cancelled is None]


def an_end(*instead: Item) -> Cancellation:
    return Cancellation(NOON, "G15", "sai tên khoản thu", instead)


@given(ITEMS)
def test_fees_and_charges_have_receipts_apart(items: tuple[Item, ...]) -> None:
    payment = issued(a_paid_payment(items=items, amount=total(items)))

    assert all({item.kind for item in receipt.items} == {receipt.kind} for receipt in payment.receipts)
    assert len({receipt.kind for receipt in payment.receipts}) == len(payment.receipts)
    assert sorted(item for receipt in payment.receipts for item in _key(receipt.items)) == sorted(_key(items))


@given(ITEMS, st.lists(st.tuples(st.integers(0, 9), ITEMS), max_size=4))
def test_whatever_is_cancelled_the_standing_receipts_say_what_was_paid(
    items: tuple[Item, ...], ends: list[tuple[int, tuple[Item, ...]]]
) -> None:
    payment = issued(a_paid_payment(items=items, amount=total(items)))

    for which, lines in ends:
        old = standing(payment)[which % len(standing(payment))]
        rest = old.total - total(lines)
        instead = (*lines, Item("fee", "phần còn lại", rest)) if rest > 0 else (*old.items,)
        payment = issued(cancelled(payment, old.name, an_end(*instead)))

    assert total(tuple(item for receipt in standing(payment) for item in receipt.items)) == payment.amount
    replaced = [receipt.replaces for receipt in payment.receipts if receipt.replaces]
    assert set(replaced) == {receipt.name for receipt in payment.receipts if receipt.cancelled}


@pytest.mark.parametrize("status", [status for status in PaymentStatus if status is not PaymentStatus.PAID])
def test_what_is_not_paid_needs_no_receipt(status: PaymentStatus) -> None:
    assert missing(a_paid_payment(status=status)) == ()


def test_the_new_receipt_may_not_say_another_sum() -> None:
    payment = issued(a_paid_payment())

    with pytest.raises(InvalidRequest) as raised:
        cancelled(payment, NAME, an_end(Item("charge", "Lệ phí", 49_999)))

    assert [fault.path for fault in raised.value.faults] == ["/instead"]
    with pytest.raises(InvalidRequest):
        cancelled(payment, NAME, an_end())


def test_what_went_back_has_no_new_receipt() -> None:
    refunded = replace(issued(a_paid_payment()), status=PaymentStatus.REFUNDED)

    with pytest.raises(InvalidRequest):
        cancelled(refunded, NAME, an_end(*ONE_CHARGE))
    assert missing(cancelled(refunded, NAME, an_end())) == ()


def test_a_receipt_is_cancelled_once() -> None:
    payment = cancelled(issued(a_paid_payment()), NAME, an_end(*ONE_CHARGE))

    with pytest.raises(ReceiptCancelled):
        cancelled(payment, NAME, an_end(*ONE_CHARGE))
    with pytest.raises(ReceiptNotFound):
        cancelled(payment, "LP-26E/0000009", an_end(*ONE_CHARGE))


def _key(items: tuple[Item, ...]) -> list[tuple[str, str, int]]:
    return [(item.kind, item.name, item.amount) for item in items]
