from collections.abc import Sequence
from dataclasses import replace

import pytest

from functions.domain.listing import Line, difference
from functions.domain.payment import RefundStatus
from functions.domain.payment_status import Reason
from tests.makers import REFERENCE, a_paid_payment, a_refund

SAME = Line("77", REFERENCE, 50_000)
BACK = Line("R1", REFERENCE, 50_000, is_refund=True)


@pytest.mark.parametrize(
    ("lines", "is_expected", "reason"),
    [
        ([SAME], True, None),
        ([SAME, SAME], True, None),
        ([SAME], False, None),
        ([], False, None),
        ([], True, Reason.UNLISTED),
        ([replace(SAME, amount=49_999)], True, Reason.LISTED),
        ([SAME, replace(SAME, transaction="78")], True, Reason.LISTED),
        ([SAME, BACK], True, Reason.LISTED),
        ([BACK], False, Reason.LISTED),
    ],
    ids=["same", "twice", "later", "none", "not listed", "amount", "more", "refund", "refund only"],
)
def test_what_the_list_says_is_held_against_what_we_have(
    *, lines: Sequence[Line], is_expected: bool, reason: Reason | None
) -> None:
    assert difference(a_paid_payment(), lines, is_expected=is_expected) is reason


@pytest.mark.parametrize("status", RefundStatus)
def test_a_listed_refund_is_known_once_it_is_done(status: RefundStatus) -> None:
    payment = a_paid_payment(refunds=(a_refund(status=status),))
    is_gone = status in {RefundStatus.DONE, RefundStatus.BY_HAND}

    assert difference(payment, [BACK], is_expected=False) is (None if is_gone else Reason.LISTED)
