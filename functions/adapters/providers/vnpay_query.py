"""Asking VNPAY what became of a payment (querydr), and to give money back (refund).

Both are signed requests; an answer is believed only with its own signature.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from functions.adapters.providers.vnpay import HUNDREDTHS, VERSION, Vnpay, local, signature
from functions.adapters.signature import is_one_of
from functions.domain.errors import CallbackForged, CallbackUnreadable
from functions.domain.notice import Notice
from functions.domain.payment import Payment

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
FOUND = "00"
WHOLE, PART = "02", "03"
UNKNOWN = "0"


def request(vnpay: Vnpay, payment: Payment, request_id: str, address: str, at: datetime) -> dict[str, str]:
    """Return the signed question about *payment*; *address* is that of this server."""
    fields = {
        "vnp_RequestId": request_id,
        "vnp_Version": VERSION,
        "vnp_Command": "querydr",
        "vnp_TmnCode": vnpay.merchant,
        "vnp_TxnRef": payment.reference,
        "vnp_TransactionDate": local(payment.created_at),
        "vnp_CreateDate": local(at),
        "vnp_IpAddr": address,
        "vnp_OrderInfo": f"Truy van {payment.reference}",
    }
    return {**fields, "vnp_SecureHash": signature(vnpay.keys.current, signing_text(fields, REQUEST))}


@dataclass(frozen=True, slots=True)
class Refund:
    """How much goes back, under which request number, on whose word."""

    number: str
    amount: int
    by: str


def refund_request(
    vnpay: Vnpay, payment: Payment, refund: Refund, address: str, at: datetime
) -> dict[str, str]:
    """Return the signed request to give money back; the same number twice is refused there (94)."""
    fields = {
        "vnp_RequestId": refund.number,
        "vnp_Version": VERSION,
        "vnp_Command": "refund",
        "vnp_TmnCode": vnpay.merchant,
        "vnp_TransactionType": WHOLE if refund.amount == payment.amount else PART,
        "vnp_TxnRef": payment.reference,
        "vnp_Amount": str(refund.amount * HUNDREDTHS),
        "vnp_TransactionNo": payment.transaction or UNKNOWN,
        "vnp_TransactionDate": local(payment.created_at),
        "vnp_CreateBy": refund.by,
        "vnp_CreateDate": local(at),
        "vnp_IpAddr": address,
        "vnp_OrderInfo": f"Hoan tien {payment.reference}",
    }
    return {**fields, "vnp_SecureHash": signature(vnpay.keys.current, signing_text(fields, REFUND))}


def read(vnpay: Vnpay, answer: Mapping[str, Any]) -> Notice | None:
    """Translate an authentic answer into the notice that a callback would give, so that it applies once.

    None if VNPAY knows no such payment. An answer without its hash is refused: some libraries believe it.
    """
    given = answer.get("vnp_SecureHash")
    signed = signing_text(answer, ANSWER)
    expected = [signature(secret, signed) for secret in vnpay.keys.valid(vnpay.clock())]
    if not isinstance(given, str) or not is_one_of(given.lower(), expected):
        raise CallbackForged("the answer's signature is wrong")
    if answer.get("vnp_Command") != "querydr":
        raise CallbackUnreadable("no answer to a question")
    if answer.get("vnp_ResponseCode") != FOUND:
        return None
    return vnpay.notice({name: str(value) for name, value in answer.items()})


def signing_text(fields: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return "|".join(str(fields.get(name, "")) for name in names)
