import json
from base64 import b64encode
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import unquote

import pytest

from functions.adapters import vietqr_code
from functions.adapters.providers.vietqr import Vietqr
from functions.domain.errors import CallbackForged, CallbackUnreadable
from functions.domain.notice import Verdict
from functions.payment_ports import Answer, Callback
from tests.accounts import PREVIOUS, SECRET, an_account, an_outside
from tests.calling.banks import vietqr_send
from tests.calling.facts import SECONDS
from tests.calling.senders import BY_NAME
from tests.makers import NOON, a_payment

SENDER = BY_NAME["vietqr"]


def a_vietqr(seconds: int = 0, **settings: str) -> Vietqr:
    return Vietqr(
        an_account("vietqr", **settings), an_outside(clock=lambda: NOON + timedelta(seconds=seconds))
    )


def basic(user: str = "vietqr", password: str = SECRET) -> Callback:
    pair = b64encode(f"{user}:{password}".encode()).decode()
    return Callback(headers={"Authorization": f"Basic {pair}"})


def body_of(answer: Answer) -> dict[str, Any]:
    assert isinstance(answer.body, Mapping)
    return dict(answer.body)


def with_token(token: str) -> Callback:
    return Callback(body=SENDER.call().body, headers={"Authorization": f"Bearer {token}"})


def test_a_token_is_good_for_59_seconds() -> None:
    given = body_of(a_vietqr().give_token(basic()))

    assert (given["token_type"], given["expires_in"]) == ("Bearer", 59)
    assert a_vietqr(59).read(with_token(given["access_token"])).amount == 50_000
    with pytest.raises(CallbackForged):
        a_vietqr(60).read(with_token(given["access_token"]))


@pytest.mark.parametrize(
    "callback",
    [
        basic(password="wrong"),
        basic(password=PREVIOUS),
        basic(user="other"),
        Callback(),
        Callback(headers={"Authorization": "Basic %%%"}),
        Callback(headers={"Authorization": "Basic /w=="}),
        Callback(headers={"Authorization": f"Bearer {SECRET}"}),
    ],
)
def test_nobody_else_gets_a_token(callback: Callback) -> None:
    answer = a_vietqr().give_token(callback)

    assert answer.status == 401
    assert "access_token" not in body_of(answer)


@pytest.mark.parametrize("token", ["", ".", "x.y", f"{SECONDS}.", f"{SECONDS}.00", f"９.{'0' * 64}"])
def test_a_token_that_we_did_not_give_is_forged(token: str) -> None:
    with pytest.raises(CallbackForged):
        a_vietqr().read(with_token(token))


def test_the_answer_names_the_transaction() -> None:
    answer = a_vietqr().answer(SENDER.call(), Verdict.DUPLICATE, NOON)

    assert body_of(answer)["object"] == {"reftransactionid": "GD0002"}


def test_which_errors_ask_for_another_call_is_a_setting() -> None:
    vietqr = a_vietqr(again="AGAIN", enough="ENOUGH")

    reasons = {
        verdict: body_of(vietqr.answer(SENDER.call(), verdict, NOON))["errorReason"]
        for verdict in (Verdict.RETRY, Verdict.UNKNOWN, Verdict.MISMATCH, Verdict.UNREADABLE)
    }

    assert reasons.pop(Verdict.RETRY) == "AGAIN"
    assert set(reasons.values()) == {"ENOUGH"}


def test_names_may_be_written_either_way() -> None:
    fields = {
        "bankAccount": "257678859",
        "amount": 50_000,
        "transType": "C",
        "content": "",
        "transactionId": "T",
    }

    notice = a_vietqr().read(vietqr_send(fields | {"orderId": "MC7KQ2M9XD4H"}, SECRET))

    assert (notice.reference, notice.event, notice.is_ours) == ("7KQ2M9XD4H", "T", True)


@pytest.mark.parametrize(
    "raw", [{"transType": ""}, {"transType": "X"}, {"transactionid": ""}, {"transactionid": None}]
)
def test_a_body_without_its_parts_is_not_read(raw: dict[str, Any]) -> None:
    with pytest.raises(CallbackUnreadable):
        a_vietqr().read(SENDER.call(raw=raw))


def test_the_page_carries_the_code_of_this_payment() -> None:
    code = unquote(a_vietqr().checkout_url(a_payment(), "").partition("#vietqr=")[2])

    assert code == vietqr_code.code("970416", "257678859", 50_000, "MC7KQ2M9XD4H")


def test_a_body_is_read_from_bytes() -> None:
    genuine = SENDER.call()
    spaced = json.dumps(json.loads(genuine.body), indent=1).encode()

    assert a_vietqr().read(Callback(body=spaced, headers=genuine.headers)) == a_vietqr().read(genuine)
