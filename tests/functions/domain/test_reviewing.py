from collections.abc import Callable
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.domain.applying import applied
from functions.domain.errors import DomainError, MoneyToGiveBack, NotFullyPaid, NotWanted
from functions.domain.notice import Outcome
from functions.domain.payment import Action, Payment, RefundStatus, Resolution, Transfer
from functions.domain.payment_status import PaymentStatus, Reason
from functions.domain.refunding import a_refund, refund_asked, refund_told
from functions.domain.reviewing import accepted, dismissed, resolved
from tests.functions.domain.test_applying import a_notice
from tests.makers import NOON, a_payment

SEEN = Transfer("seen-1", 50_000)


def held(**changes: object) -> Payment:
    values = {"status": PaymentStatus.REVIEW, "reason": Reason.HELD, "transaction": "1"} | changes
    return a_payment(**values)


def a_resolution(payment: Payment, action: Action = Action.DISMISS) -> Resolution:
    assert payment.reason
    return Resolution(action=action, reason=payment.reason, at=NOON, by="G15", why="đã kiểm tra")


def test_what_came_in_full_can_be_taken_as_paid() -> None:
    payment = held(reason=Reason.NOT_WANTED, transfers=(Transfer("1", 50_000),))

    after = accepted(payment, None, NOON, is_wanted=True)

    assert (after.status, after.settled_at, after.transaction) == (PaymentStatus.PAID, NOON, "1")


def test_a_transfer_that_a_person_has_found_makes_it_paid() -> None:
    payment = a_payment(status=PaymentStatus.PENDING, reason=Reason.UNANSWERED)

    after = accepted(payment, SEEN, NOON, is_wanted=True)

    assert (after.status, after.transaction, after.received) == (PaymentStatus.PAID, "seen-1", 50_000)
    assert accepted(after, SEEN, NOON, is_wanted=False).received == 50_000


@pytest.mark.parametrize("came", [(), (Transfer("1", 49_999),)], ids=["nothing", "too little"])
def test_what_did_not_come_is_not_paid(came: tuple[Transfer, ...]) -> None:
    with pytest.raises(NotFullyPaid):
        accepted(held(transfers=came), None, NOON, is_wanted=True)


def test_what_nobody_wants_is_not_paid() -> None:
    with pytest.raises(NotWanted):
        accepted(held(transfers=(SEEN,)), None, NOON, is_wanted=False)


@pytest.mark.parametrize(
    ("status", "ends"),
    [
        (PaymentStatus.REVIEW, PaymentStatus.FAILED),
        (PaymentStatus.PENDING, PaymentStatus.EXPIRED),
        (PaymentStatus.PAID, PaymentStatus.PAID),
        (PaymentStatus.FAILED, PaymentStatus.FAILED),
    ],
)
def test_what_no_money_is_in_can_be_dismissed(status: PaymentStatus, ends: PaymentStatus) -> None:
    assert dismissed(held(status=status)).status is ends


def test_money_that_nobody_has_a_title_to_is_not_dismissed() -> None:
    with pytest.raises(MoneyToGiveBack):
        dismissed(held(transfers=(SEEN,)))
    with pytest.raises(MoneyToGiveBack):
        dismissed(held(status=PaymentStatus.PAID, transfers=(SEEN, Transfer("2", 1))))


def test_what_was_decided_is_kept_and_the_matter_closed() -> None:
    payment = held()

    after = resolved(dismissed(payment), a_resolution(payment))

    assert (after.reason, len(after.resolutions)) == (None, 1)
    assert after.resolutions[0].reason is Reason.HELD


def test_a_matter_with_money_to_give_back_stays_open_under_another_name() -> None:
    payment = held(reason=Reason.MISMATCH, transfers=(Transfer("1", 60_000),))

    after = resolved(accepted(payment, None, NOON, is_wanted=True), a_resolution(payment, Action.ACCEPT))

    assert (after.status, after.reason, after.to_give_back) == (PaymentStatus.PAID, Reason.REFUND_DUE, 10_000)


@pytest.mark.parametrize(
    ("decide", "refund", "status"),
    [
        (lambda one: accepted(one, None, NOON, is_wanted=False), RefundStatus.DONE, PaymentStatus.REFUNDED),
        (dismissed, RefundStatus.REFUSED, PaymentStatus.PAID),
    ],
    ids=["it went", "it did not go"],
)
def test_a_person_finds_out_what_became_of_a_refund(
    decide: Callable[[Payment], Payment], refund: RefundStatus, status: PaymentStatus
) -> None:
    paid = a_payment(status=PaymentStatus.PAID, transaction="1", transfers=(Transfer("1", 50_000),))
    asked = refund_asked(paid, a_refund(paid, "R1", 50_000, NOON, "G15", "trả nhầm"))
    unsure = refund_told(asked, "R1", RefundStatus.UNSURE)

    after = resolved(decide(unsure), a_resolution(unsure))

    assert (after.refunds[0].status, after.status, after.reason) == (refund, status, None)


NOTICES = st.builds(
    lambda outcome, amount, transaction: a_notice(outcome=outcome, amount=amount, transaction=transaction),
    st.sampled_from([Outcome.PAID, Outcome.FAILED, Outcome.HELD, Outcome.CREDITED]),
    st.sampled_from([50_000, 20_000, 60_000]),
    st.sampled_from(["1", "2", "3"]),
)
STEPS = st.one_of(NOTICES, st.sampled_from(["accept", "dismiss", "refund"]), st.sampled_from(RefundStatus))


def stepped(payment: Payment, step: object, number: str) -> Payment:
    """Let a notice come, a person decide, or a refund end."""
    if step == "accept":
        return resolved(accepted(payment, None, NOON, is_wanted=True), a_resolution(payment))
    if step == "dismiss":
        return resolved(dismissed(payment), a_resolution(payment))
    if step == "refund":
        refund = a_refund(payment, number, payment.to_give_back or 50_000, NOON, "G15", "thừa")
        return refund_asked(payment, refund)
    if isinstance(step, RefundStatus):
        under_way = payment.refund_under_way
        ended = under_way and step is not RefundStatus.ASKED
        return refund_told(payment, under_way.number, step) if under_way and ended else payment
    return applied(payment, step, NOON, is_wanted=True)[0]  # type: ignore[arg-type] # what is left is a notice


@given(st.lists(STEPS, max_size=14))
def test_money_is_conserved_and_none_is_forgotten(steps: list[object]) -> None:
    payment, numbers = a_payment(), count()
    for step in steps:
        if step in {"accept", "dismiss"} and payment.reason is None:
            continue
        try:
            payment = stepped(payment, step, f"R{next(numbers)}")
        except DomainError:
            continue

        assert 0 <= payment.returned <= payment.received
        assert payment.to_give_back == 0 or payment.reason is not None
