"""What a person decides about money in the wrong place; each decision once, kept with who and why."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from catalog.working_days import Calendar
from functions.domain.code import DossierCode, dossier_of
from functions.domain.dossier import Dossier, Happening
from functions.domain.errors import (
    DossierNotFound,
    Fault,
    InvalidRequest,
    KeyReused,
    PaymentNotFound,
    ReviewNotFound,
    StoreUnavailable,
    Taken,
)
from functions.domain.payment import Action, Payment, Resolution, Transfer
from functions.domain.refunding import a_refund, refund_asked
from functions.domain.reviewing import accepted, dismissed, resolved
from functions.domain.stray import Stray
from functions.payment_ports import Provider, Reviews
from functions.ports import Dossiers, Guard
from functions.services.looking import find
from functions.services.refunding import KEY_LIVES, send
from functions.services.settling import change_of, settle

NO_PAYMENT = Fault(
    "/payment",
    "Cần mã của lần thanh toán mà số tiền này thuộc về.",
    "Name the payment that this money belongs to.",
)


@dataclass(frozen=True, slots=True)
class Office:
    """Who decides: an *agency* about its own dossiers' payments, the treasury about all, and about strays."""

    agency: str
    is_treasury: bool

    def own(self, reference: str) -> None:
        """Refuse another agency's payment as if it did not exist."""
        if self.is_treasury:
            return
        try:
            code = DossierCode.parse(dossier_of(reference))
        except DossierNotFound as error:
            raise PaymentNotFound("no payment reference") from error
        if not code.belongs_to(self.agency):
            raise PaymentNotFound("a payment of another agency")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """*amount* of a refund; *seen*: a transfer found on the account's statement; *payment*: whose money."""

    action: Action
    why: str
    number: str
    amount: int | None = None
    seen: Transfer | None = None
    payment: str | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """What deciding needs, gathered, so that it is one argument."""

    dossiers: Dossiers
    reviews: Reviews
    provider: Callable[[str], Provider]
    calendar: Calendar
    office: Office


def decide_payment(reference: str, decision: Decision, guard: Guard, bench: Bench, at: datetime) -> Payment:
    """Decide about a payment that waits for a person, once under *guard*."""
    bench.office.own(reference)
    if known := bench.dossiers.guard(guard.key, at):
        return find(repeated(known, guard), bench.dossiers)[1]
    dossier, payment = find(reference, bench.dossiers)
    after = _decided(dossier, payment, decision, bench.office, at)
    change = change_of(dossier, (payment, after), bench.calendar, at, Happening.PAYMENT_REVIEWED)
    try:
        bench.dossiers.commit([change], replace(guard, result=(reference,), expires=at + KEY_LIVES))
    except Taken:
        return find(repeated(bench.dossiers.guard(guard.key, at), guard), bench.dossiers)[1]
    if decision.action is not Action.REFUND:
        return after
    return send(after, bench.provider(after.provider), bench.dossiers, at, is_first=True)


def decide_stray(name: str, decision: Decision, guard: Guard, bench: Bench, at: datetime) -> Stray:
    """Decide about money that belongs to no payment: give it to one, or note that it went back by hand."""
    stray = bench.reviews.stray(name) if bench.office.is_treasury else None
    if stray is None:
        raise ReviewNotFound(f"no stray {name}")
    if known := bench.dossiers.guard(guard.key, at):
        repeated(known, guard)
        return stray
    if not stray.waits:
        raise ReviewNotFound(f"{name} is decided")
    if decision.action is Action.ACCEPT:
        _give_to(stray, decision, bench, at)
    closed = stray.closed(decision.action, bench.office.agency, decision.why, decision.payment)
    try:
        bench.reviews.close(closed, replace(guard, result=(name,), expires=at + KEY_LIVES))
    except Taken:
        return bench.reviews.stray(name) or closed
    return closed


def _decided(dossier: Dossier, payment: Payment, decision: Decision, office: Office, at: datetime) -> Payment:
    if payment.reason is None:
        raise ReviewNotFound(f"{payment.reference} waits for nobody")
    why = Resolution(action=decision.action, reason=payment.reason, at=at, by=office.agency, why=decision.why)
    if decision.action is Action.ACCEPT:
        is_wanted = dossier.wants(payment.demand)
        return resolved(accepted(payment, decision.seen, at, is_wanted=is_wanted), why)
    if decision.action is Action.DISMISS:
        return resolved(dismissed(payment), why)
    amount = decision.amount or payment.to_give_back
    refund = a_refund(payment, decision.number, amount, at, office.agency, decision.why)
    return resolved(refund_asked(payment, refund), why)


def _give_to(stray: Stray, decision: Decision, bench: Bench, at: datetime) -> None:
    """Let the money count for the payment that was named, as if its notice had named it."""
    if decision.payment is None:
        raise InvalidRequest("no payment is named", NO_PAYMENT)
    _, payment = find(decision.payment, bench.dossiers)
    if payment.provider != stray.notice.provider:
        raise PaymentNotFound(f"{decision.payment} is with another provider")
    settle(replace(stray.notice, reference=decision.payment), bench.dossiers, bench.calendar, at)


def repeated(known: Guard | None, guard: Guard) -> str:
    if known is None:
        raise StoreUnavailable("the same request is just being answered")
    if known.digest != guard.digest:
        raise KeyReused("the key came with another request")
    return known.result[0]
