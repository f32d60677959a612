"""The payment platform of the national portal (Nền tảng thanh toán, DVCQG), protocol 1.0.6.

Its specification is not public; two unrelated public systems agree on all that is here:
VietOpenCPS/opencps-v2 `PayGateUtil.java` and HuanVu201/DichVuCong_KhoaLuan_PASETO `DvcPaymentService.cs`.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import urllib3

from functions.adapters.secrets import Keys
from functions.adapters.signature import is_one_of
from functions.domain.due import VIETNAM
from functions.domain.errors import CallbackForged, CallbackUnreadable, OutsideUnavailable
from functions.domain.money import strict_digits
from functions.domain.payment import Notice, Outcome, Payment, Verdict
from functions.ports import Answer, Callback

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
MAX_BODY = 65_536
MAX_TEXT = 500
TIME = "%Y%m%d%H%M%S"
TIMEOUT = urllib3.Timeout(connect=3, read=10)

# "00" for an authentic failure is one of the two systems' habit; no document settles it.
REPLIES: Mapping[Verdict, tuple[str, str]] = {
    Verdict.OK: ("00", "Thành công"),
    Verdict.DUPLICATE: ("00", "Đã ghi nhận trước đó"),
    Verdict.NEGATIVE: ("00", "Đã ghi nhận"),
    Verdict.HOLD: ("00", "Đã ghi nhận"),
    Verdict.UNKNOWN: ("99", "Không tìm thấy giao dịch"),
    Verdict.MISMATCH: ("99", "Thông tin không khớp"),
    Verdict.FORGED: ("99", "Không xác thực được"),
    Verdict.RETRY: ("99", "Chưa ghi nhận được"),
    Verdict.UNREADABLE: ("99", "Không đọc được"),
}
# LoaiPhiLePhi and MaDichVu of ThongTinBienLai.
FEE_KINDS = {"fee": "1", "charge": "2"}
FINES, FEES = "1", "2"


@dataclass(frozen=True, slots=True)
class Dvcqg:
    """One partner. Its hash has no key of its own: the secret is the last field."""

    url: str
    partner: str
    return_url: str
    keys: Keys
    clock: Callable[[], datetime]
    http: urllib3.PoolManager
    name: str = "dvcqg"
    asks_first: bool = True

    def checkout_url(self, payment: Payment, address: str) -> str:
        """Send INIT and return the platform's page."""
        answer = self._post("init", self.init_message(payment, address))
        url = answer.get("UrlThanhToan")
        if answer.get("MaLoi") != DONE or not isinstance(url, str) or not url:
            raise OutsideUnavailable("the platform opened no payment")
        return url

    def init_message(self, payment: Payment, address: str) -> dict[str, Any]:
        fields = {
            "LoaiBanTin": "INIT",
            "PhienBan": VERSION,
            "MaDoiTac": self.partner,
            "MaThamChieu": payment.reference,
            "SoTien": str(payment.amount),
            "LoaiHinhThanhToan": "PAY",
            "MaKenhThanhToan": "1",
            "MaThietBi": "1",
            "NgonNgu": "vi-VN",
            "MaTienTe": "VND",
            "MaNganHang": "PAYMENT",
            "ThongTinGiaoDich": f"Thanh toan ho so {payment.dossier}",
            "ThoiGianGD": local(payment.created_at),
            "Ip": address,
        }
        signed = {**fields, SIGNATURE: signature(fields, INIT, self.keys.current)}
        return {
            **signed,
            "UrlReturn": f"{self.return_url}?ma={payment.reference}",
            "ThongTinBienLai": receipt_data(payment),
        }

    def read(self, callback: Callback) -> Notice:
        fields = parse(callback.body)
        given = fields.get(SIGNATURE)
        if not isinstance(given, str) or not given:
            raise CallbackForged("the signature is missing")
        expected = [signature(fields, CONFIRM, secret) for secret in self.keys.valid(self.clock())]
        if not is_one_of(given.lower(), expected):
            raise CallbackForged("the signature is wrong")
        return self._notice(fields)

    def answer(self, callback: Callback, verdict: Verdict, at: datetime) -> Answer:
        """Answer with the caller's own MaXacThuc, as both known systems do."""
        try:
            fields = parse(callback.body)
        except CallbackUnreadable:
            fields = {}
        code, message = REPLIES[verdict]
        return Answer(
            {
                "MaLoi": code,
                "MoTaLoi": message,
                "MaDoiTac": self.partner,
                "MaThamChieu": _echo(fields, "MaThamChieu"),
                "ThoiGianGD": local(at),
                SIGNATURE: _echo(fields, SIGNATURE),
            }
        )

    def _notice(self, fields: Mapping[str, Any]) -> Notice:
        _check_format(fields)
        amount = strict_digits(fields["SoTien"])
        code, partner = fields["MaLoi"], fields["MaDoiTac"]
        reference, transaction = fields["MaThamChieu"], fields["MaGiaoDich"]
        return Notice(
            provider=self.name,
            reference=reference,
            outcome=Outcome.PAID if code == DONE else Outcome.FAILED,
            event=f"{partner}#{reference}#{transaction}#{code}",
            digest=hashlib.sha256(f"{amount}|{fields['MaTienTe']}".encode()).hexdigest(),
            amount=amount,
            transaction=transaction,
            is_ours=partner == self.partner and fields["MaTienTe"] == "VND",
        )

    def _post(self, message: str, body: Mapping[str, Any]) -> dict[str, Any]:
        try:
            answer = self.http.request(
                "POST", f"{self.url}/{message}", json=body, timeout=TIMEOUT, retries=False
            )
            return unwrapped(json.loads(answer.data))
        except (urllib3.exceptions.HTTPError, ValueError) as error:
            raise OutsideUnavailable("the platform does not answer") from error


def parse(body: bytes) -> dict[str, Any]:
    """Read a JSON object strictly: small, UTF-8, each name once."""
    if len(body) > MAX_BODY:
        raise CallbackUnreadable("the body is too long")
    try:
        fields = json.loads(body.decode(), object_pairs_hook=_once, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise CallbackUnreadable("the body cannot be read") from error
    if not isinstance(fields, dict):
        raise CallbackUnreadable("the body is no object")
    return fields


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name.lower() for name, _ in pairs]
    if len(set(names)) != len(names):
        raise CallbackUnreadable("a name is repeated")
    return dict(pairs)


def signature(fields: Mapping[str, Any], names: Sequence[str], secret: str) -> str:
    text = "|".join([*(str(fields.get(name, "")) for name in names), secret])
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _check_format(fields: Mapping[str, Any]) -> None:
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


def unwrapped(answer: Any) -> dict[str, Any]:
    """A provincial proxy wraps the platform's answer as JSON text in `message`."""
    if isinstance(answer, dict) and answer.get("error_code") in ("0", 0) and "message" in answer:
        answer = json.loads(answer["message"])
    return answer if isinstance(answer, dict) else {}


def local(at: datetime) -> str:
    return at.astimezone(VIETNAM).strftime(TIME)


def _echo(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) and len(value) <= MAX_TEXT else ""
