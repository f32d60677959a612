"""PayOS: payment links by bank transfer, webhooks by POST, queries.

Manual: https://payos.vn/docs/; vectors: payOSHQ/payos-lib-python. The outer `code`, `desc` and `success`
of a webhook are not signed: only `data.code` decides. There is no refund.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from functions.adapters.outside import Outside, page
from functions.adapters.secrets import Keys
from functions.adapters.signature import digest_of, hmac_hex, is_one_of
from functions.adapters.strict import json_object, text, token, written
from functions.domain.attempt import attempt_numbered, attempt_of, number_of
from functions.domain.errors import CallbackForged, CallbackUnreadable, OutsideUnavailable
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment
from functions.payment_ports import Answer, Callback

LIVE = "https://api-merchant.payos.vn"
REQUEST = ("amount", "cancelUrl", "description", "orderCode", "returnUrl")
# 2xx is documented, also for the unknown order of the call that tests an address.
REPLIES: Mapping[Verdict, int] = {
    Verdict.OK: 200,
    Verdict.DUPLICATE: 200,
    Verdict.NEGATIVE: 200,
    Verdict.HOLD: 200,
    Verdict.UNKNOWN: 200,
    Verdict.MISMATCH: 200,
    Verdict.FORGED: 400,
    Verdict.RETRY: 500,
    Verdict.UNREADABLE: 400,
}
PAID = "00"
NOT_FOUND = "101"
STATES: Mapping[str, Outcome] = {
    "PAID": Outcome.PAID,
    "PENDING": Outcome.PENDING,
    "PROCESSING": Outcome.PENDING,
    "UNDERPAID": Outcome.PENDING,
    "CANCELLED": Outcome.FAILED,
    "EXPIRED": Outcome.FAILED,
    "FAILED": Outcome.FAILED,
}


@dataclass(frozen=True, slots=True)
class Payos:
    """One channel. The key is its checksum key; settings: `client_id`, `api_key`, `url`."""

    keys: Keys
    outside: Outside
    name: str = "payos"
    asks_first: bool = True

    def checkout_url(self, payment: Payment, _address: str) -> str:
        url = f"{self._url()}/v2/payment-requests"
        answer = self.outside.post(url, self.create_message(payment), self._headers())
        data = answer.get("data")
        return page(data if isinstance(data, dict) else {}, "checkoutUrl")

    def create_message(self, payment: Payment) -> dict[str, Any]:
        """Return the request for a link; orders have numbers there, the payer sees our attempt."""
        back = self.outside.return_url(payment)
        fields: dict[str, Any] = {
            "orderCode": number_of(attempt_of(payment.reference)),
            "amount": payment.amount,
            "description": attempt_of(payment.reference),
            "cancelUrl": back,
            "returnUrl": back,
        }
        return {
            **fields,
            "expiredAt": int(payment.expires_at.timestamp()),
            "signature": hmac_hex(self.keys.current, signing_text({name: fields[name] for name in REQUEST})),
        }

    def read(self, callback: Callback) -> Notice:
        outer = json_object(callback.body)
        data = self._verified(outer)
        outcome = Outcome.PAID if text(data, "code") == PAID else Outcome.FAILED
        return self._told(data, outcome, token(data, "paymentLinkId"), token(data, "reference"))

    def confirm(self, notice: Notice) -> Notice:
        """Return *notice*: it was made of signed fields only."""
        return notice

    def answer(self, _callback: Callback, verdict: Verdict, _at: datetime) -> Answer:
        status = REPLIES[verdict]
        return Answer({"success": status == REPLIES[Verdict.OK]}, status)

    def query(self, payment: Payment) -> Notice | None:
        """Ask what became of *payment*; the transfer that paid gives the event that its webhook gives."""
        number = number_of(attempt_of(payment.reference))
        answer = self.outside.get(f"{self._url()}/v2/payment-requests/{number}", self._headers())
        if answer.get("code") == NOT_FOUND:
            return None
        data = self._verified(answer)
        outcome = STATES.get(text(data, "status"))
        if data.get("orderCode") != number or outcome is None:
            raise OutsideUnavailable("the answer is about something else")
        made = [one for one in data.get("transactions") or () if isinstance(one, dict)]
        reference = text(made[0], "reference") if made else ""
        return self._told(data, outcome, token(data, "id"), reference)

    def _verified(self, outer: Mapping[str, Any]) -> dict[str, Any]:
        data = outer.get("data")
        if not isinstance(data, dict):
            raise CallbackUnreadable("data is no object")
        signed = signing_text(data)
        expected = [hmac_hex(secret, signed) for secret in self.keys.valid(self.outside.clock())]
        if not is_one_of(written(outer.get("signature")).lower(), expected):
            raise CallbackForged("the signature is wrong")
        return data

    def _told(self, data: Mapping[str, Any], outcome: Outcome, link: str, transaction: str) -> Notice:
        amount, currency = strict_digits(data.get("amount")), data.get("currency", "VND")
        failed = "" if outcome is Outcome.PAID else f"#{outcome}"
        return Notice(
            provider=self.name,
            reference=attempt_numbered(data.get("orderCode")),
            outcome=outcome,
            event=f"{link}#{transaction}{failed}",
            digest=digest_of(amount, currency),
            amount=amount,
            transaction=transaction,
            is_ours=currency == "VND",
        )

    def _url(self) -> str:
        return self.keys.setting("url", LIVE)

    def _headers(self) -> dict[str, str]:
        return {"x-client-id": self.keys.setting("client_id"), "x-api-key": self.keys.setting("api_key")}


def signing_text(data: Mapping[str, Any]) -> str:
    """Return what is signed: all fields by name, null as empty, text and number alike."""
    return "&".join(f"{name}={written(data[name])}" for name in sorted(data))
