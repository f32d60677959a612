"""VNPAY 2.1.0 as its manual tells it: a payment page, a signed call by GET (IPN), a signed way back."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlencode

from infra.local.sandbox.outcomes import FORGER, Plan

DONE, CANCELLED = ("00", "00"), ("24", "02")


def is_authentic(query: Mapping[str, str], secret: str) -> bool:
    given = query.get("vnp_SecureHash", "")
    return hmac.compare_digest(_signature(_signed(query), secret), given.lower())


def callback(query: Mapping[str, str], plan: Plan, secret: str, at: datetime) -> str:
    """Return the query of the call for the payment that *query* asked for."""
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
    signature = _signature(fields, FORGER if plan.is_forged else secret)
    return urlencode(fields | {"vnp_SecureHash": signature})


def way_back(query: Mapping[str, str], called: str) -> str:
    address = query["vnp_ReturnUrl"]
    return f"{address}{'&' if '?' in address else '?'}{called}"


def _signed(query: Mapping[str, str]) -> dict[str, str]:
    unsigned = {"vnp_SecureHash", "vnp_SecureHashType"}
    return {name: value for name, value in query.items() if name.startswith("vnp_") and name not in unsigned}


def _signature(fields: Mapping[str, str], secret: str) -> str:
    text = urlencode(sorted((name, value) for name, value in fields.items() if value))
    return hmac.new(secret.encode(), text.encode(), hashlib.sha512).hexdigest()
