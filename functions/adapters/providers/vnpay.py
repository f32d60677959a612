"""VNPAY 2.1.0: signed links, callbacks by GET (IPN), queries (querydr), refunds.

Manual: https://sandbox.vnpayment.vn/apis/docs/, pages thanh-toan-pay and truy-van-hoan-tien. Every message is
signed, answers too: one without its own signature is not believed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from functions.adapters.outside import Outside
from functions.adapters.providers import vnpay_messages as messages
from functions.adapters.providers.vnpay_messages import DONE, HUNDREDTHS, VERSION, local, signature
from functions.adapters.secrets import Keys
from functions.adapters.signature import digest_of, is_one_of
from functions.domain.attempt import attempt_of
from functions.domain.errors import CallbackForged, OutsideUnavailable
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment, Refund, RefundStatus
from functions.payment_ports import Answer, Callback

# 00 and 02 end the calls; every other reply causes another one, ten at most, five minutes apart.
REPLIES: Mapping[Verdict, tuple[str, str]] = {
    Verdict.OK: ("00", "Confirm Success"),
    Verdict.DUPLICATE: ("02", "Order already confirmed"),
    Verdict.NEGATIVE: ("00", "Confirm Success"),
    Verdict.HOLD: ("00", "Confirm Success"),
    Verdict.UNKNOWN: ("01", "Order not found"),
    Verdict.MISMATCH: ("04", "Invalid amount"),
    Verdict.FORGED: ("97", "Invalid checksum"),
    Verdict.RETRY: ("99", "Unknown error"),
    Verdict.UNREADABLE: ("99", "Unknown error"),
}
# The address that asks. VNPAY wants one, and does not say what it does with it.
SERVER = "127.0.0.1"
NOT_FOUND = "91"
PAYMENT, WHOLE, PART = "01", "02", "03"
UNKNOWN = "0"
# Answers to refund: taken on; no such payment; one is under way already; the payment was no success.
REFUNDS: Mapping[str, RefundStatus] = {
    DONE: RefundStatus.DONE,
    NOT_FOUND: RefundStatus.REFUSED,
    "94": RefundStatus.UNSURE,
    "95": RefundStatus.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Vnpay:
    """One merchant. *keys* hold the hash secret; *api_url* takes questions."""

    pay_url: str
    api_url: str
    merchant: str
    keys: Keys
    outside: Outside
    name: str = "vnpay"
    asks_first: bool = False

    def checkout_url(self, payment: Payment, address: str) -> str:
        fields = {
            "vnp_Version": VERSION,
            "vnp_Command": "pay",
            "vnp_TmnCode": self.merchant,
            "vnp_Amount": str(payment.amount * HUNDREDTHS),
            "vnp_CurrCode": "VND",
            "vnp_TxnRef": payment.reference,
            "vnp_OrderInfo": f"Thanh toan ho so {payment.dossier}",
            "vnp_OrderType": "other",
            "vnp_Locale": "vn",
            "vnp_ReturnUrl": self.outside.return_url(payment),
            "vnp_IpAddr": address,
            "vnp_CreateDate": local(payment.created_at),
            "vnp_ExpireDate": local(payment.expires_at),
        }
        signed = messages.signing_text(fields)
        return f"{self.pay_url}?{signed}&vnp_SecureHash={signature(self.keys.current, signed)}"

    def read(self, callback: Callback) -> Notice:
        fields = messages.parse(callback.query)
        self._verify(fields, messages.signing_text(fields))
        return self.notice(fields)

    def confirm(self, notice: Notice) -> Notice:
        """Return *notice*: its signature covers the result."""
        return notice

    def answer(self, _callback: Callback, verdict: Verdict, _at: datetime) -> Answer:
        code, message = REPLIES[verdict]
        return Answer({"RspCode": code, "Message": message})

    def notice(self, fields: Mapping[str, Any]) -> Notice:
        """Translate fields whose signature was verified."""
        amount = strict_digits(fields.get("vnp_Amount"))
        response, status = (
            messages.code(fields, f"vnp_{name}") for name in ("ResponseCode", "TransactionStatus")
        )
        transaction, reference = fields.get("vnp_TransactionNo", ""), fields.get("vnp_TxnRef", "")
        merchant, currency = fields.get("vnp_TmnCode", ""), fields.get("vnp_CurrCode") or "VND"
        return Notice(
            provider=self.name,
            reference=reference,
            outcome=messages.outcome(response, status),
            event=f"{merchant}#{reference}#{transaction}#{response}{status}",
            digest=digest_of(amount, currency),
            amount=None if amount % HUNDREDTHS else amount // HUNDREDTHS,
            transaction=transaction,
            is_ours=merchant == self.merchant and currency == "VND",
        )

    def query_message(self, payment: Payment) -> dict[str, str]:
        now = local(self.outside.clock())
        fields = {
            "vnp_RequestId": f"{attempt_of(payment.reference)}{now}",
            "vnp_Version": VERSION,
            "vnp_Command": "querydr",
            "vnp_TmnCode": self.merchant,
            "vnp_TxnRef": payment.reference,
            "vnp_TransactionDate": local(payment.created_at),
            "vnp_CreateDate": now,
            "vnp_IpAddr": SERVER,
            "vnp_OrderInfo": f"Truy van {payment.reference}",
        }
        return self._signed(fields, messages.REQUEST)

    def query(self, payment: Payment) -> Notice | None:
        """Ask what became of *payment*; a success gives the event that its callback gives."""
        answer = self._ask(self.query_message(payment), messages.ANSWER)
        if answer.get("vnp_ResponseCode") == NOT_FOUND:
            return None
        if answer.get("vnp_ResponseCode") != DONE or answer.get("vnp_TxnRef") != payment.reference:
            raise OutsideUnavailable("VNPAY does not say what became of the payment")
        notice = self.notice({name: str(value) for name, value in answer.items()})
        is_payment = answer.get("vnp_TransactionType", PAYMENT) == PAYMENT
        return notice if is_payment else replace(notice, outcome=Outcome.HELD)

    def refund_message(self, payment: Payment, refund: Refund) -> dict[str, str]:
        came = next(one.amount for one in payment.transfers if one.transaction == refund.transaction)
        fields = {
            "vnp_RequestId": refund.number,
            "vnp_Version": VERSION,
            "vnp_Command": "refund",
            "vnp_TmnCode": self.merchant,
            "vnp_TransactionType": WHOLE if refund.amount == came else PART,
            "vnp_TxnRef": payment.reference,
            "vnp_Amount": str(refund.amount * HUNDREDTHS),
            "vnp_TransactionNo": refund.transaction or UNKNOWN,
            "vnp_TransactionDate": local(payment.created_at),
            "vnp_CreateBy": refund.by,
            "vnp_CreateDate": local(self.outside.clock()),
            "vnp_IpAddr": SERVER,
            "vnp_OrderInfo": f"Hoan tien {payment.reference}",
        }
        return self._signed(fields, messages.REFUND)

    def refund(self, payment: Payment, refund: Refund) -> RefundStatus:
        answer = self._ask(self.refund_message(payment, refund), messages.REFUND_ANSWER)
        status = REFUNDS.get(str(answer.get("vnp_ResponseCode")))
        if status is None:
            raise OutsideUnavailable("VNPAY does not say what becomes of the refund")
        return status

    def _ask(self, message: Mapping[str, str], names: Sequence[str]) -> dict[str, Any]:
        """Return the answer, verified: its hash must be there, and it must be about what was asked."""
        answer = self.outside.post(self.api_url, message)
        self._verify(answer, messages.joined(answer, names))
        if answer.get("vnp_Command") != message["vnp_Command"]:
            raise OutsideUnavailable("the answer is about something else")
        return answer

    def _signed(self, fields: Mapping[str, str], names: Sequence[str]) -> dict[str, str]:
        text = messages.joined(fields, names)
        return {**fields, "vnp_SecureHash": signature(self.keys.current, text)}

    def _verify(self, fields: Mapping[str, Any], signed: str) -> None:
        given = fields.get("vnp_SecureHash")
        expected = [signature(secret, signed) for secret in self.keys.valid(self.outside.clock())]
        if not isinstance(given, str) or not is_one_of(given.lower(), expected):
            raise CallbackForged("the signature is wrong")
