"""Where each provider's signature stands, and callbacks with another one."""

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from functions.payment_ports import Callback
from tests.calling.facts import body_of, form_of
from tests.calling.senders import Sender

# Where each provider's signature stands, and which fields it does not cover.
SIGNATURES = {
    "vnpay": "vnp_SecureHash",
    "onepay": "vpc_SecureHash",
    "dvcqg": "MaXacThuc",
    "momo": "signature",
    "zalopay": "mac",
    "payos": "signature",
    "keypay": "check_sum",
    "paygov": "checksum",
    "viettelpay": "check_sum",
    "sepay": "X-SePay-Signature",
    "casso": "X-Casso-Signature",
    "vietqr": "authorization",
}


UNSIGNED = {
    "keypay": {"status", "transaction_code", "currency_code"},
    "paygov": {"errorCode", "transactionNo", "currency"},
    "viettelpay": {"billcode", "cust_msisdn", "payment_status", "trans_amount", "vt_transaction_id"},
}


HEX = re.compile(r"[0-9a-fA-F]{40,}$")


def signature_of(sender: Sender, callback: Callback) -> str:
    name = SIGNATURES[sender.name]
    if callback.query:
        return dict(parse_qsl(callback.query))[name]
    found = callback.headers.get(name) or body_of(callback).get(name) or form_of(callback)[name]
    return str(found)


def signed_with(sender: Sender, callback: Callback, signature: str | None) -> Callback:
    """Return *callback* with another signature, or without any."""
    name = SIGNATURES[sender.name]
    if name in callback.headers:
        others = {key: value for key, value in callback.headers.items() if key != name}
        return replace(callback, headers=others if signature is None else others | {name: signature})
    if fields := body_of(callback):
        return replace(callback, body=json.dumps(changed(fields, name, signature)).encode())
    pairs = dict(parse_qsl(callback.query or callback.body.decode(), keep_blank_values=True))
    text = urlencode(changed(pairs, name, signature))
    return replace(callback, query=text) if callback.query else replace(callback, body=text.encode())


def changed(fields: dict[str, Any], name: str, value: str | None) -> dict[str, Any]:
    others = {key: one for key, one in fields.items() if key != name}
    return others if value is None else others | {name: value}
