from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.domain.errors import RefundTooLarge, RefundUnderWay
from functions.domain.payment import Payment, RefundStatus, Transfer
from functions.domain.payment_status import PaymentStatus, Reason
from functions.domain.refunding import a_refund, refund_asked, refund_told
from tests.makers import NOON, a_payment

ENDS = sorted(set(RefundStatus) - {RefundStatus.ASKED})


def paid(*amounts: int, **changes: Any) -> Payment:
    """Return a paid payment for which so much came, transaction by transaction."""
    transfers = tuple(Transfer(str(number), amount) for number, amount in enumerate(amounts, start=1))
    values = {"status": PaymentStatus.PAID, "transaction": "1", "transfers": transfers} | changes
    return a_payment(**values)


def asked(payment: Payment, amount: int, number: str = "R1") -> Payment:
    return refund_asked(payment, a_refund(payment, number, amount, NOON, "G15", "nộp thừa"))


def given_back(payment: Payment, amount: int, number: str = "R1") -> Payment:
    return refund_told(asked(payment, amount, number), number, RefundStatus.DONE)


@given(st.lists(st.tuples(st.integers(1, 60_000), st.sampled_from(ENDS)), max_size=8))
def test_53_no_row_of_refunds_gives_back_more_than_came(steps: list[tuple[int, RefundStatus]]) -> None:
    payment = paid(50_000, 20_000)
    for number, (amount, end) in enumerate(steps):
        try:
            payment = refund_told(asked(payment, amount, f"R{number}"), f"R{number}", end)
        except RefundTooLarge:
            assert amount > min(payment.refundable, 50_000) or payment.refunds
        assert payment.refundable >= 0
        assert payment.returned <= payment.received


def test_53_parts_add_up_to_what_was_paid() -> None:
    once = given_back(paid(50_000), 20_000)
    twice = given_back(once, 30_000, "R2")

    assert (once.status, once.refundable) == (PaymentStatus.PAID, 30_000)
    assert (twice.status, twice.refundable) == (PaymentStatus.REFUNDED, 0)
    with pytest.raises(RefundTooLarge):
        asked(twice, 1, "R3")


@pytest.mark.parametrize("amount", [50_001, 100_000])
def test_53_more_than_paid_is_refused(amount: int) -> None:
    with pytest.raises(RefundTooLarge):
        asked(paid(50_000), amount)


def test_nothing_goes_back_where_nothing_came() -> None:
    with pytest.raises(RefundTooLarge):
        asked(a_payment(), 1)


def test_what_was_paid_too_much_goes_back_before_what_was_paid() -> None:
    twice = paid(50_000, 50_000)

    excess = asked(twice, 50_000)
    [refund] = excess.refunds
    assert refund.transaction == "2"
    assert excess.to_give_back == 0

    rest = asked(refund_told(excess, "R1", RefundStatus.DONE), 50_000, "R2")
    assert rest.refunds[1].transaction == "1"


def test_no_refund_is_made_of_two_transfers() -> None:
    with pytest.raises(RefundTooLarge):
        asked(paid(20_000, 30_000), 40_000)


def test_one_refund_ends_before_the_next_begins() -> None:
    with pytest.raises(RefundUnderWay):
        asked(asked(paid(50_000), 10_000), 10_000, "R2")


def test_a_refused_refund_can_be_asked_for_again() -> None:
    refused = refund_told(asked(paid(50_000), 50_000), "R1", RefundStatus.REFUSED)

    assert (refused.status, refused.refundable, refused.reason) == (PaymentStatus.PAID, 50_000, None)
    assert given_back(refused, 50_000, "R2").status is PaymentStatus.REFUNDED


def test_a_refused_refund_of_money_that_nobody_has_a_title_to_stays_with_a_person() -> None:
    refused = refund_told(asked(paid(50_000, 50_000), 50_000), "R1", RefundStatus.REFUSED)

    assert refused.reason is Reason.REFUND_DUE


def test_a_refund_that_nobody_can_tell_the_end_of_is_for_a_person_and_keeps_its_money_reserved() -> None:
    unsure = refund_told(asked(paid(50_000), 50_000), "R1", RefundStatus.UNSURE)

    assert (unsure.reason, unsure.refundable, unsure.status) == (Reason.REFUND_UNSURE, 0, PaymentStatus.PAID)


@pytest.mark.parametrize("again", ENDS)
def test_the_end_of_a_refund_is_told_once(again: RefundStatus) -> None:
    done = given_back(paid(50_000), 20_000)

    assert replace(refund_told(done, "R1", again), reason=None) == done
