"""OnePay: signed links, callbacks by GET (IPN), queries.

Manual: https://mtf.onepay.vn/developer/; vectors: naustudio/vn-payments. The address and the form of
queries (queryDR) come from general knowledge: both addresses are settings.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from functions.adapters.outside import Outside
from functions.adapters.secrets import Keys
from functions.adapters.signature import digest_of, is_one_of
from functions.adapters.strict import form, token
from functions.domain.errors import CallbackForged, CallbackUnreadable, Misconfigured
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment
from functions.payment_ports import Answer, Callback

LIVE = "https://onepay.vn/paygate/vpcpay.op"
LIVE_QUERY = "https://onepay.vn/msp/api/v1/vpc/invoices/queries"
HUNDREDTHS = 100
SIGNED = ("vpc_", "user_")
UNSIGNED = frozenset({"vpc_SecureHash", "vpc_SecureHashType"})
CONFIRMED = "responsecode=1&desc=confirm-success"
REFUSED = "responsecode=0&desc=confirm-fail"
CONFIRMS = frozenset({Verdict.OK, Verdict.DUPLICATE, Verdict.NEGATIVE, Verdict.HOLD})
# vpc_TxnResponseCode; every other code is a failure, 99 the payer's own.
STATES: Mapping[str, Outcome] = {"0": Outcome.PAID, "100": Outcome.PENDING, "300": Outcome.PENDING}


@dataclass(frozen=True, slots=True)
class Onepay:
    """One merchant. The key is hexadecimal; settings: `merchant`, `access_code`, `url`.

    For queries: `user`, `password`, `query_url`.
    """

    keys: Keys
    outside: Outside
    name: str = "onepay"
    asks_first: bool = False

    @property
    def merchant(self) -> str:
        return self.keys.setting("merchant")

    def checkout_url(self, payment: Payment, address: str) -> str:
        fields = {
            "vpc_Version": "2",
            "vpc_Command": "pay",
            "vpc_Merchant": self.merchant,
            "vpc_AccessCode": self.keys.setting("access_code"),
            "vpc_MerchTxnRef": payment.reference,
            "vpc_OrderInfo": f"Ho so {payment.dossier}",
            "vpc_Amount": str(payment.amount * HUNDREDTHS),
            "vpc_Currency": "VND",
            "vpc_Locale": "vn",
            "vpc_ReturnURL": self.outside.return_url(payment),
            "vpc_TicketNo": address,
        }
        signed = {**fields, "vpc_SecureHash": signature(self.keys.current, signing_text(fields))}
        return f"{self.keys.setting('url', LIVE)}?{urlencode(signed)}"

    def read(self, callback: Callback) -> Notice:
        fields = form(callback.query)
        signed = signing_text(fields)
        expected = [signature(secret, signed) for secret in self.keys.valid(self.outside.clock())]
        if not is_one_of(fields.get("vpc_SecureHash", "").upper(), expected):
            raise CallbackForged("the signature is wrong")
        if any("&" in value for name, value in fields.items() if name.startswith(SIGNED)):
            raise CallbackUnreadable("a field could be read as several")
        return self._notice(fields)

    def confirm(self, notice: Notice) -> Notice:
        """Return *notice*: its signature covers the result."""
        return notice

    def answer(self, _callback: Callback, verdict: Verdict, _at: datetime) -> Answer:
        return Answer(CONFIRMED if verdict in CONFIRMS else REFUSED)

    def query_message(self, payment: Payment) -> dict[str, str]:
        """Return the signed fields of queryDR; it also wants a user and a password, both settings."""
        fields = {
            "vpc_Command": "queryDR",
            "vpc_Version": "2",
            "vpc_Merchant": self.merchant,
            "vpc_AccessCode": self.keys.setting("access_code"),
            "vpc_MerchTxnRef": payment.reference,
            "vpc_User": self.keys.setting("user"),
            "vpc_Password": self.keys.setting("password"),
        }
        return {**fields, "vpc_SecureHash": signature(self.keys.current, signing_text(fields))}

    def query(self, payment: Payment) -> Notice | None:
        """Ask what became of *payment*; the answer is a form, signed as a callback is."""
        url = self.keys.setting("query_url", LIVE_QUERY)
        return self.read_query(self.outside.post_for_text(url, self.query_message(payment)))

    def read_query(self, answer: str) -> Notice | None:
        """Translate the text that answers a query; its signature is that of a callback. None: not known."""
        fields = form(answer)
        known = fields.get("vpc_DRExists", "").upper() == "Y"
        return self.read(Callback(query=answer)) if known else None

    def _notice(self, fields: Mapping[str, str]) -> Notice:
        code, amount = token(fields, "vpc_TxnResponseCode"), strict_digits(fields.get("vpc_Amount"))
        reference, transaction = fields.get("vpc_MerchTxnRef", ""), fields.get("vpc_TransactionNo", "")
        merchant = fields.get("vpc_Merchant", "")
        currency = fields.get("vpc_CurrencyCode") or fields.get("vpc_Currency") or "VND"
        return Notice(
            provider=self.name,
            reference=reference,
            outcome=STATES.get(code, Outcome.FAILED),
            event=f"{merchant}#{reference}#{transaction}#{code}",
            digest=digest_of(amount, currency),
            amount=None if amount % HUNDREDTHS else amount // HUNDREDTHS,
            transaction=transaction,
            is_ours=merchant == self.merchant and currency == "VND",
        )


def signing_text(fields: Mapping[str, str]) -> str:
    """Return what is signed: sorted, not encoded, without what is empty or of another family."""
    names = sorted(name for name in fields if name.startswith(SIGNED) and name not in UNSIGNED)
    return "&".join(f"{name}={fields[name]}" for name in names if fields[name])


def signature(secret: str, text: str) -> str:
    try:
        key = bytes.fromhex(secret)
    except ValueError as error:
        raise Misconfigured("OnePay's key is hexadecimal") from error
    return hmac.digest(key, text.encode("utf-8", "replace"), "sha256").hex().upper()
