"""SePay: bank transfers told by webhook.

Manual: https://developer.sepay.vn/. A webhook is done once it hears 200 and `success`; otherwise it comes
again seven times within 33 minutes. It tells what has already happened, so money that belongs to nothing
is acknowledged and kept apart.
"""

from dataclasses import dataclass
from datetime import datetime

from functions.adapters import bank_transfers as bank
from functions.adapters.outside import Outside
from functions.adapters.secrets import Keys
from functions.adapters.signature import hmac_hex, is_one_of
from functions.adapters.strict import json_object, text
from functions.domain.errors import CallbackForged, CallbackUnreadable
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Verdict
from functions.domain.payment import Payment
from functions.payment_ports import Answer, Callback

SECOND = 1
DIRECTIONS = {"in": 1, "out": -1}


@dataclass(frozen=True, slots=True)
class Sepay:
    """One account. Settings: those of a bank account, and `auth`: `hmac` (default) or `apikey`."""

    keys: Keys
    outside: Outside
    name: str = "sepay"
    asks_first: bool = False

    def checkout_url(self, payment: Payment, _address: str) -> str:
        return bank.transfer_page(self.outside, self.keys, payment)

    def read(self, callback: Callback) -> Notice:
        self._verify(callback)
        fields = json_object(callback.body)
        direction = DIRECTIONS.get(text(fields, "transferType"))
        if direction is None:
            raise CallbackUnreadable("transferType is neither in nor out")
        amount = direction * strict_digits(fields.get("transferAmount"))
        return bank.transfer(self.name, self.keys, fields, amount, "code", "content")

    def confirm(self, notice: Notice) -> Notice:
        """Return *notice*: all of it is signed."""
        return notice

    def answer(self, _callback: Callback, verdict: Verdict, _at: datetime) -> Answer:
        return bank.hook_answer(verdict)

    def _verify(self, callback: Callback) -> None:
        now = self.outside.clock()
        if self.keys.setting("auth", "hmac") == "apikey":
            given = callback.header("authorization").partition("Apikey ")[2]
            expected = list(self.keys.valid(now))
        else:
            moment = callback.header("x-sepay-timestamp")
            bank.check_fresh(moment, SECOND, now)
            given = callback.header("x-sepay-signature").partition("sha256=")[2].lower()
            signed = moment.encode() + b"." + callback.body
            expected = [hmac_hex(secret, signed) for secret in self.keys.valid(now)]
        if not is_one_of(given, expected):
            raise CallbackForged("the signature is wrong")
