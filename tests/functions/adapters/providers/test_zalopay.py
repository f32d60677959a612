import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from functions.adapters.providers.zalopay import Zalopay, order_of
from functions.adapters.secrets import Keys
from functions.adapters.signature import hmac_hex
from functions.domain.errors import CallbackForged, CallbackUnreadable, OutsideUnavailable
from functions.domain.notice import Outcome
from functions.domain.payment import RefundStatus
from functions.payment_ports import Callback
from tests.accounts import an_account, an_outside
from tests.calling.facts import body_of
from tests.calling.senders import BY_NAME
from tests.fakes import MemoryHttp
from tests.makers import REFERENCE, a_paid_payment, a_payment, a_refund

VECTORS = json.loads(Path("tests/data/payments/zalopay.json").read_text(encoding="utf-8"))["vectors"]
SENDER = BY_NAME["zalopay"]
KEY_1 = "public-example-key-1"


def a_zalopay(http: MemoryHttp | None = None) -> Zalopay:
    return Zalopay(an_account("zalopay"), an_outside(http))


def test_the_documented_callback_verifies_and_belongs_to_nobody_here() -> None:
    [vector] = VECTORS
    body = vector["input"]["body"] | {"mac": vector["expected"]["signature"]}
    zalopay = Zalopay(Keys(vector["secret"], settings={"app_id": "2553"}), an_outside())

    notice = zalopay.read(Callback(body=json.dumps(body).encode()))

    assert (notice.outcome, notice.amount, notice.transaction) == (Outcome.PAID, 10_000, "200904000000389")
    assert (notice.reference, notice.is_ours) == ("", True)


def test_data_written_anew_is_forged() -> None:
    body = body_of(SENDER.call())
    body["data"] = json.dumps(json.loads(body["data"]), separators=(",", ":"))

    with pytest.raises(CallbackForged):
        a_zalopay().read(Callback(body=json.dumps(body).encode()))


def test_an_order_number_of_another_reference_belongs_to_nobody() -> None:
    assert a_zalopay().read(SENDER.call(raw={"app_trans_id": "261123_2222222222"})).reference == ""


@pytest.mark.parametrize(
    "raw", [{"embed_data": "x"}, {"embed_data": 1}, {"zp_trans_id": ""}, {"app_trans_id": None}]
)
def test_data_without_its_parts_is_not_read(raw: dict[str, Any]) -> None:
    with pytest.raises(CallbackUnreadable):
        a_zalopay().read(SENDER.call(raw=raw))


@pytest.mark.parametrize("data", [None, 1, {}, ["x"]])
def test_data_that_is_no_text_is_not_read(data: Any) -> None:
    with pytest.raises(CallbackUnreadable):
        a_zalopay().read(Callback(body=json.dumps({"data": data, "mac": "0" * 64}).encode()))


def test_opening_a_payment_asks_for_a_page() -> None:
    http = MemoryHttp(body={"return_code": 1, "order_url": "https://zalopay.example/pay/1"})

    assert a_zalopay(http).checkout_url(a_payment(), "") == "https://zalopay.example/pay/1"
    message = http.asked[0][2]
    names = ("app_id", "app_trans_id", "app_user", "amount", "app_time", "embed_data", "item")
    assert message["mac"] == hmac_hex(KEY_1, "|".join(str(message[name]) for name in names))
    assert (message["amount"], message["app_trans_id"]) == (50_000, "261123_7KQ2M9XD4H")


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 23, 17, 30, tzinfo=UTC), "261124"),
        (datetime(2026, 11, 23, 16, 59, tzinfo=UTC), "261123"),
    ],
)
def test_50_51_orders_are_numbered_by_the_day_in_vietnam(moment: datetime, day: str) -> None:
    assert order_of(a_payment(created_at=moment)).startswith(f"{day}_")


@pytest.mark.parametrize(
    ("code", "outcome"), [(1, Outcome.PAID), (2, Outcome.FAILED), (3, Outcome.PENDING), ("1", Outcome.PAID)]
)
def test_a_query_says_what_became_of_a_payment(code: Any, outcome: Outcome) -> None:
    http = MemoryHttp(body={"return_code": code, "amount": 50_000, "zp_trans_id": "GD0002"})

    assert a_zalopay(http).query(a_payment()).outcome is outcome
    assert http.asked[0][2]["mac"] == hmac_hex(KEY_1, f"2553|261123_7KQ2M9XD4H|{KEY_1}")


def test_a_query_tells_the_same_event_as_the_callback() -> None:
    http = MemoryHttp(body={"return_code": 1, "amount": 50_000, "zp_trans_id": "GD0002"})

    assert a_zalopay(http).query(a_payment()) == a_zalopay().read(SENDER.call())


def test_an_answer_without_a_state_is_refused() -> None:
    with pytest.raises(OutsideUnavailable):
        a_zalopay(MemoryHttp(body={"return_code": 9})).query(a_payment())


def test_a_refund_is_signed_over_what_it_gives_back() -> None:
    message = a_zalopay().refund_message(a_paid_payment(), a_refund(amount=20_000))

    names = ("app_id", "zp_trans_id", "amount", "description", "timestamp")
    assert message["mac"] == hmac_hex(KEY_1, "|".join(str(message[name]) for name in names))
    assert (message["m_refund_id"], message["amount"]) == ("261123_2553_R1", 20_000)


def test_the_reference_is_embedded() -> None:
    message = a_zalopay().create_message(a_payment())

    assert json.loads(message["embed_data"])["reference"] == REFERENCE


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        (({"return_code": 1},), RefundStatus.DONE),
        (({"return_code": 3}, {"return_code": 1}), RefundStatus.DONE),
        (({"return_code": 2}, {"return_code": 2}), RefundStatus.REFUSED),
    ],
    ids=["at once", "after a while", "refused"],
)
def test_53_what_became_of_a_refund_is_asked_unless_it_is_done_at_once(
    answers: tuple[dict[str, int], ...], status: RefundStatus
) -> None:
    http = MemoryHttp(body=answers)

    assert a_zalopay(http).refund(a_paid_payment(), a_refund()) is status
    assert [url.rpartition("/")[2] for _, url, _ in http.asked] == ["refund", "query_refund"][: len(answers)]


def test_a_refund_that_is_not_finished_has_no_answer_yet() -> None:
    with pytest.raises(OutsideUnavailable):
        a_zalopay(MemoryHttp(body={"return_code": 3})).refund(a_paid_payment(), a_refund())
