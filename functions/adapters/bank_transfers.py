"""Payments by bank transfer: the code that the payer scans, and whose money a transfer is.

An account's settings: `bank` (its BIN), `account`, and `memo`, what stands before the attempt in the
words of a transfer (MC). Who reports the transfers is a provider; they all mean the same.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from functions.adapters import vietqr_code
from functions.adapters.outside import Outside
from functions.adapters.secrets import Keys
from functions.adapters.signature import digest_of
from functions.adapters.strict import text, token
from functions.domain.attempt import attempt_in, attempt_of
from functions.domain.errors import CallbackForged
from functions.domain.money import strict_digits
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment
from functions.payment_ports import Answer

FRESH = timedelta(seconds=300)
# A webhook is done once it hears 200; money that belongs to nothing has come all the same.
HOOK_REPLIES: Mapping[Verdict, int] = {
    Verdict.OK: 200,
    Verdict.DUPLICATE: 200,
    Verdict.NEGATIVE: 200,
    Verdict.HOLD: 200,
    Verdict.UNKNOWN: 200,
    Verdict.MISMATCH: 200,
    Verdict.FORGED: 401,
    Verdict.RETRY: 500,
    Verdict.UNREADABLE: 400,
}


def hook_answer(verdict: Verdict) -> Answer:
    status = HOOK_REPLIES[verdict]
    return Answer({"success": status == HOOK_REPLIES[Verdict.OK]}, status)


def transfer_code(keys: Keys, payment: Payment) -> str:
    purpose = f"{memo(keys)}{attempt_of(payment.reference)}"
    return vietqr_code.code(keys.setting("bank"), keys.setting("account"), payment.amount, purpose)


def transfer_page(outside: Outside, keys: Keys, payment: Payment) -> str:
    """Return our own waiting page; the code to scan stands behind `#`, where the page reads it."""
    return f"{outside.return_url(payment)}#vietqr={quote(transfer_code(keys, payment), safe='')}"


def memo(keys: Keys) -> str:
    return keys.setting("memo", "MC")


def attempt_of_words(keys: Keys, *words: str) -> str:
    """Return the attempt that the words name; none or several give none: money is never guessed."""
    return attempt_in(" ".join(words), memo(keys)) or ""


def transfer(provider: str, keys: Keys, fields: Mapping[str, Any], amount: int, *words: str) -> Notice:
    """Return the notice of a webhook that names the transfer `id` and the account `accountNumber`."""
    is_ours = text(fields, "accountNumber") == keys.setting("account")
    attempt = attempt_of_words(keys, *(text(fields, word) for word in words))
    return told(provider, token(fields, "id"), amount, attempt, is_ours=is_ours)


def told(provider: str, transaction: str, amount: int, attempt: str, *, is_ours: bool) -> Notice:
    """Return the notice of a transfer; a negative amount has left the account."""
    return Notice(
        provider=provider,
        reference=attempt,
        outcome=Outcome.CREDITED if amount > 0 else Outcome.OUTGOING,
        event=transaction,
        digest=digest_of(amount, "VND"),
        amount=abs(amount),
        transaction=transaction,
        is_ours=is_ours,
    )


def signed_digits(value: object) -> int:
    """Read a whole amount that may be negative."""
    if isinstance(value, int) and not isinstance(value, bool) and value < 0:
        return -strict_digits(-value)
    if isinstance(value, str) and value.startswith("-"):
        return -strict_digits(value[1:])
    return strict_digits(value)


def check_fresh(moment: str, ticks: int, now: datetime) -> None:
    """Refuse a time stamp that is more than five minutes off, in either direction."""
    if not (moment.isascii() and moment.isdigit() and len(moment) <= len("1727948258788")):
        raise CallbackForged("the time stamp is missing")
    if abs(now.timestamp() - int(moment) / ticks) > FRESH.total_seconds():
        raise CallbackForged("the message is not fresh")
