"""KeyPay for the national portal: payment pages, callbacks by POST, detail queries, refunds (V3).

No public manual: VietOpenCPS/opencps-v2 `PayGateUtil.java`, `KeyPayV3Utils.java`. The callback's checksum
leaves out `status`: whoever saw one callback can turn a failure into a success. So it is only a hint, and
the detail query decides. Its answer has no known checksum; it is believed for its TLS.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from functions.adapters.outside import Outside, page
from functions.adapters.secrets import Keys
from functions.adapters.signature import digest_of, hmac_hex, is_one_of
from functions.adapters.strict import json_object, text, written
from functions.domain.errors import CallbackForged, CallbackUnreadable, OutsideUnavailable
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment, Refund, RefundStatus
from functions.payment_ports import Answer, Callback

PAY = ("addition_fee", "client_id", "command", "trans_amount", "transaction_id", "version")
DETAIL = ("client_id", "command", "transaction_id")
REFUND = ("amount", "client_id", "command", "reason", "transaction_id")
REPLIES: Mapping[Verdict, tuple[int, str]] = {
    Verdict.OK: (0, "success"),
    Verdict.DUPLICATE: (0, "success"),
    Verdict.NEGATIVE: (0, "success"),
    Verdict.HOLD: (0, "success"),
    Verdict.UNKNOWN: (-1, "unknown transaction"),
    Verdict.MISMATCH: (-1, "transaction differs"),
    Verdict.FORGED: (-1, "check_sum invalid"),
    Verdict.RETRY: (-1, "try again"),
    Verdict.UNREADABLE: (-1, "invalid data"),
}
# status of an answer to a detail query; what else there is, is not documented and stays pending.
STATES: Mapping[str, Outcome] = {"0": Outcome.PAID, "1": Outcome.FAILED}


@dataclass(frozen=True, slots=True)
class Keypay:
    """One client. The key is hash_key_2, of callbacks.

    Settings: `client_id`, `hash_key_1` (of requests), `create_url`, `detail_url`, `refund_url`,
    `version` (3.0).
    """

    keys: Keys
    outside: Outside
    name: str = "keypay"
    asks_first: bool = True

    @property
    def client(self) -> str:
        return self.keys.setting("client_id")

    def checkout_url(self, payment: Payment, _address: str) -> str:
        answer = self.outside.post(self.keys.setting("create_url"), self.create_message(payment))
        if text(answer, "error") != "0":
            raise OutsideUnavailable("the provider opened no payment")
        return page(answer, "payment_url")

    def create_message(self, payment: Payment) -> dict[str, Any]:
        fields = {
            "client_id": self.client,
            "transaction_id": payment.reference,
            "trans_amount": str(payment.amount),
            "addition_fee": "0",
            "command": "PAY",
            "version": self.keys.setting("version", "3.0"),
        }
        return {
            **fields,
            "description": f"Thanh toan ho so {payment.dossier}",
            "locale": "vi",
            "country_code": "vn",
            "currency_code": "VND",
            "environment": "1",
            "return_url": self.outside.return_url(payment),
            "bill_info": {"MaDichVu": "2", "MaHoSo": payment.dossier, "MaTTHC": payment.purpose},
            "check_sum": check_sum(fields, PAY, self.keys.setting("hash_key_1")),
        }

    def read(self, callback: Callback) -> Notice:
        fields = json_object(callback.body)
        expected = [check_sum(fields, PAY, key) for key in self.keys.valid(self.outside.clock())]
        if not is_one_of(written(fields.get("check_sum")).lower(), expected):
            raise CallbackForged("the check_sum is wrong")
        if any("|" in text(fields, name) for name in PAY):
            raise CallbackUnreadable("a field could be read as several")
        return self._told(fields, Outcome.UNCONFIRMED, f"told{text(fields, 'status')}")

    def confirm(self, notice: Notice) -> Notice:
        return self._ask(notice.reference)

    def answer(self, _callback: Callback, verdict: Verdict, _at: datetime) -> Answer:
        code, message = REPLIES[verdict]
        return Answer({"return_code": code, "return_msg": message})

    def detail_message(self, reference: str) -> dict[str, str]:
        fields = {"client_id": self.client, "command": "PAY", "transaction_id": reference}
        return {**fields, "check_sum": check_sum(fields, DETAIL, self.keys.setting("hash_key_1"))}

    def query(self, payment: Payment) -> Notice:
        return self._ask(payment.reference)

    def refund_message(self, payment: Payment, refund: Refund) -> dict[str, Any]:
        fields = {
            "client_id": self.client,
            "command": "REFUND",
            "transaction_id": payment.reference,
            "amount": str(refund.amount),
            "reason": f"Hoan tien ho so {payment.dossier}",
        }
        return {**fields, "check_sum": check_sum(fields, REFUND, self.keys.setting("hash_key_1"))}

    def refund(self, payment: Payment, refund: Refund) -> RefundStatus:
        """Ask for *refund*. Of its answers only 0 is known; every other one is for a person."""
        answer = self.outside.post(self.keys.setting("refund_url"), self.refund_message(payment, refund))
        return RefundStatus.DONE if text(answer, "error") == "0" else RefundStatus.UNSURE

    def _ask(self, reference: str) -> Notice:
        answer = self.outside.post(self.keys.setting("detail_url"), self.detail_message(reference))
        if answer.get("transaction_id") != reference:
            raise OutsideUnavailable("the answer is about something else")
        status = text(answer, "status")
        return self._told(answer, STATES.get(status, Outcome.PENDING), status)

    def _told(self, fields: Mapping[str, Any], outcome: Outcome, status: str) -> Notice:
        amount, currency = strict_digits(fields.get("trans_amount")), fields.get("currency_code") or "VND"
        reference, transaction = text(fields, "transaction_id"), text(fields, "transaction_code")
        client = fields.get("client_id") or self.client
        return Notice(
            provider=self.name,
            reference=reference,
            outcome=outcome,
            event=f"{self.client}#{reference}#{transaction}#{status}",
            digest=digest_of(amount, currency),
            amount=amount,
            transaction=transaction,
            is_ours=client == self.client and currency == "VND",
        )


def check_sum(fields: Mapping[str, Any], names: tuple[str, ...], key: str) -> str:
    return hmac_hex(key, "|".join(written(fields.get(name)) for name in names))
