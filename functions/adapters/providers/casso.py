"""Casso v2: bank transfers told by webhook.

Manual: https://developer.casso.vn/. Signed is the time stamp and the JSON with its names sorted at every
level; how it writes accents and `/` is not documented, so both usual forms are accepted.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from functions.adapters import bank_transfers as bank
from functions.adapters.outside import Outside
from functions.adapters.secrets import Keys
from functions.adapters.signature import hmac_hex, is_one_of
from functions.adapters.strict import json_object
from functions.domain.errors import CallbackForged, CallbackUnreadable
from functions.domain.notice import Notice, Verdict
from functions.domain.payment import Payment
from functions.payment_ports import Answer, Callback

MILLISECOND = 1000


@dataclass(frozen=True, slots=True)
class Casso:
    """One account. Settings: those of a bank account."""

    keys: Keys
    outside: Outside
    name: str = "casso"
    asks_first: bool = False

    def checkout_url(self, payment: Payment, _address: str) -> str:
        return bank.transfer_page(self.outside, self.keys, payment)

    def read(self, callback: Callback) -> Notice:
        moment, given = _parts(callback.header("x-casso-signature"))
        fields, now = json_object(callback.body), self.outside.clock()
        bank.check_fresh(moment, MILLISECOND, now)
        texts = [f"{moment}.{form}" for form in written_forms(fields)]
        expected = [hmac_hex(key, text, "sha512") for key in self.keys.valid(now) for text in texts]
        if not is_one_of(given.lower(), expected):
            raise CallbackForged("the signature is wrong")
        return self._notice(fields.get("data"))

    def confirm(self, notice: Notice) -> Notice:
        """Return *notice*: all of it is signed."""
        return notice

    def answer(self, _callback: Callback, verdict: Verdict, _at: datetime) -> Answer:
        return bank.hook_answer(verdict)

    def _notice(self, data: Any) -> Notice:
        if not isinstance(data, dict):
            raise CallbackUnreadable("data is no object")
        amount = bank.signed_digits(data.get("amount"))
        return bank.transfer(self.name, self.keys, data, amount, "description")


def written_forms(fields: Mapping[str, Any]) -> tuple[str, str]:
    """Return the JSON as JavaScript writes it, and as PHP does."""
    plain = json.dumps(fields, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    escaped = json.dumps(fields, separators=(",", ":"), sort_keys=True).replace("/", "\\/")
    return plain, escaped


def _parts(header: str) -> tuple[str, str]:
    """Read `t=<milliseconds>,v1=<hex>`."""
    parts = dict(part.strip().partition("=")[::2] for part in header.split(","))
    return parts.get("t", ""), parts.get("v1", "")
