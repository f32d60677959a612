"""A payment provider as it calls the deployed functions, signing with the key that they have."""

import hmac
import json
import time
from dataclasses import dataclass
from typing import Any

import httpx

from functions.adapters.providers.onepay import signing_text
from functions.payment_ports import Callback
from tests.calling.banks import casso_send, sepay_send, vietqr_send
from tests.calling.facts import FACTS, Fields
from tests.calling.senders import BY_NAME, Sender
from tests.stack import citizen
from tests.stack.citizen import Json
from tests.stack.running import Served

MERCHANTS = {"vnpay": "MOTCUA01", "dvcqg": "MOTCUA"}
BY_QUERY = {"vnpay", "onepay"}
PATHS = {"vietqr": "vietqr/bank/api/transaction-sync"}


def key_of(stack: Served, provider: str) -> str:
    ssm = stack.stack.emulator.client("ssm")
    text = ssm.get_parameter(Name=f"/motcua/{provider}", WithDecryption=True)["Parameter"]["Value"]
    return str(json.loads(text)["current"])


def asked(stack: Served, provider: str) -> tuple[Json, Json]:
    """File what has to be paid, and start paying it."""
    dossier = citizen.filed(stack.client, citizen.fine())
    return dossier, citizen.started_payment(stack.client, dossier, provider)


@dataclass(frozen=True)
class Caller:
    stack: Served
    sender: Sender
    key: str

    @classmethod
    def named(cls, stack: Served, name: str) -> "Caller":
        return cls(stack, BY_NAME[name], key_of(stack, name))

    def call(self, key: str = "", *, raw: Fields | None = None, late: int = 0, **facts: Any) -> Callback:
        """Return a callback signed now, or so many seconds *late*."""
        name = self.sender.name
        merchant = {"merchant": MERCHANTS[name]} if name in MERCHANTS else {}
        fields = {**self.sender.fields({**FACTS, **merchant, **facts}), **(raw or {})}
        return self._signed(fields, key or self.key, int(time.time()) - late)

    def _signed(self, fields: Fields, key: str, now: int) -> Callback:
        name = self.sender.name
        if name == "onepay" and key == self.key:
            text = signing_text(fields)
            fields["vpc_SecureHash"] = hmac.digest(bytes.fromhex(key), text.encode(), "sha256").hex()
            return Callback(query=str(httpx.QueryParams(fields)))
        if name == "sepay":
            return sepay_send(fields, key, str(now))
        if name == "casso":
            return casso_send(fields, key, f"{now}000")
        return vietqr_send(fields, key, str(now + 50)) if name == "vietqr" else self.sender.send(fields, key)

    def send(self, callback: Callback) -> tuple[int, Any]:
        """Send it; return the status and the word of the answer that says how it was taken."""
        name = self.sender.name
        url = f"/api/callbacks/{PATHS.get(name, name)}" + (f"?{callback.query}" if callback.query else "")
        method = "GET" if name in BY_QUERY else "POST"
        answer = self.stack.client.request(method, url, content=callback.body, headers=dict(callback.headers))
        is_json = answer.text.startswith("{")
        return answer.status_code, next(iter(answer.json().values())) if is_json else answer.text or None
