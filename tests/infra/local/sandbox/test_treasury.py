from typing import Any

import msgspec
import pytest

from functions.domain.payment_status import Reason
from functions.handlers.review_messages import CancellationRequest, DecisionRequest
from infra.local.sandbox.treasury import REASONS, UNIT, request_of
from infra.local.template import read

PAYMENT = "G15-261123-0001-7KQ2M9XD4H"


@pytest.mark.parametrize(
    ("form", "path"),
    [
        ({"do": "accept", "payment": PAYMENT}, f"/api/payments/{PAYMENT}/decision"),
        ({"do": "refund", "payment": PAYMENT, "amount": "500"}, f"/api/payments/{PAYMENT}/decision"),
        ({"do": "dismiss", "payment": PAYMENT, "amount": "500"}, f"/api/payments/{PAYMENT}/decision"),
        ({"do": "accept", "stray": "5f2b", "payment": PAYMENT}, "/api/strays/5f2b/decision"),
        ({"do": "dismiss", "stray": "5f2b", "payment": ""}, "/api/strays/5f2b/decision"),
    ],
    ids=["accept", "refund", "dismiss", "give", "close"],
)
def test_what_a_person_decides_is_what_the_treasury_would_send(form: dict[str, str], path: str) -> None:
    where, body = request_of(form | {"why": "đã kiểm tra"})

    message: Any = msgspec.convert(body, type=DecisionRequest)
    assert (where, message.action, message.why) == (path, form["do"], "đã kiểm tra")
    assert message.amount == (500 if form["do"] == "refund" else None)


def test_a_cancelled_receipt_is_followed_by_one_of_the_same_sum() -> None:
    form = {"do": "cancel", "payment": PAYMENT, "receipt": "LP-26E/0000001", "why": "sai tên"}

    where, body = request_of(form | {"kind": "fee", "name": "Phí thẩm định", "amount": "50000"})

    message: Any = msgspec.convert(body, type=CancellationRequest)
    assert where == f"/api/payments/{PAYMENT}/cancellation"
    assert [(one.kind, one.amount) for one in message.instead] == [("fee", 50_000)]


def test_every_reason_has_its_words_and_the_unit_is_the_templates() -> None:
    assert set(REASONS) == set(Reason)
    assert read()["Parameters"]["TreasuryUnit"]["Default"] == UNIT
