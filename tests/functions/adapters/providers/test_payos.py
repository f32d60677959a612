import json
from pathlib import Path
from typing import Any

import pytest

from functions.adapters.providers.payos import Payos, signing_text
from functions.adapters.secrets import Keys
from functions.adapters.signature import hmac_hex
from functions.domain.errors import CallbackForged, CallbackUnreadable, OutsideUnavailable
from functions.domain.notice import Outcome
from functions.payment_ports import Callback
from tests.accounts import SECRET, an_account, an_outside
from tests.calling.senders import BY_NAME
from tests.fakes import MemoryHttp
from tests.makers import a_payment

VECTORS = json.loads(Path("tests/data/payments/payos.json").read_text(encoding="utf-8"))["vectors"]
SENDER = BY_NAME["payos"]
ATTEMPT = "7KQ2M9XD4H"


def a_payos(http: MemoryHttp | None = None) -> Payos:
    return Payos(an_account("payos"), an_outside(http))


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_published_vectors_sign_alike(vector: dict[str, Any]) -> None:
    data = vector["input"].get("data") or vector["input"]["body"]["data"]

    text = signing_text(data)

    assert text == vector["expected"].get("signing_string", text)
    assert hmac_hex(vector["secret"], text) == vector["expected"]["signature"]


def test_the_documented_webhook_is_read() -> None:
    vector = next(one for one in VECTORS if one["operation"] == "webhook")
    body = vector["input"]["body"] | {"signature": vector["expected"]["signature"]}

    notice = Payos(Keys(vector["secret"]), an_outside()).read(Callback(body=json.dumps(body).encode()))

    assert (notice.outcome, notice.amount, notice.transaction) == (Outcome.PAID, 3_000, "TF230204212323")


def test_an_amount_as_text_is_the_same_amount() -> None:
    assert a_payos().read(SENDER.call(amount="50000")) == a_payos().read(SENDER.call())


@pytest.mark.parametrize(
    "raw", [{"orderCode": "1"}, {"orderCode": -1}, {"orderCode": 2**60}, {"paymentLinkId": ""}]
)
def test_data_without_its_parts_is_not_read(raw: dict[str, Any]) -> None:
    with pytest.raises(CallbackUnreadable):
        a_payos().read(SENDER.call(raw=raw))


def test_opening_a_payment_asks_for_a_link() -> None:
    http = MemoryHttp(body={"code": "00", "data": {"checkoutUrl": "https://payos.example/1"}})

    assert a_payos(http).checkout_url(a_payment(), "") == "https://payos.example/1"
    message = http.asked[0][2]
    names = ("amount", "cancelUrl", "description", "orderCode", "returnUrl")
    assert message["signature"] == hmac_hex(SECRET, "&".join(f"{name}={message[name]}" for name in names))
    assert message["orderCode"] < 2**53
    assert message["description"] == ATTEMPT


@pytest.mark.parametrize("body", [{}, {"data": None}, {"data": {"checkoutUrl": None}}])
def test_a_refusal_opens_nothing(body: Any) -> None:
    with pytest.raises(OutsideUnavailable):
        a_payos(MemoryHttp(body=body)).checkout_url(a_payment(), "")


def answered(status: str = "PAID", **changes: Any) -> dict[str, Any]:
    number = a_payos().create_message(a_payment())["orderCode"]
    made = [{"reference": "GD0002", "amount": 50_000}]
    data = {
        "id": "L1",
        "orderCode": number,
        "amount": 50_000,
        "status": status,
        "transactions": made,
    } | changes
    return {"code": "00", "data": data, "signature": hmac_hex(SECRET, signing_text(data))}


def test_a_query_tells_the_same_event_as_the_webhook() -> None:
    assert a_payos(MemoryHttp(body=answered())).query(a_payment()) == a_payos().read(SENDER.call())


@pytest.mark.parametrize(
    ("status", "outcome"),
    [("PENDING", Outcome.PENDING), ("CANCELLED", Outcome.FAILED), ("EXPIRED", Outcome.FAILED)],
)
def test_a_query_says_what_became_of_a_payment(status: str, outcome: Outcome) -> None:
    told = a_payos(MemoryHttp(body=answered(status, transactions=[]))).query(a_payment())

    assert told is not None
    assert told.outcome is outcome


def test_an_order_that_payos_does_not_know_gives_no_notice() -> None:
    body = {"code": "101", "desc": "Mã thanh toán không tồn tại", "data": None}

    assert a_payos(MemoryHttp(body=body)).query(a_payment()) is None


@pytest.mark.parametrize("changes", [{"orderCode": 5}, {"status": "NEW"}])
def test_an_answer_about_something_else_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(OutsideUnavailable):
        a_payos(MemoryHttp(body=answered(**changes))).query(a_payment())


def test_45_an_answer_with_a_wrong_signature_is_refused() -> None:
    with pytest.raises(CallbackForged):
        a_payos(MemoryHttp(body=answered() | {"signature": ""})).query(a_payment())
