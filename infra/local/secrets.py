"""Secrets of this machine only: made once at random, kept in the emulator's Parameter Store."""

import json
import secrets
from typing import Any

NAMES = {
    "VnpaySecrets": "/motcua/vnpay",
    "DvcqgSecrets": "/motcua/dvcqg",
    "TrackingSecret": "/motcua/tracking",
}


def ensure(ssm: Any) -> None:
    for name in NAMES.values():
        try:
            ssm.get_parameter(Name=name)
        except ssm.exceptions.ParameterNotFound:
            value = {"current": secrets.token_urlsafe(32), "environment": "sandbox"}
            ssm.put_parameter(Name=name, Value=json.dumps(value), Type="SecureString")


def read(ssm: Any, parameter: str) -> str:
    """Return the secret that the template's *parameter* names; the sandbox signs with it."""
    text = ssm.get_parameter(Name=NAMES[parameter], WithDecryption=True)["Parameter"]["Value"]
    return str(json.loads(text)["current"])
