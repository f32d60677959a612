import json
from pathlib import Path
from typing import Any

import pytest

from functions.adapters.providers.paygov import Paygov, checksum
from functions.domain.errors import CallbackUnreadable, OutsideUnavailable
from functions.domain.notice import Outcome
from tests.accounts import SECRET, an_account, an_outside
from tests.calling.facts import as_json, body_of
from tests.calling.senders import BY_NAME
from tests.fakes import MemoryHttp
from tests.makers import REFERENCE, a_payment

VECTORS = json.loads(Path("tests/data/payments/paygov.json").read_text(encoding="utf-8"))["vectors"]
SENDER = BY_NAME["paygov"]


def a_paygov(http: MemoryHttp | None = None, **settings: str) -> Paygov:
    return Paygov(an_account("paygov", **settings), an_outside(http))


def test_the_public_vector_signs_alike() -> None:
    [vector] = VECTORS

    assert checksum(vector["secret"], vector["input"]["params"]) == vector["expected"]["signature"]


def test_39_a_digit_that_moved_into_the_amount_is_refused() -> None:
    """Nothing separates the fields: both messages have the same checksum."""
    genuine = body_of(SENDER.call(reference=f"{REFERENCE[:-1]}9"))
    moved = genuine | {"requestCode": genuine["requestCode"][:-1], "amount": "950000"}
    assert checksum(SECRET, moved | {"accessKey": "AK"}) == genuine["checksum"]

    with pytest.raises(CallbackUnreadable):
        a_paygov().read(as_json(moved))


def test_a_callback_is_never_more_than_a_hint() -> None:
    assert a_paygov().read(SENDER.call()).outcome is Outcome.UNCONFIRMED
    assert a_paygov().read(SENDER.call(is_paid=False)).outcome is Outcome.UNCONFIRMED


@pytest.mark.parametrize(
    ("code", "outcome"),
    [("00", Outcome.PAID), ("24", Outcome.FAILED), ("01", Outcome.PENDING), ("", Outcome.PENDING)],
)
def test_the_lookup_decides(code: str, outcome: Outcome) -> None:
    http = MemoryHttp(body=body_of(SENDER.call(raw={"errorCode": code})))

    assert a_paygov(http).query(a_payment()).outcome is outcome
    message = http.asked[0][2]
    assert message["checksum"] == checksum(SECRET, message)


def test_opening_a_payment_asks_for_a_page() -> None:
    http = MemoryHttp(body={"payUrl": "https://paygov.example/1"})

    assert a_paygov(http).checkout_url(a_payment(), "") == "https://paygov.example/1"
    message = http.asked[0][2]
    assert (message["orderId"], message["requestCode"], message["amount"]) == (
        REFERENCE,
        REFERENCE[-10:],
        50_000,
    )


def test_the_platforms_token_is_fetched_first() -> None:
    settings = {"token_url": "https://lgsp.example/token", "consumer": "c", "consumer_secret": "s"}
    http = MemoryHttp(body={"access_token": "T", "payUrl": "https://paygov.example/1"})

    a_paygov(http, **settings).checkout_url(a_payment(), "")

    assert [url for _, url, _ in http.asked] == [
        "https://lgsp.example/token",
        "https://paygov.example/create",
    ]


@pytest.mark.parametrize("body", [{}, [], b"x", {"payUrl": 1}])
def test_a_refusal_opens_nothing(body: Any) -> None:
    with pytest.raises(OutsideUnavailable):
        a_paygov(MemoryHttp(body=body)).checkout_url(a_payment(), "")
