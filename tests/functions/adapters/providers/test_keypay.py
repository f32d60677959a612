import json
from pathlib import Path
from typing import Any

import pytest

from functions.adapters.providers.keypay import PAY, REFUND, Keypay, check_sum
from functions.domain.errors import CallbackUnreadable, OutsideUnavailable
from functions.domain.notice import Outcome
from functions.domain.payment import RefundStatus
from tests.accounts import an_account, an_outside
from tests.calling.facts import body_of
from tests.calling.senders import BY_NAME
from tests.fakes import MemoryHttp
from tests.makers import REFERENCE, a_paid_payment, a_payment, a_refund

VECTORS = json.loads(Path("tests/data/payments/keypay.json").read_text(encoding="utf-8"))["vectors"]
SENDER = BY_NAME["keypay"]
KEY_1 = "public-example-key-1"


def a_keypay(http: MemoryHttp | None = None) -> Keypay:
    return Keypay(an_account("keypay"), an_outside(http))


def test_the_public_vector_signs_alike() -> None:
    [vector] = VECTORS

    assert check_sum(vector["input"]["params"], PAY, vector["secret"]) == vector["expected"]["signature"]


def test_opening_a_payment_asks_for_a_page() -> None:
    http = MemoryHttp(body={"error": "0", "payment_url": "https://keypay.example/1"})

    assert a_keypay(http).checkout_url(a_payment(), "") == "https://keypay.example/1"
    [(_, url, message)] = http.asked
    assert url == "https://keypay.example/create"
    assert message["check_sum"] == check_sum(message, PAY, KEY_1)
    assert (message["trans_amount"], message["transaction_id"]) == ("50000", REFERENCE)


@pytest.mark.parametrize("body", [{}, {"error": "1", "payment_url": "https://x.example"}, {"error": "0"}])
def test_a_refusal_opens_nothing(body: Any) -> None:
    with pytest.raises(OutsideUnavailable):
        a_keypay(MemoryHttp(body=body)).checkout_url(a_payment(), "")


def test_a_callback_is_never_more_than_a_hint() -> None:
    assert a_keypay().read(SENDER.call()).outcome is Outcome.UNCONFIRMED
    assert a_keypay().read(SENDER.call(is_paid=False)).outcome is Outcome.UNCONFIRMED


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("0", Outcome.PAID),
        (0, Outcome.PAID),
        ("1", Outcome.FAILED),
        ("2", Outcome.PENDING),
        ("", Outcome.PENDING),
    ],
)
def test_the_detail_query_decides(status: Any, outcome: Outcome) -> None:
    http = MemoryHttp(body=body_of(SENDER.call(raw={"status": status})))

    assert a_keypay(http).query(a_payment()).outcome is outcome
    assert a_keypay(http).confirm(a_keypay().read(SENDER.call())).outcome is outcome
    assert http.asked[0][1] == "https://keypay.example/detail"


def test_39_fields_that_the_checksum_does_not_keep_apart_are_refused() -> None:
    with pytest.raises(CallbackUnreadable):
        a_keypay().read(SENDER.call(raw={"command": "PAY|1"}))


def test_a_refund_is_signed_over_what_it_gives_back() -> None:
    message = a_keypay().refund_message(a_paid_payment(), a_refund(amount=20_000))

    assert message["check_sum"] == check_sum(message, REFUND, KEY_1)
    assert message["amount"] == "20000"


@pytest.mark.parametrize(("error", "status"), [("0", RefundStatus.DONE), ("17", RefundStatus.UNSURE)])
def test_53_of_the_answers_to_a_refund_only_success_is_sure(error: str, status: RefundStatus) -> None:
    assert a_keypay(MemoryHttp(body={"error": error})).refund(a_paid_payment(), a_refund()) is status
