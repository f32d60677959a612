import json
from pathlib import Path
from typing import Any

import pytest

from functions.adapters.providers import dvcqg_messages as messages
from functions.adapters.secrets import Keys
from functions.domain.errors import CallbackUnreadable, OutsideUnavailable
from functions.domain.money import Item
from functions.domain.notice import Outcome, Verdict
from functions.payment_ports import Callback
from tests.accounts import PARTNER, SECRET, a_dvcqg, a_provider
from tests.calling.applying import (
    a_store,
    told,
)
from tests.calling.senders import BY_NAME
from tests.fakes import MemoryHttp
from tests.makers import CODE, NOON, REFERENCE, a_payment

VECTORS = json.loads(Path("tests/data/payments/dvcqg.json").read_text(encoding="utf-8"))["vectors"]
FIELDS = {
    "init-request": messages.INIT,
    "confirm-callback": messages.CONFIRM,
    "query-request": messages.QUERY,
}


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_public_vectors_sign_alike(vector: dict[str, Any]) -> None:
    names, fields = FIELDS[vector["operation"]], vector["input"]["params"]

    text = "|".join([*(str(fields[name]) for name in names), vector["secret"]])

    assert text == vector["expected"]["signing_string"]
    assert messages.signature(fields, names, vector["secret"]) == vector["expected"]["signature"]


def test_the_public_confirmation_is_read() -> None:
    vector = next(one for one in VECTORS if one["operation"] == "confirm-callback")
    body = {**vector["input"]["params"], "MaXacThuc": vector["expected"]["signature"]}

    notice = a_dvcqg(keys=Keys(vector["secret"])).read(Callback(body=json.dumps(body).encode()))

    assert (notice.outcome, notice.amount, notice.transaction) == (Outcome.PAID, 50_000, "GD0002")
    assert notice.is_ours


def test_init_is_signed_and_says_what_is_paid() -> None:
    message = a_dvcqg().init_message(a_payment(), "203.0.113.9")

    assert message["MaXacThuc"] == messages.signature(message, messages.INIT, SECRET)
    assert (message["SoTien"], message["ThoiGianGD"]) == ("50000", "20261123120000")
    assert message["ThongTinBienLai"] == {
        "MaDichVu": "2",
        "MaTTHC": "1.001193",
        "MaHoSo": CODE,
        "PhiLePhi": [{"LoaiPhiLePhi": "2", "TenPhiLePhi": "Lệ phí", "SoTien": "50000"}],
        "DSKhoanNop": [{"NoiDung": "Lệ phí", "SoTien": "50000"}],
    }


def test_a_fine_is_told_as_a_fine() -> None:
    fine = a_payment(items=(Item("fine", "Tiền phạt", 50_000),))

    data = messages.receipt_data(fine)

    assert (data["MaDichVu"], data["PhiLePhi"]) == ("1", [])


def test_opening_a_payment_asks_the_platform() -> None:
    http = MemoryHttp(body={"MaLoi": "00", "UrlThanhToan": "https://platform.example/pay/1"})

    assert a_dvcqg(http=http).checkout_url(a_payment(), "203.0.113.9") == "https://platform.example/pay/1"
    assert [(method, url) for method, url, _ in http.asked] == [("POST", "https://platform.example/init")]


def test_an_answer_wrapped_by_a_proxy_is_unwrapped() -> None:
    inner = json.dumps({"MaLoi": "00", "UrlThanhToan": "https://platform.example/pay/2"})
    http = MemoryHttp(body={"error_code": "0", "message": inner})

    assert a_dvcqg(http=http).checkout_url(a_payment(), "") == "https://platform.example/pay/2"


@pytest.mark.parametrize(
    "body", [{"MaLoi": "99"}, {"MaLoi": "00"}, {"MaLoi": "00", "UrlThanhToan": ""}, [], "x", b"<html>", b""]
)
def test_a_refusal_opens_nothing(body: Any) -> None:
    with pytest.raises(OutsideUnavailable):
        a_dvcqg(http=MemoryHttp(body=body)).checkout_url(a_payment(), "")


def test_a_platform_that_does_not_answer_opens_nothing() -> None:
    with pytest.raises(OutsideUnavailable):
        a_dvcqg(http=MemoryHttp(is_reachable=False)).checkout_url(a_payment(), "")


def asked(**changes: Any) -> dict[str, Any]:
    return {"MaThamChieu": REFERENCE, "SoTien": 50_000, "MaGiaoDich": "GD1", "TrangThaiGD": 1} | changes


@pytest.mark.parametrize(
    ("state", "expected"), [(1, Outcome.PAID), ("3", Outcome.PENDING), (4, Outcome.FAILED)]
)
def test_a_query_says_what_became_of_a_payment(state: Any, expected: Outcome) -> None:
    notice = a_dvcqg(http=MemoryHttp(body=asked(TrangThaiGD=state))).query(a_payment())

    assert (notice.outcome, notice.amount) == (expected, 50_000)


def test_a_query_tells_the_same_event_as_the_callback() -> None:
    body = {
        "LoaiBanTin": "CONFIRM",
        "MaLoi": "00",
        "MaDoiTac": PARTNER,
        "MaThamChieu": REFERENCE,
        "SoTien": 50_000,
        "MaTienTe": "VND",
        "MaGiaoDich": "GD1",
        "MaNganHang": "VCB",
        "ThoiGianGD": "20261123120130",
        "ThongTinGiaoDich": "",
    }
    body["MaXacThuc"] = messages.signature(body, messages.CONFIRM, SECRET)

    told = a_dvcqg().read(Callback(body=json.dumps(body).encode()))

    assert a_dvcqg(http=MemoryHttp(body=asked())).query(a_payment()) == told


@pytest.mark.parametrize("changes", [{"MaThamChieu": "other"}, {"TrangThaiGD": 2}, {"TrangThaiGD": None}])
def test_an_answer_about_something_else_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(OutsideUnavailable):
        a_dvcqg(http=MemoryHttp(body=asked(**changes))).query(a_payment())


def test_an_answer_with_the_state_alone_is_about_the_amount_that_was_asked_for() -> None:
    answer = {"MaThamChieu": REFERENCE, "TrangThaiGD": "1"}

    notice = a_dvcqg(http=MemoryHttp(body=answer)).query(a_payment())

    assert (notice.outcome, notice.amount, notice.transaction) == (Outcome.PAID, 50_000, "")


def test_an_answer_with_an_amount_that_is_none_is_refused() -> None:
    with pytest.raises(CallbackUnreadable):
        a_dvcqg(http=MemoryHttp(body=asked(SoTien=None))).query(a_payment())


def test_two_messages_with_one_hash_are_not_both_accepted() -> None:
    """`|` is not escaped: digits of the time can move into the free text, and the hash stays."""
    genuine = {
        "LoaiBanTin": "CONFIRM",
        "MaLoi": "00",
        "MaDoiTac": PARTNER,
        "MaThamChieu": REFERENCE,
        "SoTien": 50_000,
        "MaTienTe": "VND",
        "MaGiaoDich": "GD1",
        "MaNganHang": "VCB|20261123120130",
        "ThoiGianGD": "20261123120131",
        "ThongTinGiaoDich": "x",
    }
    moved = genuine | {
        "MaNganHang": "VCB",
        "ThoiGianGD": "20261123120130|20261123120131",
    }
    sign = messages.signature(genuine, messages.CONFIRM, SECRET)

    assert messages.signature(moved, messages.CONFIRM, SECRET) == sign
    for message in (genuine, moved):
        with pytest.raises(CallbackUnreadable):
            a_dvcqg().read(Callback(body=json.dumps(message | {"MaXacThuc": sign}).encode()))


DVCQG = BY_NAME["dvcqg"]


@pytest.mark.parametrize(
    "changes",
    [
        {"ThoiGianGD": "2026112312013"},
        {"ThoiGianGD": "202611231201300"},
        {"ThoiGianGD": "20261323120130"},
        {"ThoiGianGD": ""},
        {"ThongTinGiaoDich": "a|b"},
        {"MaGiaoDich": "GD|1"},
        {"MaGiaoDich": None},
        {"MaLoi": 0},
        {"LoaiBanTin": "QUERY"},
        {"MaNganHang": "x" * 501},
        {"SoTien": 50_000.0},
        {"SoTien": True},
    ],
    ids=str,
)
def test_fields_have_strict_forms(changes: dict[str, Any]) -> None:
    assert told(DVCQG, a_store(DVCQG), DVCQG.call(raw=changes)) is Verdict.UNREADABLE


def test_hears_its_own_reference_and_signature() -> None:
    callback = DVCQG.call()

    answer = a_provider("dvcqg").answer(callback, Verdict.OK, NOON)

    assert answer.body == {
        "MaLoi": "00",
        "MoTaLoi": "Thành công",
        "MaDoiTac": PARTNER,
        "MaThamChieu": REFERENCE,
        "ThoiGianGD": "20261123120000",
        "MaXacThuc": json.loads(callback.body)["MaXacThuc"],
    }
