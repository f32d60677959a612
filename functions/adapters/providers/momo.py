"""MoMo v2: wallet payments, callbacks by POST (IPN), queries, refunds.

Manual: https://developers.momo.vn/v3/docs/payment/api/; samples: momo-wallet/payment. The schedule of
repeated calls is not published, so a payment without its callback must be found by asking.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from functions.adapters.outside import Outside, page
from functions.adapters.secrets import Keys
from functions.adapters.signature import digest_of, hmac_hex, is_one_of
from functions.adapters.strict import json_object, text, token, written
from functions.domain.errors import CallbackForged, CallbackUnreadable, OutsideUnavailable
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment, Refund, RefundStatus
from functions.payment_ports import Answer, Callback

LIVE = "https://payment.momo.vn"
CREATE = (
    "accessKey",
    "amount",
    "extraData",
    "ipnUrl",
    "orderId",
    "orderInfo",
    "partnerCode",
    "redirectUrl",
    "requestId",
    "requestType",
)
IPN = (
    "accessKey",
    "amount",
    "extraData",
    "message",
    "orderId",
    "orderInfo",
    "orderType",
    "partnerCode",
    "payType",
    "requestId",
    "responseTime",
    "resultCode",
    "transId",
)
QUERY = ("accessKey", "orderId", "partnerCode", "requestId")
REFUND = ("accessKey", "amount", "description", "orderId", "partnerCode", "requestId", "transId")

# 204 is documented; what else than 2xx MoMo wants to hear is not, and never reverses a payment.
REPLIES: Mapping[Verdict, int] = {
    Verdict.OK: 204,
    Verdict.DUPLICATE: 204,
    Verdict.NEGATIVE: 204,
    Verdict.HOLD: 204,
    Verdict.UNKNOWN: 204,
    Verdict.MISMATCH: 204,
    Verdict.FORGED: 400,
    Verdict.RETRY: 503,
    Verdict.UNREADABLE: 400,
}
PAID = 0
AUTHORISED = 9000
NOT_FOUND = 42
# Answers to a refund: paid back; its number was used; refused for good.
REFUNDS: Mapping[int, RefundStatus] = {
    PAID: RefundStatus.DONE,
    40: RefundStatus.UNSURE,
    41: RefundStatus.UNSURE,
    NOT_FOUND: RefundStatus.REFUSED,
    1080: RefundStatus.REFUSED,
    1081: RefundStatus.REFUSED,
    1088: RefundStatus.REFUSED,
}
FINAL_FAILURES = frozenset({*range(1001, 1008), 1017, 1026, 1080, 1081, 1088, 4001, 4002, 4100, 98, 99})


@dataclass(frozen=True, slots=True)
class Momo:
    """One partner. Settings beside the key: `partner`, `access_key`, `url`, and `capture`.

    `capture` is `automatic` (the default: an authorised payment is paid) or `manual` (it still waits).
    """

    keys: Keys
    outside: Outside
    name: str = "momo"
    asks_first: bool = True

    @property
    def partner(self) -> str:
        return self.keys.setting("partner")

    def checkout_url(self, payment: Payment, _address: str) -> str:
        return page(self._post("create", self.create_message(payment)), "payUrl")

    def create_message(self, payment: Payment) -> dict[str, Any]:
        """Return the request for a page; its texts hold no `&` or `=`, which the signature cannot tell."""
        fields = {
            "partnerCode": self.partner,
            "requestId": payment.reference,
            "orderId": payment.reference,
            "amount": payment.amount,
            "orderInfo": f"Thanh toan ho so {payment.dossier}",
            "redirectUrl": self.outside.return_url(payment),
            "ipnUrl": self.outside.callback_url(self.name),
            "requestType": "captureWallet",
            "extraData": "",
        }
        return {**fields, "lang": "vi", "signature": self.sign(fields, CREATE)}

    def sign(self, fields: Mapping[str, Any], names: Sequence[str]) -> str:
        return hmac_hex(self.keys.current, self.signing_text(fields, names))

    def signing_text(self, fields: Mapping[str, Any], names: Sequence[str]) -> str:
        signed = {**fields, "accessKey": self.keys.setting("access_key")}
        return "&".join(f"{name}={written(signed.get(name))}" for name in names)

    def read(self, callback: Callback) -> Notice:
        fields = json_object(callback.body)
        signed = self.signing_text(fields, IPN)
        expected = [hmac_hex(secret, signed) for secret in self.keys.valid(self.outside.clock())]
        if not is_one_of(written(fields.get("signature")).lower(), expected):
            raise CallbackForged("the signature is wrong")
        if any("&" in text(fields, name) for name in IPN[1:]):
            raise CallbackUnreadable("a field could be read as several")
        return self._notice(fields)

    def confirm(self, notice: Notice) -> Notice:
        """Return *notice*: its signature covers the result."""
        return notice

    def answer(self, _callback: Callback, verdict: Verdict, _at: datetime) -> Answer:
        return Answer(None, REPLIES[verdict])

    def query_message(self, reference: str) -> dict[str, str]:
        fields = {"partnerCode": self.partner, "requestId": reference, "orderId": reference}
        return {**fields, "lang": "vi", "signature": self.sign(fields, QUERY)}

    def query(self, payment: Payment) -> Notice | None:
        """Ask what became of *payment*; the answer is not signed, it is believed for its TLS."""
        answer = self._post("query", self.query_message(payment.reference))
        if answer.get("orderId") != payment.reference:
            raise OutsideUnavailable("the answer is about something else")
        return None if _code(answer) == NOT_FOUND else self._notice(answer)

    def refund_message(self, payment: Payment, refund: Refund) -> dict[str, Any]:
        fields = {
            "partnerCode": self.partner,
            "orderId": refund.number,
            "requestId": refund.number,
            "amount": refund.amount,
            "transId": refund.transaction,
            "description": f"Hoan tien ho so {payment.dossier}",
        }
        return {**fields, "lang": "vi", "signature": self.sign(fields, REFUND)}

    def refund(self, payment: Payment, refund: Refund) -> RefundStatus:
        """Ask for *refund*; the same number gets the same answer for a month. Not yet is no answer."""
        answer = self._post("refund", self.refund_message(payment, refund))
        status = REFUNDS.get(_code(answer))
        if answer.get("orderId") != refund.number or status is None:
            raise OutsideUnavailable("MoMo does not say what became of the refund")
        return status

    def _notice(self, fields: Mapping[str, Any]) -> Notice:
        code, amount = _code(fields), strict_digits(fields.get("amount"))
        reference, transaction = text(fields, "orderId"), text(fields, "transId")
        return Notice(
            provider=self.name,
            reference=reference,
            outcome=self._outcome(code),
            event=f"{self.partner}#{reference}#{transaction}#{code}",
            digest=digest_of(amount, "VND"),
            amount=amount,
            transaction=transaction,
            is_ours=fields.get("partnerCode") == self.partner,
        )

    def _outcome(self, code: int) -> Outcome:
        """Translate the code; one that is neither paid nor known to be final is asked about later."""
        is_paid = code == PAID or (
            code == AUTHORISED and self.keys.setting("capture", "automatic") != "manual"
        )
        if is_paid:
            return Outcome.PAID
        return Outcome.FAILED if code in FINAL_FAILURES else Outcome.PENDING

    def _post(self, what: str, message: Mapping[str, Any]) -> dict[str, Any]:
        return self.outside.post(f"{self.keys.setting('url', LIVE)}/v2/gateway/api/{what}", message)


def _code(fields: Mapping[str, Any]) -> int:
    code = token(fields, "resultCode")
    if not (code.isascii() and code.isdigit()):
        raise CallbackUnreadable("resultCode is no code")
    return int(code)
