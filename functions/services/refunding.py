"""Giving money back: recorded first, then asked of the provider, then its answer is kept; each once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from functions.domain.dossier import Happening
from functions.domain.errors import (
    CallbackForged,
    CallbackUnreadable,
    KeyReused,
    OutsideUnavailable,
    Stale,
    StoreUnavailable,
    Taken,
)
from functions.domain.payment import Payment, Refund, RefundStatus
from functions.domain.refunding import a_refund, next_trying, refund_asked, refund_told, trying_ends
from functions.payment_ports import Provider, Refunder
from functions.ports import Change, Dossiers, Guard
from functions.services.asking import AT_ONCE, Books
from functions.services.looking import find

ATTEMPTS = 4
KEY_LIVES = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to go back: under which *number*, how much, on whose word and why."""

    number: str
    amount: int
    by: str
    why: str


def give_back(
    reference: str,
    wish: Wish,
    guard: Guard,
    provider: Callable[[str], Provider],
    dossiers: Dossiers,
    at: datetime,
) -> Payment:
    """Give *wish* back once under *guard*; the same request again tells how it stands."""
    if known := dossiers.guard(guard.key, at):
        return _repeated(known, guard, reference, dossiers)
    dossier, payment = find(reference, dossiers)
    asked = refund_asked(payment, a_refund(payment, wish.number, wish.amount, at, wish.by, wish.why))
    noted = dossier.noted(Happening.REFUND_ASKED, at, reference)
    kept = replace(guard, result=(wish.number,), expires=at + KEY_LIVES)
    try:
        dossiers.commit([Change(noted, payment=asked)], kept)
    except Taken:
        return _repeated(dossiers.guard(guard.key, at), guard, reference, dossiers)
    return send(asked, provider(asked.provider), dossiers, at, is_first=True)


def send(
    payment: Payment, provider: Provider, dossiers: Dossiers, at: datetime, *, is_first: bool
) -> Payment:
    """Ask the provider for the refund under way; without its answer it stays so, to be tried again."""
    refund = payment.refund_under_way
    if refund is None:
        return payment
    status = _answer(payment, refund, provider, at, is_first=is_first)
    return _told(payment, refund, status, dossiers, at) if status else payment


def send_again(
    provider: Provider, books: Books, at: datetime, has_time: Callable[[], bool]
) -> Iterator[Payment]:
    """Try the refunds again that have had no answer."""
    for reference, since in books.asking.due(f"refund#{provider.name}", at, AT_ONCE):
        if not has_time():
            return
        payment = books.dossiers.payment(reference)
        refund = payment.refund_under_way if payment else None
        if payment and refund and books.asking.postpone(reference, since, next_trying(refund, at)):
            yield send(payment, provider, books.dossiers, at, is_first=False)


def _answer(
    payment: Payment, refund: Refund, provider: Provider, at: datetime, *, is_first: bool
) -> RefundStatus | None:
    """Return what the provider says; a refusal is sure only if nothing was asked before."""
    if not isinstance(provider, Refunder):
        return RefundStatus.BY_HAND
    try:
        status = provider.refund(payment, refund)
    except (OutsideUnavailable, CallbackForged, CallbackUnreadable):
        return RefundStatus.UNSURE if trying_ends(refund, at) else None
    is_sure = is_first or status is not RefundStatus.REFUSED
    return status if is_sure else RefundStatus.UNSURE


def _told(
    payment: Payment, refund: Refund, status: RefundStatus, dossiers: Dossiers, at: datetime
) -> Payment:
    """Keep the answer, again if somebody else changed the dossier in between."""
    for _ in range(ATTEMPTS):
        dossier, found = find(payment.reference, dossiers)
        told = refund_told(found, refund.number, status)
        noted = dossier.noted(Happening.REFUND_ENDED, at, payment.reference)
        try:
            dossiers.commit([Change(noted, payment=told)], Guard(f"REFUND#{refund.number}", status))
        except Taken:
            return dossiers.payment(payment.reference) or told
        except Stale:
            continue
        return told
    raise Stale(f"{payment.reference} keeps changing")


def _repeated(known: Guard | None, guard: Guard, reference: str, dossiers: Dossiers) -> Payment:
    if known is None:
        raise StoreUnavailable("the same request is just being answered")
    if known.digest != guard.digest:
        raise KeyReused("the key came with another request")
    return find(reference, dossiers)[1]
