"""Secrets of this machine only: made once at random, kept in the emulator's Parameter Store."""

import contextlib
import json
import secrets
from typing import Any

NAMES = {
    "VnpaySecrets": "/motcua/vnpay",
    "DvcqgSecrets": "/motcua/dvcqg",
    "TrackingSecret": "/motcua/tracking",
    "ReceiptSecrets": "/motcua/receipts",
    "OidcSecrets": "/motcua/oidc",
}

# Accounts with providers that need no page of theirs; the keys are hexadecimal, as OnePay wants them.
BANK = {"bank": "970416", "account": "257678859"}
ACCOUNTS: dict[str, dict[str, str]] = {
    "onepay": {"merchant": "ONEPAYTEST", "access_code": "AC", "url": "https://onepay.invalid/pay"},
    "sepay": BANK,
    "casso": BANK,
    "vietqr": BANK | {"user": "vietqr"},
}


def ensure(ssm: Any) -> None:
    for name in NAMES.values():
        _ensure(ssm, name, {"current": secrets.token_urlsafe(32)})
    for name, settings in ACCOUNTS.items():
        _ensure(ssm, f"/motcua/{name}", {"current": secrets.token_hex(32), "settings": settings})


def _ensure(ssm: Any, name: str, value: dict[str, Any]) -> None:
    """Keep the first value, also if several want one at the same moment."""
    text = json.dumps(value | {"environment": "sandbox"})
    with contextlib.suppress(ssm.exceptions.ParameterAlreadyExists):
        ssm.put_parameter(Name=name, Value=text, Type="SecureString")


def of_agency(ssm: Any, unit: str) -> str:
    """Return the machine token of the agency *unit*; here each is given one when it is first wanted."""
    name = f"/motcua/agencies/{unit}"
    _ensure(ssm, name, {"current": secrets.token_urlsafe(32)})
    return _current(ssm, name)


def read(ssm: Any, parameter: str) -> str:
    """Return the secret that the template's *parameter* names; the sandbox signs with it."""
    return _current(ssm, NAMES[parameter])


def _current(ssm: Any, name: str) -> str:
    text = ssm.get_parameter(Name=name, WithDecryption=True)["Parameter"]["Value"]
    return str(json.loads(text)["current"])
