from datetime import UTC, datetime
from typing import Any

import pytest

from infra.local.sandbox import dvcqg
from infra.local.sandbox.outcomes import PLANS

AT = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
SECRET = "public-example-secret"
# Made by the public code of VietOpenCPS/opencps-v2, pay-gate-integration.
ASKED = {
    "LoaiBanTin": "INIT",
    "PhienBan": "1.0.6",
    "MaDoiTac": "H01.02",
    "MaThamChieu": "HS0002",
    "SoTien": "50000",
    "LoaiHinhThanhToan": "PAY",
    "MaKenhThanhToan": "1",
    "MaThietBi": "1",
    "NgonNgu": "vi-VN",
    "MaTienTe": "VND",
    "MaNganHang": "PAYMENT",
    "ThongTinGiaoDich": "Nop le phi HS0002",
    "ThoiGianGD": "20260105080000",
    "Ip": "127.0.0.1",
    "MaXacThuc": "22eda752e93ad9fc2764d862ffdd3b44b045cc19289f03f1b859598018bd8295",
}
QUERY = {
    "LoaiBanTin": "QUERY",
    "PhienBan": "1.0.6",
    "MaDoiTac": "H01.02",
    "MaThamChieu": "HS0002",
    "ThoiGianGD": "20260105080000",
    "MaXacThuc": "edbd81eed6d540c174a8ff17883162a9eebae8295669ffc0b72dbb4bf15a7742",
}


def confirmed(outcome: str) -> dict[str, Any]:
    return dvcqg.confirmation(ASKED, PLANS[outcome], SECRET, AT)


def test_signatures_made_elsewhere_are_known() -> None:
    assert dvcqg.is_authentic(ASKED, dvcqg.INIT, SECRET)
    assert dvcqg.is_authentic(QUERY, dvcqg.QUERY, SECRET)


@pytest.mark.parametrize("change", [{"SoTien": "5000"}, {"Ip": ""}, {"MaXacThuc": ""}], ids=str)
def test_a_changed_message_is_refused(change: dict[str, str]) -> None:
    assert not dvcqg.is_authentic(ASKED | change, dvcqg.INIT, SECRET)


@pytest.mark.parametrize("outcome", PLANS)
def test_only_a_forger_signs_with_another_secret(outcome: str) -> None:
    assert dvcqg.is_authentic(confirmed(outcome), dvcqg.CONFIRM, SECRET) is (outcome != "forged")


def test_outcomes_say_what_they_mean() -> None:
    assert (confirmed("paid")["MaLoi"], confirmed("paid")["SoTien"]) == ("00", 50_000)
    assert confirmed("failed")["MaLoi"] != "00"
    assert confirmed("wrong-amount")["SoTien"] == 49_000


def test_an_answer_says_what_the_call_said() -> None:
    answer = dvcqg.answer("HS0002", confirmed("silent"))

    assert (answer["TrangThaiGD"], answer["SoTien"]) == (dvcqg.PAID, 50_000)
    assert dvcqg.answer("HS0002", confirmed("failed"))["TrangThaiGD"] == dvcqg.FAILED
    assert dvcqg.answer("HS0002", None)["TrangThaiGD"] == dvcqg.UNKNOWN
