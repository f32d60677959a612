"""The daily comparison (đối soát) with a provider's list: what differs goes to a person, and no further."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from functions.domain.dossier import Dossier, Happening
from functions.domain.errors import Taken
from functions.domain.listing import Line, difference
from functions.domain.notice import Notice, Outcome
from functions.domain.payment import Payment
from functions.domain.payment_status import Reason
from functions.domain.stray import Stray
from functions.payment_ports import Ledger, Statements
from functions.ports import Change, Dossiers, Guard
from functions.services.looking import find
from functions.services.settling import named


@dataclass(frozen=True, slots=True)
class Difference:
    """Where list and books differ: about a payment, or, without a *reason*, money that names none of ours."""

    reference: str
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Accounts:
    """What comparing needs, gathered, so that it is one argument."""

    dossiers: Dossiers
    ledger: Ledger
    statements: Statements


def compare(provider: str, day: date, accounts: Accounts, at: datetime) -> list[Difference] | None:
    """Put what differs on that *day* before a person, each difference once; None: the list has not come."""
    lines = accounts.statements.lines(provider, day)
    if lines is None:
        return None
    listed, strange = _by_payment(provider, lines, accounts.dossiers)
    expected = set(accounts.ledger.paid_on(provider, day))
    found = [Difference(one.notice.transaction) for one in _kept(strange, accounts.dossiers, at)]
    for reference in sorted(expected | set(listed)):
        dossier, payment = find(reference, accounts.dossiers)
        reason = difference(payment, listed.get(reference, ()), is_expected=reference in expected)
        if payment.reason or reason is None:
            continue  # a person is looking already, or nobody need
        if _flag(dossier, replace(payment, reason=reason), day, accounts.dossiers, at):
            found.append(Difference(reference, reason))
    return found


def _by_payment(
    provider: str, lines: Sequence[Line], dossiers: Dossiers
) -> tuple[dict[str, list[Line]], list[Notice]]:
    """Sort the lines by the payment that they name; money that names none of ours becomes a notice."""
    listed: dict[str, list[Line]] = defaultdict(list)
    strange = []
    for line in lines:
        notice = _notice(provider, line)
        if known := named(notice, dossiers):
            listed[known[1].reference].append(line)
        elif not line.is_refund:
            strange.append(notice)
    return listed, strange


def _notice(provider: str, line: Line) -> Notice:
    return Notice(
        provider=provider,
        reference=line.reference,
        outcome=Outcome.CREDITED,
        event=f"list#{line.transaction}",
        digest="",
        amount=line.amount,
        transaction=line.transaction,
    )


def _kept(strange: Sequence[Notice], dossiers: Dossiers, at: datetime) -> Iterator[Stray]:
    """Keep money that nobody has told us of; what is there already, waiting or decided, is no news."""
    for notice in strange:
        stray = Stray.of(notice, at)
        if dossiers.keep_stray(stray):
            yield stray


def _flag(dossier: Dossier, payment: Payment, day: date, dossiers: Dossiers, at: datetime) -> bool:
    """Let a person look at the payment, once for each day."""
    noted = dossier.noted(Happening.PAYMENT_NOTED, at, payment.reference)
    guard = Guard(f"LISTED#{payment.reference}#{day}", "")
    try:
        dossiers.commit([Change(noted, payment=payment)], guard)
    except Taken:
        return False
    return True
