"""Starting a payment: one reference for each attempt, whichever provider is chosen."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from functions.domain.attempt import attempt_of
from functions.domain.dossier import Happening
from functions.domain.errors import (
    AlreadyPaid,
    KeyReused,
    NothingDue,
    PaymentInReview,
    PaymentNotFound,
    Stale,
    StoreUnavailable,
    Taken,
)
from functions.domain.payment import Payment
from functions.domain.payment_status import PaymentStatus
from functions.payment_ports import Provider
from functions.ports import Change, Dossiers, Folder, Guard

CHECKOUT_LIVES = timedelta(minutes=15)
KEY_LIVES = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Wish:
    """Who wants to pay how: the *reference* to use if this attempt is new, the payer's *address*."""

    reference: str
    address: str
    guard: Guard


@dataclass(frozen=True, slots=True)
class Started:
    payment: Payment
    is_repeated: bool


def start_payment(
    folder: Folder, wish: Wish, provider: Provider, dossiers: Dossiers, at: datetime
) -> Started:
    """Start one payment under the wish's guard; the same wish again gets the same payment."""
    if known := dossiers.guard(wish.guard.key, at):
        return _repeated(known, folder.dossier.code, wish, provider, dossiers, at)
    _check_due(folder)
    payment = _payment(folder, wish.reference, provider.name, at)
    if not provider.asks_first:
        payment = payment.opened(provider.checkout_url(payment, wish.address))
    noted = folder.dossier.noted(Happening.PAYMENT_STARTED, at, payment.reference)
    guard = replace(wish.guard, result=(payment.reference,), expires=at + KEY_LIVES)
    try:
        dossiers.commit([Change(noted, payment=payment, attempt=attempt_of(payment.reference))], guard)
    except (Taken, Stale):
        known = dossiers.guard(guard.key, at)
        return _repeated(known, noted.code, wish, provider, dossiers, at)
    return Started(_opened(payment, wish.address, provider, dossiers, at), is_repeated=False)


def _repeated(
    known: Guard | None, code: str, wish: Wish, provider: Provider, dossiers: Dossiers, at: datetime
) -> Started:
    if known is None:
        raise StoreUnavailable("the dossier is just being changed")
    if known.digest != wish.guard.digest:
        raise KeyReused("the key came with another request")
    found = dossiers.payments(code)
    payment = found[1].get(known.result[0]) if found else None
    if payment is None:
        raise StoreUnavailable(f"{known.result[0]} was started and cannot be read")
    return Started(_opened(payment, wish.address, provider, dossiers, at), is_repeated=True)


def _check_due(folder: Folder) -> None:
    dossier = folder.dossier
    if dossier.paid:
        raise AlreadyPaid(f"{dossier.code} is paid")
    if not dossier.wants_payment:
        raise NothingDue(f"{dossier.code} asks for no payment")
    if any(payment.is_in_review for payment in folder.payments):
        raise PaymentInReview(f"{dossier.code} has a payment that a person looks at")


def _payment(folder: Folder, reference: str, provider: str, at: datetime) -> Payment:
    return Payment(
        reference=reference,
        dossier=folder.dossier.code,
        provider=provider,
        items=folder.items,
        amount=folder.dossier.owed,
        demand=folder.dossier.demand,
        purpose=folder.filing.service,
        created_at=at,
        expires_at=at + CHECKOUT_LIVES,
    )


def _opened(payment: Payment, address: str, provider: Provider, dossiers: Dossiers, at: datetime) -> Payment:
    """Ask the provider for its page, if that is still to be done, and keep the answer."""
    if payment.checkout_url or payment.status is not PaymentStatus.CREATED:
        return payment
    url = provider.checkout_url(payment, address)
    found = dossiers.payments(payment.dossier)
    if found is None:
        raise PaymentNotFound(f"no payment {payment.reference}")
    dossier, payments = found
    opened = payments[payment.reference].opened(url)
    noted = dossier.noted(Happening.PAYMENT_OPENED, at, payment.reference)
    try:
        dossiers.commit([Change(noted, payment=opened)], Guard(f"OPENED#{payment.reference}", ""))
    except Taken:
        return dossiers.payment(payment.reference) or opened
    return opened
