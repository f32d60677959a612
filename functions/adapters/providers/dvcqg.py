"""The payment platform of the national portal (Nền tảng thanh toán, DVCQG), protocol 1.0.6.

Its specification is not public; two unrelated public systems agree on all that is here:
VietOpenCPS/opencps-v2 `PayGateUtil.java` and HuanVu201/DichVuCong_KhoaLuan_PASETO `DvcPaymentService.cs`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from functions.adapters.outside import Outside
from functions.adapters.providers.dvcqg_messages import (
    CONFIRM,
    DONE,
    INIT,
    QUERY,
    SIGNATURE,
    VERSION,
    check_format,
    local,
    receipt_data,
    signature,
    unwrapped,
)
from functions.adapters.secrets import Keys
from functions.adapters.signature import digest_of, is_one_of
from functions.adapters.strict import MAX_TEXT, json_object
from functions.domain.errors import CallbackForged, CallbackUnreadable, OutsideUnavailable
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment
from functions.payment_ports import Answer, Callback

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
# TrangThaiGD of an answer to QUERY; 3 means that the bank has not said yet.
STATES: Mapping[str, Outcome] = {"1": Outcome.PAID, "3": Outcome.PENDING, "4": Outcome.FAILED}


@dataclass(frozen=True, slots=True)
class Dvcqg:
    """One partner. Its hash has no key of its own: the secret is the last field."""

    url: str
    partner: str
    keys: Keys
    outside: Outside
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
            "UrlReturn": self.outside.return_url(payment),
            "ThongTinBienLai": receipt_data(payment),
        }

    def read(self, callback: Callback) -> Notice:
        fields = json_object(callback.body)
        given = fields.get(SIGNATURE)
        if not isinstance(given, str) or not given:
            raise CallbackForged("the signature is missing")
        expected = [signature(fields, CONFIRM, secret) for secret in self.keys.valid(self.outside.clock())]
        if not is_one_of(given.lower(), expected):
            raise CallbackForged("the signature is wrong")
        return self._notice(fields)

    def confirm(self, notice: Notice) -> Notice:
        """Return *notice*: its signature covers the result."""
        return notice

    def answer(self, callback: Callback, verdict: Verdict, at: datetime) -> Answer:
        """Answer with the caller's own MaXacThuc, as both known systems do."""
        try:
            fields = json_object(callback.body)
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
        check_format(fields)
        code = fields["MaLoi"]
        result = Outcome.PAID if code == DONE else Outcome.FAILED
        return self._told(fields["MaThamChieu"], fields["MaGiaoDich"], result, code, fields)

    def _told(
        self, reference: str, transaction: str, result: Outcome, code: str, fields: Mapping[str, Any]
    ) -> Notice:
        """Return the notice; the same event told by CONFIRM and by QUERY has the same name."""
        amount, currency = strict_digits(fields.get("SoTien")), fields.get("MaTienTe", "VND")
        partner = fields.get("MaDoiTac", self.partner)
        return Notice(
            provider=self.name,
            reference=reference,
            outcome=result,
            event=f"{partner}#{reference}#{transaction}#{code}",
            digest=digest_of(amount, currency),
            amount=amount,
            transaction=transaction,
            is_ours=partner == self.partner and currency == "VND",
        )

    def query_message(self, payment: Payment) -> dict[str, str]:
        fields = {
            "LoaiBanTin": "QUERY",
            "PhienBan": VERSION,
            "MaDoiTac": self.partner,
            "MaThamChieu": payment.reference,
            "ThoiGianGD": local(payment.created_at),
        }
        return {**fields, SIGNATURE: signature(fields, QUERY, self.keys.current)}

    def query(self, payment: Payment) -> Notice:
        """Ask what became of *payment*. The answer has no known signature: it is believed for its TLS.

        Only the state is sure to be in it: an amount that it leaves out is the one that INIT had signed.
        """
        answer = {"SoTien": payment.amount} | self._post("query", self.query_message(payment))
        state = STATES.get(str(answer.get("TrangThaiGD", "")))
        if answer.get("MaThamChieu") != payment.reference or state is None:
            raise OutsideUnavailable("the platform's answer is about something else")
        code = DONE if state is Outcome.PAID else f"QUERY{answer['TrangThaiGD']}"
        return self._told(payment.reference, str(answer.get("MaGiaoDich", "")), state, code, answer)

    def _post(self, message: str, body: Mapping[str, Any]) -> dict[str, Any]:
        return unwrapped(self.outside.post(f"{self.url}/{message}", body))


def _echo(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) and len(value) <= MAX_TEXT else ""
