import json
from pathlib import Path
from typing import Any

import pytest

from functions.adapters.providers.momo import CREATE, QUERY, REFUND, Momo
from functions.adapters.secrets import Keys
from functions.adapters.signature import hmac_hex
from functions.domain.errors import CallbackUnreadable, OutsideUnavailable
from functions.domain.notice import Outcome
from functions.domain.payment import RefundStatus
from functions.payment_ports import Callback
from tests.accounts import SECRET, an_account, an_outside
from tests.calling.facts import body_of
from tests.calling.senders import BY_NAME
from tests.fakes import MemoryHttp
from tests.makers import REFERENCE, a_paid_payment, a_payment, a_refund

VECTORS = json.loads(Path("tests/data/payments/momo.json").read_text(encoding="utf-8"))["vectors"]
SENDER = BY_NAME["momo"]


def a_momo(http: MemoryHttp | None = None, **settings: str) -> Momo:
    return Momo(an_account("momo", **settings), an_outside(http))


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_official_samples_sign_alike(vector: dict[str, Any]) -> None:
    fields = vector["input"]["body"]
    momo = Momo(Keys(vector["secret"], settings={"access_key": fields["accessKey"]}), an_outside())

    assert momo.signing_text(fields, CREATE) == vector["expected"]["signing_string"]
    assert momo.sign(fields, CREATE) == vector["expected"]["signature"]


def test_opening_a_payment_asks_for_a_page() -> None:
    http = MemoryHttp(body={"resultCode": 0, "payUrl": "https://momo.example/pay/1"})

    assert a_momo(http).checkout_url(a_payment(), "") == "https://momo.example/pay/1"
    [(method, url, message)] = http.asked
    assert (method, url) == ("POST", "https://payment.momo.vn/v2/gateway/api/create")
    assert (message["amount"], message["orderId"]) == (50_000, REFERENCE)
    assert message["ipnUrl"] == "https://site.example/api/callbacks/momo"
    assert message["signature"] == a_momo().sign(message, CREATE)
    assert not {"&", "="} & set(message["orderInfo"])


@pytest.mark.parametrize("body", [{}, {"payUrl": ""}, {"payUrl": "javascript:1"}, [], b"<html>", b""])
def test_a_refusal_opens_nothing(body: Any) -> None:
    with pytest.raises(OutsideUnavailable):
        a_momo(MemoryHttp(body=body)).checkout_url(a_payment(), "")


def test_a_query_tells_the_same_event_as_the_callback() -> None:
    http = MemoryHttp(body=body_of(SENDER.call()))
    momo = a_momo(http)

    assert momo.query(a_payment()) == momo.read(SENDER.call())
    message = http.asked[0][2]
    assert message["signature"] == momo.sign(message, QUERY)


def test_an_answer_about_another_order_is_refused() -> None:
    with pytest.raises(OutsideUnavailable):
        a_momo(MemoryHttp(body=body_of(SENDER.call(reference="other")))).query(a_payment())


def test_an_order_that_momo_does_not_know_gives_no_notice() -> None:
    answer = {"partnerCode": "MOMOTEST", "orderId": REFERENCE, "resultCode": 42, "message": "", "amount": 0}

    assert a_momo(MemoryHttp(body=answer)).query(a_payment()) is None


def test_a_refund_is_signed_over_what_it_gives_back() -> None:
    message = a_momo().refund_message(a_paid_payment(), a_refund(amount=20_000))

    text = "&".join(f"{name}={dict(message, accessKey='AK')[name]}" for name in REFUND)
    assert (message["amount"], message["transId"], message["orderId"]) == (20_000, "77", "R1")
    assert message["signature"] == hmac_hex(SECRET, text)


@pytest.mark.parametrize("name", ["message", "orderInfo", "extraData", "orderId"])
def test_39_text_that_could_be_several_fields_is_refused(name: str) -> None:
    with pytest.raises(CallbackUnreadable):
        a_momo().read(SENDER.call(raw={name: "a&b=c"}))


@pytest.mark.parametrize("code", ["", "x", -1, 0.0, "０"])
def test_a_code_that_is_none_is_not_read(code: Any) -> None:
    with pytest.raises(CallbackUnreadable):
        a_momo().read(SENDER.call(raw={"resultCode": code}))


@pytest.mark.parametrize("code", [1001, 1003, 1006, 1026, 4001, 4100, 99])
def test_final_failures_are_failures(code: int) -> None:
    assert a_momo().read(SENDER.call(raw={"resultCode": code})).outcome is Outcome.FAILED


def test_the_body_is_read_as_it_came() -> None:
    genuine = SENDER.call()
    spaced = json.dumps(json.loads(genuine.body), indent=2, ensure_ascii=False).encode()

    assert a_momo().read(Callback(body=spaced)) == a_momo().read(genuine)


@pytest.mark.parametrize(
    ("code", "status"),
    [(0, RefundStatus.DONE), (1081, RefundStatus.REFUSED), (41, RefundStatus.UNSURE)],
)
def test_53_a_refund_is_done_refused_or_was_asked_for_before(code: int, status: RefundStatus) -> None:
    answer = {"orderId": "R1", "resultCode": code}

    assert a_momo(MemoryHttp(body=answer)).refund(a_paid_payment(), a_refund()) is status


@pytest.mark.parametrize(
    "answer", [{"orderId": "R1", "resultCode": 7002}, {"orderId": "R2", "resultCode": 0}]
)
def test_a_refund_that_is_not_finished_has_no_answer_yet(answer: dict[str, Any]) -> None:
    with pytest.raises(OutsideUnavailable):
        a_momo(MemoryHttp(body=answer)).refund(a_paid_payment(), a_refund())
