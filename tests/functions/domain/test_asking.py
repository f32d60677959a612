from datetime import timedelta

import pytest

from functions.domain.asking import first_asking, given_up, is_last_asking, next_asking
from functions.domain.payment_status import PaymentStatus, Reason
from tests.makers import NOON, a_payment

HALF_AN_HOUR, THREE_DAYS = timedelta(minutes=30), timedelta(days=3)


def test_a_payment_is_asked_about_ever_more_rarely_and_a_last_time_after_three_days() -> None:
    payment, times = a_payment(), [first_asking(a_payment())]

    while not is_last_asking(payment, times[-1]):
        times.append(next_asking(payment, times[-1]))

    assert times[0] == NOON + HALF_AN_HOUR
    assert times[-1] == NOON + THREE_DAYS
    assert len(times) == 9
    assert times == sorted(set(times))


def test_a_question_that_comes_early_is_not_repeated_within_half_an_hour() -> None:
    assert next_asking(a_payment(), NOON) == NOON + HALF_AN_HOUR


@pytest.mark.parametrize("status", PaymentStatus)
def test_only_what_nobody_has_told_the_end_of_is_open(status: PaymentStatus) -> None:
    expected = status in {PaymentStatus.CREATED, PaymentStatus.PENDING}

    assert a_payment(status=status).is_open is expected


def test_what_a_person_has_in_hand_is_not_open() -> None:
    assert not a_payment(status=PaymentStatus.PENDING, reason=Reason.UNDERPAID).is_open
    assert not given_up(a_payment()).is_open
