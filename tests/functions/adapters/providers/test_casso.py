import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from functions.adapters.providers.casso import Casso, written_forms
from functions.adapters.secrets import Keys
from functions.adapters.signature import hmac_hex
from functions.domain.errors import CallbackForged, CallbackUnreadable
from functions.domain.notice import Outcome
from functions.payment_ports import Callback
from tests.accounts import SECRET, an_account, an_outside
from tests.calling.banks import casso_send
from tests.calling.facts import SECONDS
from tests.calling.senders import BY_NAME
from tests.makers import REFERENCE, a_payment

VECTORS = json.loads(Path("tests/data/payments/casso.json").read_text(encoding="utf-8"))["vectors"]
SENDER = BY_NAME["casso"]
MOMENT = f"{SECONDS}000"


def a_casso() -> Casso:
    return Casso(an_account("casso"), an_outside())


def test_the_public_sample_is_read() -> None:
    [vector] = VECTORS
    given = vector["input"]
    moment = datetime.fromtimestamp(1_727_948_258, UTC)
    keys = Keys(vector["secret"], settings={"account": "88888888"})

    body = json.dumps(given["body"]).encode()
    notice = Casso(keys, an_outside(clock=lambda: moment)).read(Callback(body=body, headers=given["headers"]))

    assert (notice.outcome, notice.amount, notice.is_ours) == (Outcome.CREDITED, 599_000, True)


@pytest.mark.parametrize("form", [0, 1], ids=["as JavaScript writes", "as PHP writes"])
def test_accents_and_slashes_may_be_written_either_way(form: int) -> None:
    body = {
        "error": 0,
        "data": {"id": 7, "amount": 50_000, "description": "Nộp 1/2", "accountNumber": "257678859"},
    }
    signature = hmac_hex(SECRET, f"{MOMENT}.{written_forms(body)[form]}", "sha512")
    header = {"X-Casso-Signature": f"t={MOMENT}, v1={signature}"}

    assert a_casso().read(Callback(body=json.dumps(body).encode(), headers=header)).event == "7"


@pytest.mark.parametrize(
    "header", ["", "t=", "v1=0", f"t={MOMENT}", f"t={MOMENT},v1=", f"v1=x,t={MOMENT},,", "="]
)
def test_a_header_without_its_parts_is_forged(header: str) -> None:
    with pytest.raises(CallbackForged):
        a_casso().read(Callback(body=SENDER.call().body, headers={"X-Casso-Signature": header}))


@pytest.mark.parametrize("data", [None, [], "x", {}])
def test_data_that_is_no_transfer_is_not_read(data: Any) -> None:
    with pytest.raises(CallbackUnreadable):
        a_casso().read(casso_send(data, SECRET))


def test_a_negative_amount_has_left_the_account() -> None:
    notice = a_casso().read(SENDER.call(amount="-50000"))

    assert (notice.outcome, notice.amount) == (Outcome.OUTGOING, 50_000)


def test_the_payer_scans_a_code_on_our_own_page() -> None:
    assert (
        a_casso()
        .checkout_url(a_payment(), "")
        .startswith(f"https://site.example/thanh-toan/?ma={REFERENCE}#vietqr=")
    )
