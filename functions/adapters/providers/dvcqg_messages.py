"""Messages of the national payment platform: their signed fields, their hash, reading them strictly.

The hash does not keep its fields apart (`|` is not escaped), so the formats are insisted on.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from functions.adapters.strict import MAX_TEXT
from functions.domain.due import VIETNAM
from functions.domain.errors import CallbackUnreadable, OutsideUnavailable
from functions.domain.payment import Payment

VERSION = "1.0.6"
INIT = (
    "LoaiBanTin",
    "PhienBan",
    "MaDoiTac",
    "MaThamChieu",
    "SoTien",
    "LoaiHinhThanhToan",
    "MaKenhThanhToan",
    "MaThietBi",
    "NgonNgu",
    "MaTienTe",
    "MaNganHang",
    "ThongTinGiaoDich",
    "ThoiGianGD",
    "Ip",
)
CONFIRM = (
    "LoaiBanTin",
    "MaLoi",
    "MaDoiTac",
    "MaThamChieu",
    "SoTien",
    "MaTienTe",
    "MaGiaoDich",
    "MaNganHang",
    "ThoiGianGD",
    "ThongTinGiaoDich",
)
QUERY = ("LoaiBanTin", "PhienBan", "MaDoiTac", "MaThamChieu", "ThoiGianGD")
SIGNATURE = "MaXacThuc"
DONE = "00"
TIME = "%Y%m%d%H%M%S"
# LoaiPhiLePhi and MaDichVu of ThongTinBienLai.
FEE_KINDS = {"fee": "1", "charge": "2"}
FINES, FEES = "1", "2"


def signature(fields: Mapping[str, Any], names: Sequence[str], secret: str) -> str:
    text = "|".join([*(str(fields.get(name, "")) for name in names), secret])
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def check_format(fields: Mapping[str, Any]) -> None:
    """Refuse what the hash does not keep apart: `|` within a field, a time of other than 14 digits."""
    texts = [fields.get(name) for name in CONFIRM if name != "SoTien"]
    if not all(isinstance(text, str) and "|" not in text and len(text) <= MAX_TEXT for text in texts):
        raise CallbackUnreadable("a field is missing or holds what it may not")
    time = fields["ThoiGianGD"]
    if fields["LoaiBanTin"] != "CONFIRM" or len(time) != len("yyyyMMddHHmmss") or not time.isdigit():
        raise CallbackUnreadable("no CONFIRM message")
    try:
        datetime.strptime(time, TIME)  # noqa: DTZ007 - only whether it is a time
    except ValueError as error:
        raise CallbackUnreadable("ThoiGianGD is no time") from error


def receipt_data(payment: Payment) -> dict[str, Any]:
    """Return ThongTinBienLai with what the platform needs of the dossier; nothing about the payer."""
    is_fine = any(item.kind == "fine" for item in payment.items)
    return {
        "MaDichVu": FINES if is_fine else FEES,
        "MaTTHC": payment.purpose,
        "MaHoSo": payment.dossier,
        "PhiLePhi": [
            {"LoaiPhiLePhi": kind, "TenPhiLePhi": item.name, "SoTien": str(item.amount)}
            for item in payment.items
            if (kind := FEE_KINDS.get(item.kind))
        ],
        "DSKhoanNop": [{"NoiDung": item.name, "SoTien": str(item.amount)} for item in payment.items],
    }


def unwrapped(answer: dict[str, Any]) -> dict[str, Any]:
    """A provincial proxy wraps the platform's answer as JSON text in `message`."""
    if answer.get("error_code") not in ("0", 0):
        return answer
    try:
        found = json.loads(str(answer.get("message")), parse_float=str)
    except ValueError as error:
        raise OutsideUnavailable("the platform's answer cannot be read") from error
    return found if isinstance(found, dict) else {}


def local(at: datetime) -> str:
    return at.astimezone(VIETNAM).strftime(TIME)
