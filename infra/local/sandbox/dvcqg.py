"""The national payment platform as two public systems know it: INIT, CONFIRM, QUERY of protocol 1.0.6."""

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from infra.local.sandbox.outcomes import FORGER, Plan

INIT = (
    "LoaiBanTin PhienBan MaDoiTac MaThamChieu SoTien LoaiHinhThanhToan MaKenhThanhToan MaThietBi NgonNgu"
    " MaTienTe MaNganHang ThongTinGiaoDich ThoiGianGD Ip"
)
CONFIRM = (
    "LoaiBanTin MaLoi MaDoiTac MaThamChieu SoTien MaTienTe MaGiaoDich MaNganHang ThoiGianGD ThongTinGiaoDich"
)
QUERY = "LoaiBanTin PhienBan MaDoiTac MaThamChieu ThoiGianGD"
PAID, UNKNOWN, FAILED = "1", "3", "4"
TOLD = ("MaDoiTac", "MaThamChieu", "SoTien", "MaTienTe", "MaGiaoDich")


def is_authentic(message: Mapping[str, Any], names: str, secret: str) -> bool:
    expected = _signature((message.get(name, "") for name in names.split()), secret)
    return hmac.compare_digest(expected, str(message.get("MaXacThuc", "")))


def confirmation(asked: Mapping[str, Any], plan: Plan, secret: str, at: datetime) -> dict[str, Any]:
    """Return the CONFIRM for the payment that the INIT *asked* for."""
    message = {
        "LoaiBanTin": "CONFIRM",
        "MaLoi": "00" if plan.is_paid else "01",
        "MaDoiTac": asked["MaDoiTac"],
        "MaThamChieu": asked["MaThamChieu"],
        "SoTien": int(asked["SoTien"]) + plan.surplus,
        "MaTienTe": asked["MaTienTe"],
        "MaGiaoDich": f"GL{10_000_000 + secrets.randbelow(90_000_000)}",
        "MaNganHang": "PAYMENT",
        "ThoiGianGD": at.strftime("%Y%m%d%H%M%S"),
        "ThongTinGiaoDich": asked["ThongTinGiaoDich"],
    }
    key = FORGER if plan.is_forged else secret
    return message | {"MaXacThuc": _signature((message[name] for name in CONFIRM.split()), key)}


def answer(reference: str, told: Mapping[str, Any] | None) -> dict[str, Any]:
    """Answer QUERY with what was *told*, or would have been."""
    if told is None:
        return {"MaLoi": "00", "MaThamChieu": reference, "TrangThaiGD": UNKNOWN}
    state = PAID if told["MaLoi"] == "00" else FAILED
    return {"MaLoi": "00", "TrangThaiGD": state} | {name: told[name] for name in TOLD}


def _signature(values: Iterable[Any], secret: str) -> str:
    return hashlib.sha256("|".join([*map(str, values), secret]).encode()).hexdigest()
