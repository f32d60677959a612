"""ZaloPay v2: order pages, callbacks by POST for successes only, queries, refunds.

Manual: https://docs.zalopay.vn/v2/; samples: zalopay-samples/quickstart-payment-gateway. `data` is signed
as the text that it is: read again and written anew, it would be another text.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from functions.adapters.outside import Outside, page
from functions.adapters.secrets import Keys
from functions.adapters.signature import digest_of, hmac_hex, is_one_of
from functions.adapters.strict import json_object, text, token, written
from functions.domain.attempt import attempt_of
from functions.domain.due import VIETNAM
from functions.domain.errors import CallbackForged, CallbackUnreadable, OutsideUnavailable
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment, Refund, RefundStatus
from functions.payment_ports import Answer, Callback

LIVE = "https://openapi.zalopay.vn"
# 1: recorded; 0: please call again, three times at most; -1: not recorded, no more calls.
REPLIES: Mapping[Verdict, tuple[int, str]] = {
    Verdict.OK: (1, "success"),
    Verdict.DUPLICATE: (1, "success"),
    Verdict.NEGATIVE: (1, "success"),
    Verdict.HOLD: (1, "success"),
    Verdict.UNKNOWN: (0, "order not found"),
    Verdict.MISMATCH: (-1, "order differs"),
    Verdict.FORGED: (-1, "mac not equal"),
    Verdict.RETRY: (0, "try again"),
    Verdict.UNREADABLE: (-1, "invalid data"),
}
# return_code of an answer to a query.
STATES: Mapping[str, Outcome] = {"1": Outcome.PAID, "2": Outcome.FAILED, "3": Outcome.PENDING}
DONE = "1"
# return_code of an answer to query_refund; 3: not finished.
REFUNDS: Mapping[str, RefundStatus] = {DONE: RefundStatus.DONE, "2": RefundStatus.REFUSED}


@dataclass(frozen=True, slots=True)
class Zalopay:
    """One app. The key is `key2`, of callbacks; settings: `app_id`, `key1` (of requests), `url`."""

    keys: Keys
    outside: Outside
    name: str = "zalopay"
    asks_first: bool = True

    @property
    def app(self) -> str:
        return self.keys.setting("app_id")

    def checkout_url(self, payment: Payment, _address: str) -> str:
        return page(self._post("create", self.create_message(payment)), "order_url")

    def create_message(self, payment: Payment) -> dict[str, Any]:
        embedded = {"reference": payment.reference, "redirecturl": self.outside.return_url(payment)}
        fields = {
            "app_id": int(self.app),
            "app_trans_id": order_of(payment),
            "app_user": "motcua",
            "amount": payment.amount,
            "app_time": int(payment.created_at.timestamp() * 1000),
            "embed_data": json.dumps(embedded),
            "item": "[]",
        }
        return {
            **fields,
            "description": f"Thanh toan ho so {payment.dossier}",
            "bank_code": "",
            "callback_url": self.outside.callback_url(self.name),
            "mac": self.mac(*fields.values()),
        }

    def mac(self, *facts: object) -> str:
        return hmac_hex(self.keys.setting("key1"), "|".join(str(fact) for fact in facts))

    def read(self, callback: Callback) -> Notice:
        outer = json_object(callback.body)
        data = outer.get("data")
        if not isinstance(data, str):
            raise CallbackUnreadable("data is no text")
        raw = data.encode("utf-8", "surrogatepass")
        expected = [hmac_hex(secret, raw) for secret in self.keys.valid(self.outside.clock())]
        if not is_one_of(written(outer.get("mac")).lower(), expected):
            raise CallbackForged("the mac is wrong")
        return self._notice(json_object(raw))

    def confirm(self, notice: Notice) -> Notice:
        """Return *notice*: only successes are called back, and all of it is signed."""
        return notice

    def answer(self, _callback: Callback, verdict: Verdict, _at: datetime) -> Answer:
        code, message = REPLIES[verdict]
        return Answer({"return_code": code, "return_message": message})

    def query_message(self, payment: Payment) -> dict[str, Any]:
        order = order_of(payment)
        mac = self.mac(self.app, order, self.keys.setting("key1"))
        return {"app_id": int(self.app), "app_trans_id": order, "mac": mac}

    def query(self, payment: Payment) -> Notice:
        """Ask what became of *payment*; the answer is not signed, it is believed for its TLS."""
        answer = self._post("query", self.query_message(payment))
        state = STATES.get(text(answer, "return_code"))
        if state is None:
            raise OutsideUnavailable("the answer says no state")
        amount = strict_digits(answer.get("amount")) if state is Outcome.PAID else payment.amount
        return self._told(payment.reference, order_of(payment), state, amount, text(answer, "zp_trans_id"))

    def refund_message(self, payment: Payment, refund: Refund) -> dict[str, Any]:
        """Return the request; its number begins with the day of the decision, however late it is sent."""
        fields: dict[str, Any] = {
            "app_id": int(self.app),
            "zp_trans_id": refund.transaction,
            "amount": refund.amount,
            "description": f"Hoan tien ho so {payment.dossier}",
            "timestamp": self._now(),
        }
        return {**fields, "m_refund_id": self._number(refund), "mac": self.mac(*fields.values())}

    def refund(self, payment: Payment, refund: Refund) -> RefundStatus:
        """Ask for *refund*; unless it is done at once, ask what became of it."""
        answer = self._post("refund", self.refund_message(payment, refund))
        if text(answer, "return_code") != DONE:
            answer = self._post("query_refund", self.refund_query_message(refund))
        status = REFUNDS.get(text(answer, "return_code"))
        if status is None:
            raise OutsideUnavailable("the refund is not finished")
        return status

    def refund_query_message(self, refund: Refund) -> dict[str, Any]:
        fields = {"app_id": int(self.app), "m_refund_id": self._number(refund), "timestamp": self._now()}
        return {**fields, "mac": self.mac(*fields.values())}

    def _number(self, refund: Refund) -> str:
        return f"{refund.asked_at.astimezone(VIETNAM):%y%m%d}_{self.app}_{refund.number}"

    def _now(self) -> int:
        return int(self.outside.clock().timestamp() * 1000)

    def _notice(self, data: Mapping[str, Any]) -> Notice:
        """Find our reference in what we had embedded; the order's number must be that of the reference."""
        embedded = json_object(text(data, "embed_data").encode())
        order, reference = token(data, "app_trans_id"), text(embedded, "reference")
        if order.partition("_")[2] != attempt_of(reference):
            reference = ""
        transaction, amount = token(data, "zp_trans_id"), strict_digits(data.get("amount"))
        is_ours = text(data, "app_id") == self.app
        return self._told(reference, order, Outcome.PAID, amount, transaction, is_ours=is_ours)

    def _told(
        self,
        reference: str,
        order: str,
        outcome: Outcome,
        amount: int,
        transaction: str,
        *,
        is_ours: bool = True,
    ) -> Notice:
        success = "" if outcome is Outcome.PAID else f"#{outcome}"
        return Notice(
            provider=self.name,
            reference=reference,
            outcome=outcome,
            event=f"{order}#{transaction}{success}",
            digest=digest_of(amount, "VND"),
            amount=amount,
            transaction=transaction,
            is_ours=is_ours,
        )

    def _post(self, what: str, message: Mapping[str, Any]) -> dict[str, Any]:
        return self.outside.post(f"{self.keys.setting('url', LIVE)}/v2/{what}", message)


def order_of(payment: Payment) -> str:
    """Return app_trans_id: it begins with the day in Vietnam, whatever day it is in UTC."""
    return f"{payment.created_at.astimezone(VIETNAM):%y%m%d}_{attempt_of(payment.reference)}"
