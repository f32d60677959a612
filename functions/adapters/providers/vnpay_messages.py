"""VNPAY's messages: their signed fields, their hash, their codes, reading them strictly."""

import hmac
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, quote_plus

from functions.domain.due import VIETNAM
from functions.domain.errors import CallbackUnreadable
from functions.domain.notice import Outcome

VERSION = "2.1.0"
HUNDREDTHS = 100
MAX_QUERY = 8192
MAX_FIELDS = 60
UNSIGNED = frozenset({"vnp_SecureHash", "vnp_SecureHashType"})
TIME = "%Y%m%d%H%M%S"
REQUEST = (
    "vnp_RequestId",
    "vnp_Version",
    "vnp_Command",
    "vnp_TmnCode",
    "vnp_TxnRef",
    "vnp_TransactionDate",
    "vnp_CreateDate",
    "vnp_IpAddr",
    "vnp_OrderInfo",
)
ANSWER = (
    "vnp_ResponseId",
    "vnp_Command",
    "vnp_ResponseCode",
    "vnp_Message",
    "vnp_TmnCode",
    "vnp_TxnRef",
    "vnp_Amount",
    "vnp_BankCode",
    "vnp_PayDate",
    "vnp_TransactionNo",
    "vnp_TransactionType",
    "vnp_TransactionStatus",
    "vnp_OrderInfo",
    "vnp_PromotionCode",
    "vnp_PromotionAmount",
)
REFUND = (
    "vnp_RequestId",
    "vnp_Version",
    "vnp_Command",
    "vnp_TmnCode",
    "vnp_TransactionType",
    "vnp_TxnRef",
    "vnp_Amount",
    "vnp_TransactionNo",
    "vnp_TransactionDate",
    "vnp_CreateBy",
    "vnp_CreateDate",
    "vnp_IpAddr",
    "vnp_OrderInfo",
)
# As ANSWER, without the promotion.
REFUND_ANSWER = ANSWER[:-2]
DONE = "00"
SUSPECTED = "07"
UNFINISHED = "01"
UNDER_REFUND = frozenset({"05", "06", "09"})


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


def joined(fields: Mapping[str, Any], names: Sequence[str]) -> str:
    """Return what is signed in requests to VNPAY and their answers: what is absent counts as empty."""
    return "|".join(str(fields.get(name, "")) for name in names)


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


def code(fields: Mapping[str, str], name: str) -> str:
    found = fields.get(name, "")
    if not (len(found) == len(DONE) and found.isascii() and found.isdigit()):
        raise CallbackUnreadable(f"{name} is no code")
    return found
