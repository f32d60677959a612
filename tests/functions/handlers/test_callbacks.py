import base64
import json
from typing import Any

import pytest

from functions.adapters.providers import dvcqg_messages, vnpay
from functions.domain.payment import PaymentStatus
from functions.handlers import callbacks
from tests.calls import call
from tests.fakes import MERCHANT, PARTNER, REFERENCE, SECRET, MemoryStore, a_dossier, a_filing, a_payment

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
    signed = vnpay.signing_text(fields)
    return f"{signed}&vnp_SecureHash={vnpay.signature(SECRET, signed)}"


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
