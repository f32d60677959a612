from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.domain import applying
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment
from functions.domain.payment_status import SETTLES, PaymentStatus, Reason
from tests.makers import NOON, REFERENCE, a_payment

# Transfers are added up, and neither money that leaves nor a question changes a payment.
APART = {Outcome.CREDITED, Outcome.OUTGOING, Outcome.ASKED}
SETTLING = sorted(set(Outcome) - APART)
NOTICES = st.builds(
    lambda outcome, amount, transaction, is_ours, is_wanted: (
        a_notice(outcome=outcome, amount=amount, transaction=transaction, is_ours=is_ours),
        is_wanted,
    ),
    st.sampled_from(SETTLING),
    st.sampled_from([50_000, 50_000, 50_000, 500, None]),
    st.sampled_from(["1", "2"]),
    st.sampled_from([True, True, True, False]),
    st.sampled_from([True, True, True, False]),
)


def a_notice(**changes: Any) -> Notice:
    values: dict[str, Any] = {
        "provider": "vnpay",
        "reference": REFERENCE,
        "outcome": Outcome.PAID,
        "event": "e",
        "digest": "d",
        "amount": 50_000,
        "transaction": "1",
    }
    return Notice(**(values | changes))


def applied(payment: Payment, notice: Notice, *, is_wanted: bool = True) -> tuple[Payment, Verdict]:
    return applying.applied(payment, notice, NOON, is_wanted=is_wanted)


def test_the_table_knows_every_case() -> None:
    assert {(outcome, status) for outcome in SETTLES for status in SETTLES[outcome]} == set(
        product(SETTLING, PaymentStatus)
    )


@pytest.mark.parametrize(("outcome", "status"), list(product(SETTLING, PaymentStatus)))
def test_a_notice_settles_as_the_table_says(outcome: Outcome, status: PaymentStatus) -> None:
    after, verdict = applied(a_payment(status=status, transaction="1"), a_notice(outcome=outcome))

    assert (after.status, verdict) == SETTLES[outcome][status]


@given(st.lists(NOTICES, max_size=12))
def test_no_order_of_notices_unpays_or_pays_twice(notices: list[tuple[Notice, bool]]) -> None:
    payment, releases = a_payment(), 0
    for notice, is_wanted in notices:
        after, verdict = applied(payment, notice, is_wanted=is_wanted)
        releases += verdict is Verdict.OK
        assert (verdict is Verdict.OK) == (
            after.status is PaymentStatus.PAID and payment.status is not PaymentStatus.PAID
        )
        assert payment.status is not PaymentStatus.PAID or after.status is PaymentStatus.PAID
        payment = after

    assert releases <= 1
    assert releases == (payment.status is PaymentStatus.PAID)


@given(st.lists(NOTICES, max_size=12))
def test_money_that_went_astray_always_calls_a_person(notices: list[tuple[Notice, bool]]) -> None:
    payment, is_astray = a_payment(), False
    for notice, is_wanted in notices:
        payment, verdict = applied(payment, notice, is_wanted=is_wanted)
        is_astray |= notice.outcome in {Outcome.PAID, Outcome.HELD} and verdict in {
            Verdict.HOLD,
            Verdict.MISMATCH,
        }

    assert is_astray == (payment.reason is not None)


@pytest.mark.parametrize(
    "changes", [{"amount": 5_000_000}, {"amount": 500}, {"amount": None}, {"is_ours": False}]
)
def test_what_differs_is_never_paid(changes: dict[str, Any]) -> None:
    after, verdict = applied(a_payment(), a_notice(**changes))

    assert (after.status, after.reason, verdict) == (
        PaymentStatus.REVIEW,
        Reason.MISMATCH,
        Verdict.MISMATCH,
    )


def test_a_success_that_nobody_waits_for_goes_to_a_person() -> None:
    after, verdict = applied(a_payment(), a_notice(), is_wanted=False)

    assert (after.status, after.reason, verdict) == (PaymentStatus.REVIEW, Reason.NOT_WANTED, Verdict.HOLD)


def test_a_second_success_with_another_transaction_keeps_the_first() -> None:
    paid, _ = applied(a_payment(), a_notice())

    after, verdict = applied(paid, a_notice(transaction="2"), is_wanted=False)

    assert (after.transaction, after.reason, verdict) == ("1", Reason.SECOND_SUCCESS, Verdict.HOLD)


def test_a_page_that_opens_after_the_callback_does_not_unpay() -> None:
    paid, _ = applied(a_payment(), a_notice())

    assert paid.opened("https://pay.example").status is PaymentStatus.PAID


def test_a_late_failure_keeps_the_payment_paid() -> None:
    paid, _ = applied(a_payment(), a_notice())

    after, verdict = applied(paid, a_notice(outcome=Outcome.FAILED), is_wanted=False)

    assert (after, verdict) == (paid, Verdict.NEGATIVE)


def a_transfer(amount: int, transaction: str, **changes: Any) -> Notice:
    return a_notice(outcome=Outcome.CREDITED, amount=amount, transaction=transaction, **changes)


def received(*notices: Notice) -> tuple[Payment, Verdict]:
    payment, verdict = a_payment(status=PaymentStatus.PENDING), Verdict.NEGATIVE
    for notice in notices:
        payment, verdict = applied(payment, notice)
    return payment, verdict


def test_transfers_add_up_until_the_sum_is_full() -> None:
    part, first = received(a_transfer(20_000, "1"))
    whole, last = received(a_transfer(20_000, "1"), a_transfer(30_000, "2"))

    assert (part.status, part.reason, first) == (PaymentStatus.PENDING, Reason.UNDERPAID, Verdict.HOLD)
    assert (whole.status, whole.reason, last) == (PaymentStatus.PAID, None, Verdict.OK)


def test_a_transfer_counts_once() -> None:
    payment, verdict = received(a_transfer(25_000, "1"), a_transfer(25_000, "1"))

    assert (payment.status, verdict, len(payment.transfers)) == (PaymentStatus.PENDING, Verdict.DUPLICATE, 1)


def test_too_much_pays_and_calls_a_person() -> None:
    payment, verdict = received(a_transfer(60_000, "1"))

    assert (payment.status, payment.reason, verdict) == (PaymentStatus.PAID, Reason.OVERPAID, Verdict.OK)


def test_a_transfer_after_the_payment_is_for_a_person() -> None:
    payment, verdict = received(a_transfer(50_000, "1"), a_transfer(50_000, "2"))

    assert (payment.status, payment.reason) == (PaymentStatus.PAID, Reason.SECOND_SUCCESS)
    assert (verdict, len(payment.transfers)) == (Verdict.HOLD, 2)


def test_the_right_amount_after_a_wrong_one_pays_and_a_person_still_looks() -> None:
    doubted, _ = applied(a_payment(), a_notice(amount=500, transaction="1"))

    after, verdict = applied(doubted, a_notice(transaction="2"))

    assert (after.status, after.reason, verdict) == (PaymentStatus.PAID, Reason.MISMATCH, Verdict.OK)
