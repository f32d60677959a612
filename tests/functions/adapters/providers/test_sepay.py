import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from functions.adapters.providers.sepay import Sepay
from functions.adapters.secrets import Keys
from functions.domain.errors import CallbackForged, CallbackUnreadable
from functions.domain.notice import Outcome
from functions.payment_ports import Callback
from tests.accounts import SECRET, an_account, an_outside
from tests.calling.senders import BY_NAME
from tests.makers import REFERENCE, a_payment

VECTORS = json.loads(Path("tests/data/payments/sepay.json").read_text(encoding="utf-8"))["vectors"]
SENDER = BY_NAME["sepay"]
ATTEMPT = REFERENCE[-10:]


def a_sepay(**settings: str) -> Sepay:
    return Sepay(an_account("sepay", **settings), an_outside())


def test_the_public_example_is_read_for_five_minutes() -> None:
    [vector] = VECTORS
    given = vector["input"]
    callback = Callback(body=given["raw_body"].encode(), headers=given["headers"])
    at = int(given["headers"]["X-SePay-Timestamp"])
    lasts = vector["expected"]["valid_until_offset_seconds"]

    def sepay(moment: int) -> Sepay:
        keys = Keys(vector["secret"], settings={"account": "1"})
        return Sepay(keys, an_outside(clock=lambda: datetime.fromtimestamp(moment, UTC)))

    notice = sepay(at + lasts).read(callback)
    assert (notice.outcome, notice.amount, notice.event) == (Outcome.CREDITED, 50_000, "1")
    with pytest.raises(CallbackForged):
        sepay(at + lasts + 1).read(callback)


def test_the_code_that_sepay_found_counts_like_the_words() -> None:
    found = a_sepay().read(SENDER.call(words="nop le phi", raw={"code": f"MC{ATTEMPT}"}))

    assert found.reference == ATTEMPT


def test_two_codes_are_as_good_as_none() -> None:
    assert a_sepay().read(SENDER.call(raw={"code": "MC2222222222"})).reference == ""


@pytest.mark.parametrize(
    "raw", [{"transferType": "x"}, {"transferType": None}, {"id": ""}, {"id": "a b"}, {"content": []}]
)
def test_a_body_without_its_parts_is_not_read(raw: dict[str, Any]) -> None:
    with pytest.raises(CallbackUnreadable):
        a_sepay().read(SENDER.call(raw=raw))


def test_an_api_key_may_stand_for_the_signature() -> None:
    sepay, body = a_sepay(auth="apikey"), SENDER.call().body

    keyed = Callback(body=body, headers={"Authorization": f"Apikey {SECRET}"})
    assert sepay.read(keyed).reference == ATTEMPT
    for given in ("", "Apikey ", "Apikey x", f"Bearer {SECRET}", SECRET):
        with pytest.raises(CallbackForged):
            sepay.read(Callback(body=body, headers={"Authorization": given}))


def test_an_api_key_does_not_replace_a_signature_that_is_wanted() -> None:
    with pytest.raises(CallbackForged):
        a_sepay().read(Callback(body=SENDER.call().body, headers={"Authorization": f"Apikey {SECRET}"}))


def test_the_payer_scans_a_code_on_our_own_page() -> None:
    url = a_sepay().checkout_url(a_payment(), "")

    assert url.startswith(f"https://site.example/thanh-toan/?ma={REFERENCE}#vietqr=000201")
    assert f"MC{ATTEMPT}" in url


def test_other_words_before_the_code_are_a_setting() -> None:
    assert f"DVC{ATTEMPT}" in a_sepay(memo="DVC").checkout_url(a_payment(), "")
    assert a_sepay(memo="DVC").read(SENDER.call(words=f"DVC{ATTEMPT}")).reference == ATTEMPT


def test_the_words_are_not_kept() -> None:
    assert "nop le phi" not in json.dumps(a_sepay().read(SENDER.call()), default=str)
