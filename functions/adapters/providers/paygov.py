"""PayGov: payments of state bodies behind the provincial platform (LGSP), callbacks by POST.

No public manual: VietOpenCPS/opencps-v2 `PayGateTerm`. The checksum leaves out `errorCode`, separates
nothing and puts the secret first: the callback is only a hint, every field has one strict form, and the
lookup decides. How to look up, and how the platform's token is fetched, is not documented: the addresses
are settings, the token is OAuth 2 client credentials.
"""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from functions.adapters.outside import Outside, page
from functions.adapters.secrets import Keys
from functions.adapters.signature import digest_of, is_one_of
from functions.adapters.strict import json_object, text, written
from functions.domain.attempt import attempt_of
from functions.domain.errors import CallbackForged, CallbackUnreadable, OutsideUnavailable
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment
from functions.payment_ports import Answer, Callback

SIGNED = ("accessKey", "partnerCode", "orderId", "requestCode", "amount")
REPLIES: Mapping[Verdict, tuple[str, str]] = {
    Verdict.OK: ("SUCCESSFUL", "recorded"),
    Verdict.DUPLICATE: ("SUCCESSFUL", "recorded"),
    Verdict.NEGATIVE: ("SUCCESSFUL", "recorded"),
    Verdict.HOLD: ("SUCCESSFUL", "recorded"),
    Verdict.UNKNOWN: ("FAILED", "unknown order"),
    Verdict.MISMATCH: ("FAILED", "order differs"),
    Verdict.FORGED: ("SIGNATURE_WRONG", "wrong checksum"),
    Verdict.RETRY: ("FAILED", "try again"),
    Verdict.UNREADABLE: ("FAILED", "invalid data"),
}
DONE = "00"
UNFINISHED = frozenset({"", "01"})


@dataclass(frozen=True, slots=True)
class Paygov:
    """One partner. Settings: `partner`, `access_key`, `create_url`, `lookup_url`.

    For the platform's token: `token_url`, `consumer`, `consumer_secret`; without `token_url` none is sent.
    """

    keys: Keys
    outside: Outside
    name: str = "paygov"
    asks_first: bool = True

    @property
    def partner(self) -> str:
        return self.keys.setting("partner")

    def checkout_url(self, payment: Payment, _address: str) -> str:
        message = {
            **self.signed_message(payment.reference, payment.amount),
            "orderInfo": f"Thanh toan ho so {payment.dossier}",
            "returnUrl": self.outside.return_url(payment),
            "notifyUrl": self.outside.callback_url(self.name),
        }
        return page(self._post("create_url", message), "payUrl")

    def signed_message(self, reference: str, amount: int) -> dict[str, Any]:
        fields = {
            "accessKey": self.keys.setting("access_key"),
            "partnerCode": self.partner,
            "orderId": reference,
            "requestCode": attempt_of(reference),
            "amount": amount,
        }
        return {**fields, "checksum": checksum(self.keys.current, fields)}

    def read(self, callback: Callback) -> Notice:
        fields = json_object(callback.body)
        fields |= {"accessKey": self.keys.setting("access_key")}
        expected = [checksum(secret, fields) for secret in self.keys.valid(self.outside.clock())]
        if not is_one_of(written(fields.get("checksum")).lower(), expected):
            raise CallbackForged("the checksum is wrong")
        if text(fields, "requestCode") != attempt_of(text(fields, "orderId")):
            raise CallbackUnreadable("requestCode is not that of the order")
        return self._told(fields, Outcome.UNCONFIRMED, f"told{text(fields, 'errorCode')}")

    def confirm(self, notice: Notice) -> Notice:
        return self._ask(notice.reference, notice.amount or 0)

    def answer(self, _callback: Callback, verdict: Verdict, _at: datetime) -> Answer:
        code, message = REPLIES[verdict]
        return Answer({"error_code": code, "error_message": message})

    def query(self, payment: Payment) -> Notice:
        return self._ask(payment.reference, payment.amount)

    def _ask(self, reference: str, amount: int) -> Notice:
        """Look the order up; the answer is not signed, it is believed for its TLS."""
        answer = self._post("lookup_url", self.signed_message(reference, amount))
        if answer.get("orderId") != reference:
            raise OutsideUnavailable("the answer is about something else")
        code = text(answer, "errorCode")
        result = Outcome.PENDING if code in UNFINISHED else Outcome.FAILED
        return self._told(answer, Outcome.PAID if code == DONE else result, code)

    def _told(self, fields: Mapping[str, Any], outcome: Outcome, code: str) -> Notice:
        amount, reference = strict_digits(fields.get("amount")), text(fields, "orderId")
        partner, transaction = fields.get("partnerCode") or self.partner, text(fields, "transactionNo")
        currency = fields.get("currency") or "VND"
        return Notice(
            provider=self.name,
            reference=reference,
            outcome=outcome,
            event=f"{partner}#{reference}#{transaction}#{code}",
            digest=digest_of(amount, currency),
            amount=amount,
            transaction=transaction,
            is_ours=partner == self.partner and currency == "VND",
        )

    def _post(self, address: str, message: Mapping[str, Any]) -> dict[str, Any]:
        return self.outside.post(self.keys.setting(address), message, self._authorization())

    def _authorization(self) -> dict[str, str]:
        if not self.keys.settings.get("token_url"):
            return {}
        pair = f"{self.keys.setting('consumer')}:{self.keys.setting('consumer_secret')}"
        basic = {"Authorization": f"Basic {b64encode(pair.encode()).decode()}"}
        grant = {"grant_type": "client_credentials"}
        answer = self.outside.post_form(self.keys.setting("token_url"), grant, basic)
        return {"Authorization": f"Bearer {text(answer, 'access_token')}"}


def checksum(secret: str, fields: Mapping[str, Any]) -> str:
    signed = secret + "".join(written(fields.get(name)) for name in SIGNED)
    return hashlib.sha256(signed.encode("utf-8", "replace")).hexdigest()
