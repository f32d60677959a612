"""How those who watch a bank account call us: a transfer, by its words."""

import json

from functions.adapters.signature import hmac_hex
from functions.payment_ports import Callback
from tests.calling.facts import SECONDS, Fields, as_json, words


def sepay_fields(facts: Fields) -> Fields:
    return {
        "id": facts["transaction"],
        "gateway": "MBBank",
        "accountNumber": facts.get("merchant", "257678859"),
        "code": None,
        "content": words(facts),
        "transferType": "in" if facts["is_paid"] else "out",
        "transferAmount": facts["amount"],
    }


def sepay_send(fields: Fields, secret: str, at: str = SECONDS) -> Callback:
    body = json.dumps(fields).encode()
    signature = hmac_hex(secret, f"{at}.".encode() + body)
    return Callback(body=body, headers={"X-SePay-Signature": f"sha256={signature}", "X-SePay-Timestamp": at})


def casso_fields(facts: Fields) -> Fields:
    amount = facts["amount"]
    return {
        "id": facts["transaction"],
        "reference": "FT1",
        "description": words(facts),
        "amount": -amount if isinstance(amount, int) and not facts["is_paid"] else amount,
        "accountNumber": facts.get("merchant", "257678859"),
    }


def casso_send(fields: Fields, secret: str, at: str = f"{SECONDS}000") -> Callback:
    body = {"error": 0, "data": fields}
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    signature = hmac_hex(secret, f"{at}.{text}", "sha512")
    raw = json.dumps(body, ensure_ascii=False).encode()
    return Callback(body=raw, headers={"X-Casso-Signature": f"t={at},v1={signature}"})


def vietqr_fields(facts: Fields) -> Fields:
    return {
        "bankaccount": facts.get("merchant", "257678859"),
        "amount": facts["amount"],
        "transType": "C" if facts["is_paid"] else "D",
        "content": words(facts),
        "transactionid": facts["transaction"],
    }


def vietqr_send(fields: Fields, secret: str, until: str = SECONDS) -> Callback:
    return as_json(fields, authorization=f"Bearer {until}.{hmac_hex(secret, until)}")
