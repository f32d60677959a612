from datetime import UTC, datetime
from urllib.parse import parse_qsl

import pytest

from infra.local.sandbox import vnpay
from infra.local.sandbox.outcomes import PLANS

SECRET = "a-sandbox-secret"
AT = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
ASKED = {
    "vnp_Amount": "5000000",
    "vnp_OrderInfo": "Thanh toan ho so G15-261123-0001",
    "vnp_TmnCode": "MOTCUA01",
    "vnp_TxnRef": "G15-261123-0001-7KQ2M9XD4H",
    "vnp_ReturnUrl": "http://127.0.0.1:8000/thanh-toan/?ma=G15",
}


# From the tests of lehuygiang28/vnpay, test/__helpers__/test-fixtures.ts.
KNOWN = {
    "vnp_Amount": "1000000",
    "vnp_BankCode": "NCB",
    "vnp_BankTranNo": "VNP14422574",
    "vnp_CardType": "ATM",
    "vnp_OrderInfo": "Thanh toan don hang 2024-05-21T02:17:31.249Z",
    "vnp_PayDate": "20240521091806",
    "vnp_ResponseCode": "00",
    "vnp_TmnCode": "TEST_TMN_CODE",
    "vnp_TransactionNo": "14422574",
    "vnp_TransactionStatus": "00",
    "vnp_TxnRef": "1716257871703",
    "vnp_SecureHash": "649982421beb422556a1374713c74e58e716ecbd05007c0c0e1f7effdfaf361d"
    "bf146889ca446139afe11b9954c4d5c486e99e3b86fcfab6957f29eb0be72895",
}


def called(outcome: str) -> dict[str, str]:
    told = vnpay.outcome(ASKED, PLANS[outcome], AT)
    return dict(parse_qsl(vnpay.callback(told, PLANS[outcome], SECRET)))


def test_a_signature_made_elsewhere_is_known() -> None:
    assert vnpay.is_authentic(KNOWN, "test_secret")


@pytest.mark.parametrize("outcome", [name for name in PLANS if name != "forged"])
def test_call_is_signed_with_the_secret(outcome: str) -> None:
    assert vnpay.is_authentic(called(outcome), SECRET)


def test_forged_call_is_not() -> None:
    assert not vnpay.is_authentic(called("forged"), SECRET)


def test_a_changed_amount_breaks_the_signature() -> None:
    assert not vnpay.is_authentic(called("paid") | {"vnp_Amount": "100"}, SECRET)


def test_outcomes_say_what_they_mean() -> None:
    paid, failed, wrong = called("paid"), called("failed"), called("wrong-amount")

    assert (paid["vnp_ResponseCode"], paid["vnp_TransactionStatus"]) == ("00", "00")
    assert (failed["vnp_ResponseCode"], failed["vnp_TransactionStatus"]) == ("24", "02")
    assert paid["vnp_Amount"] == ASKED["vnp_Amount"]
    assert wrong["vnp_Amount"] == "4900000"


def test_way_back_carries_the_signed_result() -> None:
    assert vnpay.way_back(ASKED, "vnp_ResponseCode=00") == f"{ASKED['vnp_ReturnUrl']}&vnp_ResponseCode=00"


# The request is of the tests of lehuygiang28/vnpay; the functions' own tests hold the same vector.
def test_a_question_that_nobody_signed_is_none() -> None:
    assert not vnpay.is_question({"vnp_Command": "querydr", "vnp_TxnRef": "x"}, SECRET)


def test_an_answer_says_what_the_call_said() -> None:
    told = vnpay.outcome(ASKED, PLANS["silent"], AT)

    answer = vnpay.answer({"vnp_Command": "querydr"}, told, SECRET)

    assert answer["vnp_TransactionNo"] == told["vnp_TransactionNo"]
    assert (answer["vnp_TransactionStatus"], answer["vnp_Amount"]) == ("00", ASKED["vnp_Amount"])


def test_a_payment_that_nobody_began_is_not_found() -> None:
    assert vnpay.answer({"vnp_Command": "querydr"}, None, SECRET)["vnp_ResponseCode"] == "91"
