"""VNPAY 2.1.0 as its manual tells it: payment page, signed call (IPN), way back, answers to questions."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from infra.local.sandbox.outcomes import FORGER, Plan

DONE, CANCELLED = ("00", "00"), ("24", "02")
QUERY = "RequestId Version Command TmnCode TxnRef TransactionDate CreateDate IpAddr OrderInfo"
REFUND = (
    "RequestId Version Command TmnCode TransactionType TxnRef Amount TransactionNo TransactionDate CreateBy"
    " CreateDate IpAddr OrderInfo"
)
ANSWER = (
    "ResponseId Command ResponseCode Message TmnCode TxnRef Amount BankCode PayDate TransactionNo"
    " TransactionType TransactionStatus OrderInfo PromotionCode PromotionAmount"
)


def is_authentic(query: Mapping[str, str], secret: str) -> bool:
    given = query.get("vnp_SecureHash", "")
    return hmac.compare_digest(_signature(_signed(query), secret), given.lower())


def outcome(query: Mapping[str, str], plan: Plan, at: datetime) -> dict[str, str]:
    """Return what became of the payment that *query* asked for, as it is told."""
    response, status = DONE if plan.is_paid else CANCELLED
    fields = {
        "vnp_Amount": str(int(query["vnp_Amount"]) + plan.surplus * 100),
        "vnp_BankCode": "NCB",
        "vnp_CardType": "ATM",
        "vnp_OrderInfo": query["vnp_OrderInfo"],
        "vnp_PayDate": at.strftime("%Y%m%d%H%M%S"),
        "vnp_ResponseCode": response,
        "vnp_TmnCode": query["vnp_TmnCode"],
        "vnp_TransactionNo": str(10_000_000 + secrets.randbelow(90_000_000)),
        "vnp_TransactionStatus": status,
        "vnp_TxnRef": query["vnp_TxnRef"],
    }
    if plan.is_paid:
        fields["vnp_BankTranNo"] = f"NCB{fields['vnp_PayDate']}"
    return fields


def callback(told: Mapping[str, str], plan: Plan, secret: str) -> str:
    """Return the query of the call that tells it."""
    signature = _signature(told, FORGER if plan.is_forged else secret)
    return urlencode({**told, "vnp_SecureHash": signature})


def is_question(message: Mapping[str, Any], secret: str) -> bool:
    names = REFUND if message.get("vnp_Command") == "refund" else QUERY
    return hmac.compare_digest(_joined(message, names, secret), str(message.get("vnp_SecureHash", "")))


def refunded(message: Mapping[str, str], told: Mapping[str, str] | None, secret: str) -> dict[str, str]:
    """Answer refund: taken on if the payment was a success, else 95; 91 if there was none."""
    code = "91" if told is None else "00" if told["vnp_TransactionStatus"] == "00" else "95"
    fields = {
        name: message[f"vnp_{name}"] for name in ("Command", "TmnCode", "TxnRef", "Amount", "OrderInfo")
    }
    answered = {f"vnp_{name}": value for name, value in fields.items()} | {
        "vnp_ResponseId": secrets.token_hex(8),
        "vnp_ResponseCode": code,
        "vnp_TransactionStatus": "05",
    }
    names = ANSWER.replace(" PromotionCode PromotionAmount", "")
    return answered | {"vnp_SecureHash": _joined(answered, names, secret)}


def answer(message: Mapping[str, str], told: Mapping[str, str] | None, secret: str) -> dict[str, str]:
    """Answer querydr: 91 where nobody has been at the payment page."""
    fields = {"vnp_ResponseId": secrets.token_hex(8), "vnp_Command": message["vnp_Command"]}
    if told is None:
        fields |= {"vnp_ResponseCode": "91", "vnp_Message": "Khong tim thay giao dich"}
    else:
        kept = {name: value for name, value in told.items() if name not in {"vnp_CardType", "vnp_BankTranNo"}}
        fields |= kept | {"vnp_ResponseCode": "00", "vnp_Message": "Success", "vnp_TransactionType": "01"}
    return fields | {"vnp_SecureHash": _joined(fields, ANSWER, secret)}


def way_back(query: Mapping[str, str], called: str) -> str:
    address = query["vnp_ReturnUrl"]
    return f"{address}{'&' if '?' in address else '?'}{called}"


def _signed(query: Mapping[str, str]) -> dict[str, str]:
    unsigned = {"vnp_SecureHash", "vnp_SecureHashType"}
    return {name: value for name, value in query.items() if name.startswith("vnp_") and name not in unsigned}


def _joined(fields: Mapping[str, Any], names: str, secret: str) -> str:
    text = "|".join(str(fields.get(f"vnp_{name}", "")) for name in names.split())
    return hmac.new(secret.encode(), text.encode(), hashlib.sha512).hexdigest()


def _signature(fields: Mapping[str, str], secret: str) -> str:
    text = urlencode(sorted((name, value) for name, value in fields.items() if value))
    return hmac.new(secret.encode(), text.encode(), hashlib.sha512).hexdigest()
