"""VietQR.vn: bank transfers told to a call (transaction-sync) behind a token that we give out.

Manual: https://api.vietqr.vn/vi/. Their server fetches the token with HTTP Basic and uses it within a
minute; nothing else is signed. Which error asks for another call is what the partner declares: settings
`again` (E05) and `enough` (E01).
"""

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from functions.adapters import bank_transfers as bank
from functions.adapters.outside import Outside
from functions.adapters.secrets import Keys
from functions.adapters.signature import hmac_hex, is_one_of
from functions.adapters.strict import json_object, text, token
from functions.domain.errors import CallbackForged, CallbackUnreadable
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Verdict
from functions.domain.payment import Payment
from functions.payment_ports import Answer, Callback

LIVES = 59
DIRECTIONS = {"C": 1, "D": -1}
ACCEPTED = frozenset({Verdict.OK, Verdict.DUPLICATE, Verdict.NEGATIVE, Verdict.HOLD})
DONE = "000"


@dataclass(frozen=True, slots=True)
class Vietqr:
    """One account. The key is the password that we gave them; settings: `user`, and a bank account's."""

    keys: Keys
    outside: Outside
    name: str = "vietqr"
    asks_first: bool = False

    def checkout_url(self, payment: Payment, _address: str) -> str:
        return bank.transfer_page(self.outside, self.keys, payment)

    def give_token(self, callback: Callback) -> Answer:
        """Answer a request for a token: it is signed with the key and says until when it is good."""
        try:
            given = b64decode(callback.header("authorization").partition("Basic ")[2]).decode()
        except ValueError:
            given = ""
        user, now = self.keys.setting("user"), self.outside.clock()
        if not is_one_of(given, [f"{user}:{key}" for key in self.keys.valid(now)]):
            return Answer(_failure("E74", "wrong user or password"), 401)
        until = str(int(now.timestamp()) + LIVES)
        made = f"{until}.{hmac_hex(self.keys.current, until)}"
        return Answer({"access_token": made, "token_type": "Bearer", "expires_in": LIVES})

    def read(self, callback: Callback) -> Notice:
        self._verify(callback)
        fields = _lowered(callback.body)
        direction = DIRECTIONS.get(text(fields, "transtype"))
        if direction is None:
            raise CallbackUnreadable("transType is neither C nor D")
        amount = direction * strict_digits(fields.get("amount"))
        words = (text(fields, "orderid"), text(fields, "content"))
        is_ours = text(fields, "bankaccount") == self.keys.setting("account")
        transaction = token(fields, "transactionid")
        return bank.told(
            self.name, transaction, amount, bank.attempt_of_words(self.keys, *words), is_ours=is_ours
        )

    def confirm(self, notice: Notice) -> Notice:
        """Return *notice*: there is nobody to ask."""
        return notice

    def answer(self, callback: Callback, verdict: Verdict, _at: datetime) -> Answer:
        """Acknowledge with the transaction's own number: the same for the same, however often."""
        if verdict is Verdict.FORGED:
            return Answer(_failure("E74", "wrong token"), 401)
        if verdict not in ACCEPTED:
            name, default = ("again", "E05") if verdict is Verdict.RETRY else ("enough", "E01")
            return Answer(_failure(self.keys.setting(name, default), verdict.value))
        transaction = {"reftransactionid": text(_lowered(callback.body), "transactionid")}
        return Answer({"error": False, "errorReason": DONE, "toastMessage": "", "object": transaction})

    def _verify(self, callback: Callback) -> None:
        now = self.outside.clock()
        until, _, given = callback.header("authorization").partition("Bearer ")[2].partition(".")
        if not is_one_of(given, [hmac_hex(key, until) for key in self.keys.valid(now)]):
            raise CallbackForged("the token is wrong")
        if int(until) < now.timestamp():
            raise CallbackForged("the token is too old")


def _lowered(body: bytes) -> dict[str, Any]:
    """Read the body; the manual writes the names in two ways, `bankaccount` and `bankAccount`."""
    return {name.lower(): value for name, value in json_object(body).items()}


def _failure(reason: str, message: str) -> Mapping[str, Any]:
    return {"error": True, "errorReason": reason, "toastMessage": message, "object": None}
