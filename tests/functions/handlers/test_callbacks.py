import base64
import json
from typing import Any
from urllib.parse import urlencode

import pytest

from functions import wiring
from functions.adapters.providers import dvcqg_messages, vnpay_messages
from functions.domain.errors import ProviderNotOffered
from functions.domain.notice import Verdict
from functions.domain.payment_status import PaymentStatus
from functions.handlers import callbacks
from functions.handlers.callback_routes import CALLBACKS
from functions.handlers.route import Route
from functions.payment_ports import Callback
from tests.accounts import MERCHANT, PARTNER, SECRET
from tests.calling.gateways import viettelpay_sum
from tests.calling.senders import BY_NAME, SENDERS, Sender
from tests.calls import Answer, call
from tests.fakes import MemoryStore
from tests.makers import REFERENCE, a_dossier, a_filing, a_payment

CONFIRM = {
    "LoaiBanTin": "CONFIRM",
    "MaLoi": "00",
    "MaDoiTac": PARTNER,
    "MaThamChieu": REFERENCE,
    "SoTien": 50_000,
    "MaTienTe": "VND",
    "MaGiaoDich": "GD1",
    "MaNganHang": "VCB",
    "ThoiGianGD": "20261123120130",
    "ThongTinGiaoDich": "Nộp lệ phí",
}


def ipn() -> str:
    fields = {
        "vnp_Amount": "5000000",
        "vnp_ResponseCode": "00",
        "vnp_TmnCode": MERCHANT,
        "vnp_TransactionNo": "1",
        "vnp_TransactionStatus": "00",
        "vnp_TxnRef": REFERENCE,
    }
    signed = vnpay_messages.signing_text(fields)
    return f"{signed}&vnp_SecureHash={vnpay_messages.signature(SECRET, signed)}"


def confirm() -> dict[str, Any]:
    return CONFIRM | {"MaXacThuc": dvcqg_messages.signature(CONFIRM, dvcqg_messages.CONFIRM, SECRET)}


def test_vnpay_is_answered_in_its_own_words(store: MemoryStore) -> None:
    store.put(a_dossier(), a_filing(), a_payment())

    answers = [call(callbacks, "GET", "/api/callbacks/vnpay", rawQueryString=ipn()) for _ in range(2)]

    assert [answer.status for answer in answers] == [200, 200]
    assert [answer.body for answer in answers] == [
        {"RspCode": "00", "Message": "Confirm Success"},
        {"RspCode": "02", "Message": "Order already confirmed"},
    ]
    assert store.paid[REFERENCE].status is PaymentStatus.PAID


@pytest.mark.parametrize("is_packed", [False, True], ids=["text", "base64"])
def test_dvcqg_is_verified_over_the_raw_body(store: MemoryStore, *, is_packed: bool) -> None:
    store.put(a_dossier(), a_filing(), a_payment(provider="dvcqg"))
    raw = json.dumps(confirm(), ensure_ascii=False)
    body = base64.b64encode(raw.encode()).decode() if is_packed else raw

    answer = call(callbacks, "POST", "/api/callbacks/dvcqg", body, isBase64Encoded=is_packed)

    assert (answer.status, answer.body["MaLoi"]) == (200, "00")
    assert store.paid[REFERENCE].status is PaymentStatus.PAID


@pytest.mark.parametrize(
    ("body", "is_packed"),
    [("x" * 70_000, False), ("not base64!", True), ("", False), ("{}", False), (None, False)],
    ids=["long", "not base64", "empty", "nothing", "none"],
)
def test_rubbish_gets_the_providers_own_refusal(store: MemoryStore, body: Any, *, is_packed: bool) -> None:
    answer = call(callbacks, "POST", "/api/callbacks/dvcqg", body, isBase64Encoded=is_packed)

    assert (answer.status, answer.body["MaLoi"]) == (200, "99")
    assert store.commits == 0


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/api/callbacks/vnpay"), ("GET", "/api/callbacks/dvcqg"), ("PUT", "/api/callbacks/vnpay")],
)
def test_another_method_changes_nothing(store: MemoryStore, method: str, path: str) -> None:
    store.put(a_dossier(), a_filing(), a_payment())

    answer = call(callbacks, method, path, confirm(), rawQueryString=ipn())

    assert answer.status == 405
    assert store.commits == 0


def test_a_store_out_of_reach_is_not_acknowledged(store: MemoryStore) -> None:
    store.is_reachable = False

    assert call(callbacks, "GET", "/api/callbacks/vnpay", rawQueryString=ipn()).body["RspCode"] == "99"


METHODS = {"vnpay": "GET", "onepay": "GET"}
STEPS = {"vietqr": "vietqr/bank/api/transaction-sync"}


def sent(sender: Sender, callback: Callback, path: str | None = None) -> Answer:
    return call(
        callbacks,
        METHODS.get(sender.name, "POST"),
        f"/api/callbacks/{path or STEPS.get(sender.name, sender.name)}",
        callback.body.decode() or None,
        rawQueryString=callback.query,
        headers=dict(callback.headers),
    )


def said(answer: Answer) -> tuple[int, Any]:
    return answer.status, next(iter(answer.body.values())) if isinstance(
        answer.body, dict
    ) else answer.body or None


@pytest.mark.parametrize("sender", SENDERS, ids=[sender.name for sender in SENDERS])
def test_every_provider_is_answered_in_its_own_words(store: MemoryStore, sender: Sender) -> None:
    store.put(a_dossier(), a_filing(), a_payment(provider=sender.name))

    answer = sent(sender, sender.call())

    asked_first = sender.name in {"keypay", "paygov", "viettelpay"}  # nobody answers here: it stays a hint
    assert said(answer) == sender.reply(Verdict.HOLD if asked_first else Verdict.OK)
    assert (store.paid[REFERENCE].status is PaymentStatus.PAID) == (not asked_first)
    assert said(sent(sender, sender.call("forged"))) == sender.reply(Verdict.FORGED)


def test_onepay_hears_plain_text(store: MemoryStore) -> None:
    store.put(a_dossier(), a_filing(), a_payment(provider="onepay"))

    answer = sent(BY_NAME["onepay"], BY_NAME["onepay"].call())

    assert answer.headers["Content-Type"] == "text/plain"
    assert answer.body == "responsecode=1&desc=confirm-success"


def test_viettelpay_asks_before_it_takes_money(store: MemoryStore) -> None:
    store.put(a_dossier(), a_filing(), a_payment(provider="viettelpay"))
    bill = f"{REFERENCE[-10:]}-50000"
    signature = viettelpay_sum(SECRET, bill, "MC01", REFERENCE, "50000")
    fields = {"billcode": bill, "merchant_code": "MC01", "order_id": REFERENCE, "check_sum": signature}

    answer = sent(BY_NAME["viettelpay"], Callback(body=urlencode(fields).encode()), "viettelpay/check")

    assert (answer.body["error_code"], answer.body["trans_amount"]) == ("00", "50000")
    assert store.commits == 0


@pytest.mark.usefixtures("store")
def test_vietqr_fetches_its_token() -> None:
    pair = base64.b64encode(f"vietqr:{SECRET}".encode()).decode()
    path = "vietqr/api/token_generate"

    given = sent(BY_NAME["vietqr"], Callback(headers={"Authorization": f"Basic {pair}"}), path)
    refused = sent(BY_NAME["vietqr"], Callback(), path)

    assert (given.status, given.body["token_type"]) == (200, "Bearer")
    assert refused.status == 401


@pytest.mark.parametrize("route", CALLBACKS, ids=[route.name for route in CALLBACKS])
def test_41_no_provider_is_heard_by_another_method(store: MemoryStore, route: Route) -> None:
    for method in {"GET", "POST", "PUT", "DELETE", "PATCH"} - {route.method}:
        assert call(callbacks, method, route.path, "{}").status == 405
    assert store.commits == 0


def test_a_provider_that_is_not_in_use_is_answered_as_unknown(store: MemoryStore) -> None:
    def refuse(name: str) -> Any:
        raise ProviderNotOffered(name)

    callbacks.app.dependency_overrides[wiring.provider] = lambda: refuse

    answer = sent(BY_NAME["momo"], BY_NAME["momo"].call())

    assert (answer.status, store.commits) == (404, 0)


def test_a_path_of_no_provider_is_unknown() -> None:
    assert call(callbacks, "POST", "/api/callbacks/paypal", "{}").status == 404
