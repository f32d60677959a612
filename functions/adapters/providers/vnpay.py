"""VNPAY 2.1.0: signed links, callbacks by GET (IPN), queries.

Manual: https://sandbox.vnpayment.vn/apis/docs/, pages thanh-toan-pay and truy-van-hoan-tien.
"""

import hashlib
import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, quote_plus

from functions.adapters.secrets import Keys
from functions.adapters.signature import is_one_of
from functions.domain.due import VIETNAM
from functions.domain.errors import CallbackForged, CallbackUnreadable
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment
from functions.ports import Answer, Callback

VERSION = "2.1.0"
HUNDREDTHS = 100
MAX_QUERY = 8192
MAX_FIELDS = 60
UNSIGNED = frozenset({"vnp_SecureHash", "vnp_SecureHashType"})
TIME = "%Y%m%d%H%M%S"

# 00 and 02 end the calls; every other reply causes another one, ten at most, five minutes apart.
REPLIES: Mapping[Verdict, tuple[str, str]] = {
    Verdict.OK: ("00", "Confirm Success"),
    Verdict.DUPLICATE: ("02", "Order already confirmed"),
    Verdict.NEGATIVE: ("00", "Confirm Success"),
    Verdict.HOLD: ("00", "Confirm Success"),
    Verdict.UNKNOWN: ("01", "Order not found"),
    Verdict.MISMATCH: ("04", "Invalid amount"),
    Verdict.FORGED: ("97", "Invalid checksum"),
    Verdict.RETRY: ("99", "Unknown error"),
    Verdict.UNREADABLE: ("99", "Unknown error"),
}
DONE = "00"
SUSPECTED = "07"
UNFINISHED = "01"
UNDER_REFUND = frozenset({"05", "06", "09"})


@dataclass(frozen=True, slots=True)
class Vnpay:
    """One merchant. *keys* hold the hash secret; *clock* tells which of them are valid."""

    pay_url: str
    merchant: str
    return_url: str
    keys: Keys
    clock: Callable[[], datetime]
    name: str = "vnpay"
    asks_first: bool = False

    def checkout_url(self, payment: Payment, address: str) -> str:
        fields = {
            "vnp_Version": VERSION,
            "vnp_Command": "pay",
            "vnp_TmnCode": self.merchant,
            "vnp_Amount": str(payment.amount * HUNDREDTHS),
            "vnp_CurrCode": "VND",
            "vnp_TxnRef": payment.reference,
            "vnp_OrderInfo": f"Thanh toan ho so {payment.dossier}",
            "vnp_OrderType": "other",
            "vnp_Locale": "vn",
            "vnp_ReturnUrl": f"{self.return_url}?ma={payment.reference}",
            "vnp_IpAddr": address,
            "vnp_CreateDate": local(payment.created_at),
            "vnp_ExpireDate": local(payment.expires_at),
        }
        signed = signing_text(fields)
        return f"{self.pay_url}?{signed}&vnp_SecureHash={signature(self.keys.current, signed)}"

    def read(self, callback: Callback) -> Notice:
        fields = parse(callback.query)
        given = fields.get("vnp_SecureHash", "").lower()
        signed = signing_text(fields)
        expected = [signature(secret, signed) for secret in self.keys.valid(self.clock())]
        if not is_one_of(given, expected):
            raise CallbackForged("the signature is wrong")
        return self.notice(fields)

    def confirm(self, notice: Notice) -> Notice:
        """Return *notice*: its signature covers the result."""
        return notice

    def answer(self, _callback: Callback, verdict: Verdict, _at: datetime) -> Answer:
        code, message = REPLIES[verdict]
        return Answer({"RspCode": code, "Message": message})

    def notice(self, fields: Mapping[str, str]) -> Notice:
        """Translate fields whose signature was verified."""
        amount = strict_digits(fields.get("vnp_Amount"))
        response, status = _code(fields, "vnp_ResponseCode"), _code(fields, "vnp_TransactionStatus")
        transaction = fields.get("vnp_TransactionNo", "")
        reference = fields.get("vnp_TxnRef", "")
        merchant = fields.get("vnp_TmnCode", "")
        return Notice(
            provider=self.name,
            reference=reference,
            outcome=outcome(response, status),
            event=f"{merchant}#{reference}#{transaction}#{response}{status}",
            digest=hashlib.sha256(f"{amount}|{fields.get('vnp_CurrCode', '')}".encode()).hexdigest(),
            amount=None if amount % HUNDREDTHS else amount // HUNDREDTHS,
            transaction=transaction,
            is_ours=merchant == self.merchant and fields.get("vnp_CurrCode", "VND") == "VND",
        )


def parse(query: str) -> dict[str, str]:
    """Read a query strictly: each name once, whatever its letter case; names not VNPAY's are dropped."""
    if len(query) > MAX_QUERY:
        raise CallbackUnreadable("the query is too long")
    try:
        pairs = parse_qsl(
            query, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=MAX_FIELDS
        )
    except ValueError as error:
        raise CallbackUnreadable("the query cannot be read") from error
    names = [name.lower() for name, _ in pairs]
    if len(set(names)) != len(names):
        raise CallbackUnreadable("a name is repeated")
    return {name: value for name, value in pairs if name.startswith("vnp_")}


def signing_text(fields: Mapping[str, str]) -> str:
    """Return what is signed: sorted, without the signature and what is empty, form-encoded."""
    signed = sorted((name, value) for name, value in fields.items() if value and name not in UNSIGNED)
    return "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in signed)


def signature(secret: str, text: str) -> str:
    return hmac.digest(secret.encode(), text.encode(), "sha512").hex()


def outcome(response: str, status: str) -> Outcome:
    """Translate both codes: paid only if both say so; a reversed transaction (04) is not paid."""
    if SUSPECTED in (response, status):
        return Outcome.HELD
    if response == DONE and status == DONE:
        return Outcome.PAID
    if response == DONE and status == UNFINISHED:
        return Outcome.PENDING
    return Outcome.HELD if status in UNDER_REFUND else Outcome.FAILED


def local(at: datetime) -> str:
    return at.astimezone(VIETNAM).strftime(TIME)


def _code(fields: Mapping[str, str], name: str) -> str:
    code = fields.get(name, "")
    if not (len(code) == len(DONE) and code.isascii() and code.isdigit()):
        raise CallbackUnreadable(f"{name} is no code")
    return code
