"""Applying a provider's callback: verified, stored, and only then acknowledged; once, ever."""

from dataclasses import dataclass, replace
from datetime import datetime

from catalog.working_days import Calendar
from functions.domain.applying import applied, contradicted, permits
from functions.domain.attempt import is_attempt
from functions.domain.code import dossier_of
from functions.domain.dossier import Dossier, Happening
from functions.domain.due import due
from functions.domain.errors import (
    CallbackForged,
    CallbackUnreadable,
    OutsideUnavailable,
    PaymentNotFound,
    Stale,
    StoreUnavailable,
    Taken,
)
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment
from functions.domain.payment_status import PaymentStatus
from functions.domain.stray import Stray
from functions.payment_ports import Callback, Provider
from functions.ports import Change, Dossiers, Guard

ATTEMPTS = 4


@dataclass(frozen=True, slots=True)
class Applied:
    """How a callback ended, and for which payment, as far as that is known."""

    verdict: Verdict
    reference: str | None = None


def apply_callback(
    callback: Callback, provider: Provider, dossiers: Dossiers, calendar: Calendar, at: datetime
) -> Applied:
    """Apply *callback* once, however often and in whatever order it is sent."""
    try:
        notice = provider.read(callback)
    except CallbackForged:
        return Applied(Verdict.FORGED)
    except CallbackUnreadable:
        return Applied(Verdict.UNREADABLE)
    try:
        return Applied(settle(_confirmed(notice, provider), dossiers, calendar, at), notice.reference)
    except StoreUnavailable:
        return Applied(Verdict.RETRY, notice.reference)


def _confirmed(notice: Notice, provider: Provider) -> Notice:
    """Ask where the signature proves too little; without an answer the notice stays a hint."""
    if notice.outcome is not Outcome.UNCONFIRMED:
        return notice
    try:
        return provider.confirm(notice)
    except (OutsideUnavailable, CallbackForged, CallbackUnreadable):
        return notice


def settle(notice: Notice, dossiers: Dossiers, calendar: Calendar, at: datetime) -> Verdict:
    """Apply *notice*, again if somebody else changed the dossier in between."""
    for _ in range(ATTEMPTS):
        try:
            return _settle_once(notice, dossiers, calendar, at)
        except Stale:
            continue
    raise Stale(f"{notice.reference} keeps changing")


def _settle_once(notice: Notice, dossiers: Dossiers, calendar: Calendar, at: datetime) -> Verdict:
    found = named(notice, dossiers)
    guard = Guard(f"CB#{notice.provider}#{notice.event}", notice.digest)
    if notice.outcome is Outcome.ASKED:
        return _permitted(notice, found)
    if found is None or notice.outcome is Outcome.OUTGOING:
        dossiers.keep_stray(Stray.of(notice, at))
        return Verdict.NEGATIVE if notice.outcome is Outcome.OUTGOING else Verdict.UNKNOWN
    dossier, payment = found
    after, verdict = applied(payment, notice, at, is_wanted=dossier.wants(payment.demand))
    try:
        dossiers.commit(
            [change_of(dossier, (payment, after), calendar, at)], replace(guard, result=(verdict,))
        )
    except Taken:
        return _seen_before(notice, guard, dossiers, at)
    return verdict


def _permitted(notice: Notice, found: tuple[Dossier, Payment] | None) -> Verdict:
    """Answer a provider that asks before it takes money; nothing has happened yet, nothing is kept."""
    if found is None:
        return Verdict.UNKNOWN
    dossier, payment = found
    return permits(payment, notice, is_wanted=dossier.wants(payment.demand))


def named(notice: Notice, dossiers: Dossiers) -> tuple[Dossier, Payment] | None:
    """Return the payment that *notice* names, by its reference or by its attempt alone."""
    short = is_attempt(notice.reference)
    reference = dossiers.reference(notice.reference) if short else notice.reference
    try:
        found = dossiers.payments(dossier_of(reference or ""))
    except PaymentNotFound:
        return None
    payment = found[1].get(reference or "") if found else None
    return (found[0], payment) if found and payment and payment.provider == notice.provider else None


def change_of(
    dossier: Dossier,
    payments: tuple[Payment, Payment],
    calendar: Calendar,
    at: datetime,
    happening: Happening = Happening.PAYMENT_NOTED,
) -> Change:
    """Release the dossier if the payment was made paid (*before*, *after*); otherwise only keep it."""
    before, after = payments
    if after.status is PaymentStatus.PAID and before.status is not PaymentStatus.PAID:
        expected = due(dossier.limit, at, calendar) if dossier.limit else None
        return Change(dossier.settled(after.reference, at, expected), payment=after)
    return Change(dossier.noted(happening, at, after.reference), payment=after)


def _seen_before(notice: Notice, guard: Guard, dossiers: Dossiers, at: datetime) -> Verdict:
    """Answer a repeated event as before; one that now says something else goes to a person."""
    known = dossiers.guard(guard.key, at)
    if known is None:
        raise Stale(f"{notice.reference}: the guard cannot be read yet")
    if known.digest == notice.digest:
        return _repeated_verdict(Verdict(known.result[0]))
    found = named(notice, dossiers)
    if found is None:
        raise Stale(f"{notice.reference} cannot be read")
    dossier, payment = found
    doubted, verdict = contradicted(payment, notice)
    noted = dossier.noted(Happening.PAYMENT_NOTED, at, payment.reference)
    try:
        dossiers.commit(
            [Change(noted, payment=doubted)], Guard(f"{guard.key}#{notice.digest}", notice.digest)
        )
    except Taken:
        return verdict
    return verdict


def _repeated_verdict(first: Verdict) -> Verdict:
    return Verdict.DUPLICATE if first is Verdict.OK else first
