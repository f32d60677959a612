"""Failures, successes and what is not final yet, in any order, from every provider."""

import pytest

from functions.domain.notice import Verdict
from functions.domain.payment_status import PaymentStatus
from functions.domain.status import Status
from tests.calling.applying import a_store, every, tells_failures, told
from tests.calling.senders import BY_NAME, Sender
from tests.makers import CODE, REFERENCE


@tells_failures
def test_05_a_failure_and_then_a_success_is_paid(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(is_paid=False)) is Verdict.NEGATIVE
    assert store.paid[REFERENCE].status is PaymentStatus.FAILED
    assert told(sender, store, sender.call(transaction="9")) is Verdict.OK
    assert store.paid[REFERENCE].status is PaymentStatus.PAID


@tells_failures
def test_06_a_late_failure_after_the_success_is_kept_and_changes_nothing(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())
    events = len(store.happened)

    assert told(sender, store, sender.call(is_paid=False)) is Verdict.NEGATIVE
    assert store.paid[REFERENCE].status is PaymentStatus.PAID
    assert store.dossiers[CODE].status is Status.REGISTERED
    assert len(store.happened) == events + 1


@pytest.mark.parametrize("code", [1000, 7000, 7002, 5555])
def test_07_momo_codes_that_are_not_final_leave_the_payment_pending(code: int) -> None:
    sender = BY_NAME["momo"]
    store = a_store(sender)

    assert told(sender, store, sender.call(raw={"resultCode": code})) is Verdict.NEGATIVE
    assert store.paid[REFERENCE].status is PaymentStatus.PENDING


@pytest.mark.parametrize(
    ("capture", "verdict", "status"),
    [
        ("automatic", Verdict.OK, PaymentStatus.PAID),
        ("manual", Verdict.NEGATIVE, PaymentStatus.PENDING),
    ],
)
def test_08_momo_authorised_is_paid_unless_it_is_captured_later(
    capture: str, verdict: Verdict, status: PaymentStatus
) -> None:
    sender = BY_NAME["momo"]
    store = a_store(sender)

    assert told(sender, store, sender.call(raw={"resultCode": 9000}), capture=capture) is verdict
    assert store.paid[REFERENCE].status is status


@every
def test_23_a_callback_before_our_own_call_returned_is_paid(sender: Sender) -> None:
    store = a_store(sender, status=PaymentStatus.CREATED)

    assert told(sender, store, sender.call()) is Verdict.OK


@every
def test_24_a_success_after_our_own_expiry_is_paid(sender: Sender) -> None:
    store = a_store(sender, status=PaymentStatus.EXPIRED)

    assert told(sender, store, sender.call()) is Verdict.OK
