"""ViettelPay: signed links, one call before it takes money and one after it, searches, whole refunds.

No public manual: VietOpenCPS/opencps-v2 `PayGateTerm` and the fields of gateway 2.0. The checksum of the
call after the payment leaves out the amount and `payment_status`: a success is only a hint, and the search
decides. The call before carries no amount, and its checksum does: so our bill code ends with the amount.
"""

import hmac
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from functions.adapters.outside import Outside
from functions.adapters.secrets import Keys
from functions.adapters.signature import digest_of, is_one_of
from functions.adapters.strict import form_body, text
from functions.domain.attempt import attempt_of
from functions.domain.errors import CallbackForged, CallbackUnreadable, OutsideUnavailable
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment, Refund, RefundStatus
from functions.payment_ports import Answer, Callback

LIVE = "https://pay.bankplus.vn:8450/PaymentGateway/payment"
VERSION = "2.0"
CHECK = "check"
PAY = ("billcode", "command", "merchant_code", "order_id", "trans_amount", "version")
BEFORE = ("billcode", "merchant_code", "order_id", "trans_amount")
BEFORE_REPLY = ("billcode", "error_code", "merchant_code", "order_id", "trans_amount")
AFTER = ("error_code", "merchant_code", "order_id")
SEARCH = ("cmd", "merchant_code", "order_id", "version")
REFUND = ("cmd", "merchant_code", "order_id", "originalRequestId", "refundType", "trans_amount", "version")
# 00 fine, 01 wrong data, 02 wrong checksum, 03 our own fault.
REPLIES: Mapping[Verdict, str] = {
    Verdict.OK: "00",
    Verdict.DUPLICATE: "00",
    Verdict.NEGATIVE: "00",
    Verdict.HOLD: "00",
    Verdict.UNKNOWN: "01",
    Verdict.MISMATCH: "01",
    Verdict.FORGED: "02",
    Verdict.RETRY: "03",
    Verdict.UNREADABLE: "01",
}
RETURNED = ("return_url", "return_bill_code", "return_other_info")
MAX_ECHO = 100
DONE = "00"
# payment_status of an answer to a search: -1 nothing yet, 0 waiting, 3 not known, 5 given up.
STATES: Mapping[str, Outcome] = {"1": Outcome.PAID, "2": Outcome.FAILED, "5": Outcome.FAILED}


@dataclass(frozen=True, slots=True)
class Viettelpay:
    """One merchant. Settings: `merchant`, `access_code`, `url` (of the page), `search_url`."""

    keys: Keys
    outside: Outside
    name: str = "viettelpay"
    asks_first: bool = False

    @property
    def merchant(self) -> str:
        return self.keys.setting("merchant")

    def checkout_url(self, payment: Payment, _address: str) -> str:
        fields = {
            "billcode": f"{attempt_of(payment.reference)}-{payment.amount}",
            "command": "PAYMENT",
            "desc": f"Thanh toan ho so {payment.dossier}",
            "locale": "Vi",
            "merchant_code": self.merchant,
            "order_id": payment.reference,
            "return_url": self.outside.return_url(payment),
            "cancel_url": self.outside.return_url(payment),
            "trans_amount": str(payment.amount),
            "version": VERSION,
        }
        return f"{self.keys.setting('url', LIVE)}?{urlencode(self._signed(fields, PAY))}"

    def read(self, callback: Callback) -> Notice:
        fields = form_body(callback.body)
        if callback.step == CHECK:
            fields["trans_amount"] = fields.get("billcode", "").rpartition("-")[2]
        names = BEFORE if callback.step == CHECK else AFTER
        expected = [self.check_sum(fields, names, key) for key in self.keys.valid(self.outside.clock())]
        if not is_one_of(fields.get("check_sum", ""), expected):
            raise CallbackForged("the check_sum is wrong")
        return self._asked(fields) if callback.step == CHECK else self._result(fields)

    def confirm(self, notice: Notice) -> Notice:
        """Search; the answer tells no amount, so that of the callback has to be the order's."""
        return replace(self._ask(notice.reference, notice.amount or 0), is_ours=notice.is_ours)

    def answer(self, callback: Callback, verdict: Verdict, _at: datetime) -> Answer:
        try:
            given = form_body(callback.body)
        except CallbackUnreadable:
            given = {}
        told = {"error_code": REPLIES[verdict], "merchant_code": self.merchant}
        told["order_id"] = given.get("order_id", "")[:MAX_ECHO]
        if callback.step != CHECK:
            return Answer(self._signed(told, AFTER) | dict.fromkeys(RETURNED, ""))
        told["billcode"] = given.get("billcode", "")[:MAX_ECHO]
        told["trans_amount"] = told["billcode"].rpartition("-")[2]
        return Answer(self._signed(told, BEFORE_REPLY))

    def search_message(self, reference: str) -> dict[str, str]:
        fields = {
            "cmd": "TRANS_INQUIRY",
            "merchant_code": self.merchant,
            "order_id": reference,
            "version": VERSION,
        }
        return self._signed(fields, SEARCH)

    def query(self, payment: Payment) -> Notice:
        return self._ask(payment.reference, payment.amount)

    def refund_message(self, payment: Payment, refund: Refund) -> dict[str, str]:
        """Return the request to give all of it back; parts are not possible."""
        fields = {
            "cmd": "REFUND_PAYMENT",
            "merchant_code": self.merchant,
            "order_id": payment.reference,
            "originalRequestId": refund.transaction,
            "refundType": "0",
            "trans_amount": str(refund.amount),
            "trans_content": f"Hoan tien ho so {payment.dossier}",
            "version": VERSION,
        }
        return self._signed(fields, REFUND)

    def refund(self, payment: Payment, refund: Refund) -> RefundStatus:
        """Ask for *refund*, if it is the whole. Of the answers only 00 is known; others are for a person."""
        if refund.amount != payment.amount:
            return RefundStatus.REFUSED
        message = self.refund_message(payment, refund)
        answer = self.outside.post_form(self.keys.setting("search_url"), message, {})
        return RefundStatus.DONE if text(answer, "error_code") == DONE else RefundStatus.UNSURE

    def check_sum(self, fields: Mapping[str, str], names: tuple[str, ...], key: str) -> str:
        signed = self.keys.setting("access_code") + "".join(fields.get(name, "") for name in names)
        digest = hmac.digest(key.encode(), signed.encode("utf-8", "replace"), "sha1")
        return b64encode(digest).decode()

    def _signed(self, fields: Mapping[str, str], names: tuple[str, ...]) -> dict[str, str]:
        return {**fields, "check_sum": self.check_sum(fields, names, self.keys.current)}

    def _asked(self, fields: Mapping[str, str]) -> Notice:
        if fields["billcode"].partition("-")[0] != attempt_of(text(fields, "order_id")):
            raise CallbackUnreadable("the bill is not that of the order")
        return self._told(fields, Outcome.ASKED, strict_digits(fields["trans_amount"]), "asked")

    def _result(self, fields: Mapping[str, str]) -> Notice:
        """Translate the call after the payment: its failures are signed, its successes are not."""
        error = text(fields, "error_code")
        outcome = Outcome.UNCONFIRMED if error == DONE else Outcome.FAILED
        return self._told(fields, outcome, strict_digits(fields.get("trans_amount")), f"told{error}")

    def _ask(self, reference: str, amount: int) -> Notice:
        """Search; the answer's checksum is not documented, it is believed for its TLS."""
        answer = self.outside.post_form(self.keys.setting("search_url"), self.search_message(reference), {})
        if answer.get("order_id") != reference or answer.get("merchant_code") != self.merchant:
            raise OutsideUnavailable("the answer is about something else")
        status = text(answer, "payment_status")
        return self._told(answer, STATES.get(status, Outcome.PENDING), amount, status)

    def _told(self, fields: Mapping[str, Any], outcome: Outcome, amount: int, code: str) -> Notice:
        merchant, reference = text(fields, "merchant_code"), text(fields, "order_id")
        transaction = text(fields, "vt_transaction_id")
        return Notice(
            provider=self.name,
            reference=reference,
            outcome=outcome,
            event=f"{merchant}#{reference}#{transaction}#{code}",
            digest=digest_of(amount, "VND"),
            amount=amount,
            transaction=transaction,
            is_ours=merchant == self.merchant,
        )
