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


def _signature(values: Iterable[Any], secret: str) -> str:
    return hashlib.sha256("|".join([*map(str, values), secret]).encode()).hexdigest()
