"""Asking the providers what became of payments without a final answer, as if they had called us."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from catalog.working_days import Calendar
from functions.domain.asking import given_up, is_last_asking, next_asking
from functions.domain.code import dossier_of
from functions.domain.dossier import Happening
from functions.domain.errors import (
    CallbackForged,
    CallbackUnreadable,
    OutsideUnavailable,
    StoreUnavailable,
    Taken,
)
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment
from functions.domain.payment_status import PaymentStatus
from functions.payment_ports import Askable, Asking, Provider
from functions.ports import Change, Dossiers, Guard
from functions.services.settling import settle

AT_ONCE = 50
# A provider that does not answer so often in a row is left alone until the next run.
PATIENCE = 3


class Answered(StrEnum):
    """How asking about one payment ended."""

    SETTLED = "settled"
    WAITING = "waiting"
    SILENT = "silent"
    GIVEN_UP = "given_up"
    RETRY = "retry"


@dataclass(frozen=True, slots=True)
class Asked:
    reference: str
    answer: Answered
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Books:
    """What asking needs of the store, gathered, so that it is one argument."""

    dossiers: Dossiers
    asking: Asking
    calendar: Calendar


def ask_provider(
    provider: Provider, books: Books, at: datetime, has_time: Callable[[], bool]
) -> Iterator[Asked]:
    """Ask about the payments that are due, the longest waiting first, as many as one run may."""
    silent = 0
    for reference, since in books.asking.due(provider.name, at, AT_ONCE):
        if silent == PATIENCE or not has_time():
            return
        asked = _ask_once(reference, since, provider, books, at)
        if asked:
            silent = silent + 1 if asked.answer is Answered.SILENT else 0
            yield asked


def _ask_once(
    reference: str, since: datetime, provider: Provider, books: Books, at: datetime
) -> Asked | None:
    """Take the payment over from other runs, then ask; None if it is no longer to be asked about."""
    try:
        payment = books.dossiers.payment(reference)
        if not payment or not payment.is_open:
            return None
        if not books.asking.postpone(reference, since, next_asking(payment, at)):
            return None
        return _ask(payment, provider, books, at)
    except StoreUnavailable:
        return Asked(reference, Answered.RETRY)


def _ask(payment: Payment, provider: Provider, books: Books, at: datetime) -> Asked:
    """Settle what the answer says; on the last day, what has no end goes to a person."""
    answer, notice = _answer_of(provider, payment)
    is_last = is_last_asking(payment, at)
    if notice is None and is_last and _nobody_can_have_paid(payment, provider):
        answer, notice = Answered.SETTLED, _absent(payment)
    if notice:
        verdict = settle(replace(notice, is_answer=True), books.dossiers, books.calendar, at)
        return Asked(payment.reference, answer, verdict)
    if is_last:
        _give_up(payment.reference, books.dossiers, at)
    return Asked(payment.reference, Answered.GIVEN_UP if is_last else answer)


def _answer_of(provider: Provider, payment: Payment) -> tuple[Answered, Notice | None]:
    """Return the notice of an end; "not yet" is none, and there is nothing to keep of it."""
    if not isinstance(provider, Askable):
        return Answered.WAITING, None
    try:
        notice = provider.query(payment) or _absent(payment)
    except (OutsideUnavailable, CallbackForged, CallbackUnreadable):
        return Answered.SILENT, None
    if notice.outcome is Outcome.PENDING:
        return Answered.WAITING, None
    return Answered.SETTLED, notice


def _nobody_can_have_paid(payment: Payment, provider: Provider) -> bool:
    """Tell whether silence is an answer: nobody ever saw the page, or a bank has told of no transfer."""
    return payment.status is PaymentStatus.CREATED or not isinstance(provider, Askable)


def _absent(payment: Payment) -> Notice:
    return Notice(
        provider=payment.provider,
        reference=payment.reference,
        outcome=Outcome.ABSENT,
        event=f"{payment.reference}#absent",
        digest="",
        amount=payment.amount,
    )


def _give_up(reference: str, dossiers: Dossiers, at: datetime) -> None:
    found = dossiers.payments(dossier_of(reference))
    if found is None:
        raise StoreUnavailable(f"{reference} cannot be read")
    dossier, payments = found
    payment = payments[reference]
    if not payment.is_open:
        return
    noted = dossier.noted(Happening.PAYMENT_NOTED, at, reference)
    try:
        dossiers.commit([Change(noted, payment=given_up(payment))], Guard(f"UNANSWERED#{reference}", ""))
    except Taken:
        return
