import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from functions.adapters.providers.onepay import Onepay, signature, signing_text
from functions.adapters.secrets import Keys
from functions.domain.errors import CallbackForged, CallbackUnreadable, Misconfigured
from functions.domain.notice import Outcome
from functions.payment_ports import Callback
from tests.accounts import an_account, an_outside
from tests.calling.senders import BY_NAME
from tests.makers import REFERENCE, a_payment

VECTORS = json.loads(Path("tests/data/payments/onepay.json").read_text(encoding="utf-8"))["vectors"]
SENDER = BY_NAME["onepay"]


def a_onepay(keys: Keys | None = None) -> Onepay:
    return Onepay(keys or an_account("onepay"), an_outside())


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_published_vectors_sign_alike(vector: dict[str, Any]) -> None:
    text = signing_text(vector["input"]["params"])

    assert text == vector["expected"].get("signing_string", text)
    assert signature(vector["secret"], text) == vector["expected"]["signature"]


def test_the_recorded_answer_is_read() -> None:
    vector = next(one for one in VECTORS if one["operation"] == "return-or-ipn")
    query = urlencode(vector["input"]["params"] | {"vpc_SecureHash": vector["expected"]["signature"]})

    notice = a_onepay(Keys(vector["secret"], settings={"merchant": "ONEPAY"})).read(Callback(query=query))

    assert (notice.outcome, notice.amount, notice.transaction) == (Outcome.PAID, 900_000, "1617996")
    assert notice.is_ours


def test_the_checkout_link_is_signed_over_all_it_says() -> None:
    link = urlsplit(a_onepay().checkout_url(a_payment(), "203.0.113.9"))

    fields = dict(parse_qsl(link.query))
    given = fields.pop("vpc_SecureHash")
    assert signature(a_onepay().keys.current, signing_text(fields)) == given
    assert (fields["vpc_Amount"], fields["vpc_MerchTxnRef"]) == ("5000000", REFERENCE)


@pytest.mark.parametrize(
    ("code", "outcome"),
    [("0", Outcome.PAID), ("99", Outcome.FAILED), ("1", Outcome.FAILED), ("300", Outcome.PENDING)],
)
def test_codes_are_translated(code: str, outcome: Outcome) -> None:
    assert a_onepay().read(SENDER.call(raw={"vpc_TxnResponseCode": code})).outcome is outcome


def test_amounts_are_whole_dong() -> None:
    assert a_onepay().read(SENDER.call(amount="5000050")).amount is None


def test_39_text_that_could_be_several_fields_is_refused() -> None:
    with pytest.raises(CallbackUnreadable):
        a_onepay().read(SENDER.call(raw={"vpc_OrderInfo": "a&vpc_TxnResponseCode=0"}))


def test_a_key_that_is_not_hexadecimal_refuses_everything() -> None:
    with pytest.raises(Misconfigured):
        a_onepay(Keys("not hexadecimal", settings={"merchant": "M"})).read(SENDER.call())


def test_a_query_is_signed_and_its_answer_is_the_callbacks_event() -> None:
    onepay = a_onepay()
    asked = onepay.query_message(a_payment())
    fields = dict(parse_qsl(SENDER.call(raw={"vpc_DRExists": "Y"}).query))

    assert asked["vpc_SecureHash"] == signature(onepay.keys.current, signing_text(asked))
    assert onepay.read_query(urlencode(fields)) == onepay.read(SENDER.call())


def test_a_payment_that_is_not_known_gives_no_notice() -> None:
    assert a_onepay().read_query("vpc_DRExists=N&vpc_Message=none") is None


def test_45_an_answer_with_a_wrong_signature_is_refused() -> None:
    with pytest.raises(CallbackForged):
        a_onepay().read_query("vpc_DRExists=Y&vpc_TxnResponseCode=0")
