"""What providers do wrong, call by call, and how each must be taken: by the numbers of the fault cases."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from functions.domain.attempt import attempt_of
from functions.domain.notice import Verdict
from functions.payment_ports import Callback
from tests.accounts import PREVIOUS
from tests.calling.applying import BANKS, FULL, HINTS
from tests.calling.facts import body_of, form_of
from tests.calling.senders import BY_NAME
from tests.calling.signatures import HEX, signature_of, signed_with
from tests.stack.calling import Caller
from tests.stack.citizen import Json
from tests.stack.counterparts import OWN

EVERY = frozenset(BY_NAME)
TELLS_FAILURES = frozenset(FULL) - {"zalopay"}
CURRENCIES = frozenset({"vnpay", "dvcqg", "payos", "onepay", "keypay", "paygov"})
UNKNOWN = "G01-261123-0001-AAAAAAAAAA"
PARTS = {"momo": {"orderInfo": "a&b=c"}, "dvcqg": {"MaNganHang": "VCB|20261123120130"}}
REFUSED = (Verdict.UNREADABLE, Verdict.FORGED)


@dataclass(frozen=True)
class Payer:
    """A caller that tells of one payment."""

    caller: Caller
    payment: Json

    @property
    def name(self) -> str:
        return self.caller.sender.name

    def call(self, key: str = "", **facts: Any) -> Callback:
        told = {"reference": self.payment["reference"], "amount": self.payment["amount"], **facts}
        number = facts.get("transaction", "1") + attempt_of(self.payment["reference"])
        return self.caller.call(key, **told | {"transaction": number})

    def success(self, key: str = "", **facts: Any) -> Callback:
        """Tell that it is paid; to a bank's account a part has come before."""
        rest = self.payment["amount"] - (1_000 if self.name in BANKS else 0)
        return self.call(key, **{"amount": rest, "transaction": "2", **facts})


class Step(NamedTuple):
    """One call: what it is, how it must be taken, and how the payment then stands; *who* calls like that."""

    case: str
    make: Callable[[Payer], Callback]
    verdicts: tuple[Verdict, ...]
    status: str
    who: frozenset[str] = EVERY
    truth: Callable[[Payer], Callback] | None = None


def bent(payer: Payer) -> Callback:
    """Repeat a name, in capitals."""
    genuine = payer.success()
    if fields := body_of(genuine):
        name = next(iter(fields)).upper()
        return replace(genuine, body=genuine.body[:-1] + f', "{name}": 1}}'.encode())
    again = f"&{next(iter(form_of(genuine) or dict(parse_qsl(genuine.query)))).upper()}=1"
    if genuine.query:
        return replace(genuine, query=genuine.query + again)
    return replace(genuine, body=genuine.body + again.encode())


def unsigned(payer: Payer) -> Callback:
    return signed_with(payer.caller.sender, payer.success(), None)


def rubbish(payer: Payer) -> Callback:
    return replace(payer.success(), query="" if payer.name not in {"vnpay", "onepay"} else "%", body=b"{")


def in_capitals(payer: Payer) -> Callback:
    genuine = payer.success()
    signature = signature_of(payer.caller.sender, genuine)
    return signed_with(payer.caller.sender, genuine, HEX.sub(lambda found: found[0].swapcase(), signature))


def extended(payer: Payer) -> Callback:
    genuine = payer.success()
    if fields := body_of(genuine):
        return replace(genuine, body=json.dumps(fields | {"Token": "x", "utm": "y"}).encode())
    if genuine.query:
        return replace(genuine, query=f"{genuine.query}&utm_source=mail")
    return replace(genuine, body=genuine.body + b"&utm_source=mail")


BEFORE = (
    Step("11 forged", lambda p: p.success("wrong"), (Verdict.FORGED,), "pending"),
    Step("12 unsigned", unsigned, (Verdict.FORGED,), "pending"),
    Step(
        "17 too old",
        lambda p: p.success(late=301),
        (Verdict.FORGED,),
        "pending",
        frozenset({"sepay", "casso"}),
    ),
    Step("20 an exponent", lambda p: p.success(amount="5e6"), (Verdict.UNREADABLE,), "pending"),
    Step("22 unknown", lambda p: p.success(reference=UNKNOWN), (Verdict.UNKNOWN,), "pending"),
    Step("35 rubbish", rubbish, REFUSED, "pending"),
    Step("36 a name twice", bent, REFUSED, "pending"),
    Step(
        "39 ambiguous",
        lambda p: p.success(raw=PARTS[p.name]),
        (Verdict.UNREADABLE,),
        "pending",
        frozenset(PARTS),
    ),
    Step(
        "07 not final",
        lambda p: p.call(raw={"resultCode": 1000}),
        (Verdict.NEGATIVE,),
        "pending",
        frozenset({"momo"}),
    ),
    Step("15 a hint", lambda p: p.call(), (Verdict.HOLD,), "pending", frozenset(HINTS), lambda _: Callback()),
    Step("30 outgoing", lambda p: p.call(is_paid=False), (Verdict.NEGATIVE,), "pending", frozenset(BANKS)),
    Step(
        "27 a part",
        lambda p: p.call(amount=1_000, transaction="3"),
        (Verdict.HOLD,),
        "pending",
        frozenset(BANKS),
    ),
    Step("05 failed", lambda p: p.call(is_paid=False), (Verdict.NEGATIVE,), "failed", TELLS_FAILURES),
    Step(
        "15 not as it was told",
        lambda p: p.call(transaction="6"),
        (Verdict.NEGATIVE,),
        "failed",
        frozenset(HINTS),
        lambda p: p.call(transaction="6", is_paid=False),
    ),
)
AFTER = (
    Step("01 16 again", Payer.success, (Verdict.DUPLICATE,), "paid"),
    Step("14 by the key before", lambda p: p.success(PREVIOUS), (Verdict.DUPLICATE,), "paid", frozenset(OWN)),
    Step("40 in capitals", in_capitals, (Verdict.DUPLICATE,), "paid", EVERY - {"viettelpay", "vietqr"}),
    Step("37 extended", extended, (Verdict.DUPLICATE,), "paid", EVERY - {"sepay", "casso"}),
    Step(
        "37 extended where all is signed", extended, (Verdict.FORGED,), "paid", frozenset({"sepay", "casso"})
    ),
    Step(
        "06 a late failure",
        lambda p: p.call(is_paid=False, transaction="8"),
        (Verdict.NEGATIVE,),
        "paid",
        TELLS_FAILURES,
    ),
    Step("25 a second success", lambda p: p.call(transaction="9"), (Verdict.HOLD,), "paid"),
    Step("03 the same event says otherwise", lambda p: p.success(amount=7_000), (Verdict.HOLD,), "paid"),
)
ASIDE = (
    Step(
        "18 another account",
        lambda p: p.call(merchant="SOMEONE"),
        (Verdict.MISMATCH,),
        "review",
        EVERY - {"payos", "zalopay", "viettelpay"},
    ),
    Step(
        "18 another amount",
        lambda p: p.call(amount=10_000, transaction="6"),
        (Verdict.MISMATCH,),
        "review",
        frozenset(FULL),
    ),
    Step(
        "21 another currency",
        lambda p: p.call(currency="USD", transaction="7"),
        (Verdict.MISMATCH,),
        "review",
        CURRENCIES,
    ),
)
