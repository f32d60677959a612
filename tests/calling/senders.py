"""Each payment provider as a caller, and the words in which it must be answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from functions.domain.notice import Verdict
from functions.payment_ports import Answer, Callback
from tests.accounts import SECRET
from tests.calling import banks, gateways
from tests.calling.facts import FACTS, Fields, body_of, form_of


@dataclass(frozen=True)
class Sender:
    """*fields* turns facts into what the provider sends, *send* signs it, *truth* is its answer if asked."""

    name: str
    fields: Callable[[Fields], Fields]
    send: Callable[[Fields, str], Callback]
    replies: tuple[Any, ...]
    truth: Callable[[Callback], Fields] = lambda _callback: {}

    def call(self, secret: str = SECRET, *, raw: Fields | None = None, **facts: Any) -> Callback:
        return self.send({**self.fields({**FACTS, **facts}), **(raw or {})}, secret)

    def reply(self, verdict: Verdict) -> Any:
        return dict(zip(Verdict, self.replies, strict=True))[verdict]


def essence(answer: Answer) -> tuple[int, Any]:
    body = answer.body
    return answer.status, next(iter(body.values())) if isinstance(body, Mapping) else body


def answers(ok: Any, sig: Any, retry: Any, bad: Any, *others: Any) -> tuple[Any, ...]:
    """Return the replies of a provider that hears the same of all that was stored."""
    unknown, mismatch = others or (ok, ok)
    return (ok, ok, ok, ok, unknown, mismatch, sig, retry, bad)


VNPAY_WORDS = ("00", "02", "00", "00", "01", "04", "97", "99", "99")
ONE, ZERO = "responsecode=1&desc=confirm-success", "responsecode=0&desc=confirm-fail"
SUCCESS, FAILURE = (200, True), (400, False)
SENDERS = [
    Sender("vnpay", gateways.vnpay_fields, gateways.vnpay_send, tuple((200, word) for word in VNPAY_WORDS)),
    Sender("dvcqg", gateways.dvcqg_fields, gateways.dvcqg_send, answers((200, "00"), *[(200, "99")] * 5)),
    Sender(
        "momo",
        gateways.momo_fields,
        gateways.momo_send,
        answers((204, None), (400, None), (503, None), (400, None)),
    ),
    Sender(
        "zalopay",
        gateways.zalopay_fields,
        gateways.zalopay_send,
        answers((200, 1), (200, -1), (200, 0), (200, -1), (200, 0), (200, -1)),
    ),
    Sender(
        "payos", gateways.payos_fields, gateways.payos_send, answers(SUCCESS, FAILURE, (500, False), FAILURE)
    ),
    Sender("onepay", gateways.onepay_fields, gateways.onepay_send, answers((200, ONE), *[(200, ZERO)] * 5)),
    Sender(
        "keypay", gateways.keypay_fields, gateways.keypay_send, answers((200, 0), *[(200, -1)] * 5), body_of
    ),
    Sender(
        "paygov",
        gateways.paygov_fields,
        gateways.paygov_send,
        answers((200, "SUCCESSFUL"), (200, "SIGNATURE_WRONG"), *[(200, "FAILED")] * 4),
        body_of,
    ),
    Sender(
        "viettelpay",
        gateways.viettelpay_fields,
        gateways.viettelpay_send,
        answers((200, "00"), (200, "02"), (200, "03"), (200, "01"), (200, "01"), (200, "01")),
        form_of,
    ),
    Sender(
        "sepay", banks.sepay_fields, banks.sepay_send, answers(SUCCESS, (401, False), (500, False), FAILURE)
    ),
    Sender(
        "casso", banks.casso_fields, banks.casso_send, answers(SUCCESS, (401, False), (500, False), FAILURE)
    ),
    Sender(
        "vietqr",
        banks.vietqr_fields,
        banks.vietqr_send,
        answers((200, False), (401, True), *[(200, True)] * 4),
    ),
]


BY_NAME = {sender.name: sender for sender in SENDERS}
