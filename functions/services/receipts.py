"""Issuing the receipts of a payment, each with the next number of its series and year."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from functions.domain.dossier import Happening
from functions.domain.payment import Payment
from functions.domain.receipt import Receipt, check_number, series_of
from functions.domain.receipting import Draft, missing
from functions.ports import Change, Count, Dossiers, Guard, Numbers, Sealer
from functions.services.again import again
from functions.services.looking import find

ATTEMPTS = 8


@dataclass(frozen=True, slots=True)
class Registry:
    """What issuing needs, gathered, so that it is one argument."""

    dossiers: Dossiers
    numbers: Numbers
    sealer: Sealer


def issue_receipts(reference: str, registry: Registry, at: datetime) -> tuple[Receipt, ...]:
    """Issue what is missing; the numbers are taken in the same change, so none is lost or given twice."""
    return again(lambda: _issue_once(reference, registry, at), f"the numbering for {reference}", ATTEMPTS)


def _issue_once(reference: str, registry: Registry, at: datetime) -> tuple[Receipt, ...]:
    dossier, payment = find(reference, registry.dossiers)
    issued = tuple(_numbered(missing(payment), payment, registry, at))
    if not issued:
        return ()
    noted = dossier.noted(Happening.RECEIPT_ISSUED, at, reference)
    change = Change(noted, payment=replace(payment, receipts=(*payment.receipts, *issued)))
    guard = Guard(f"RECEIPT#{reference}#{len(payment.receipts)}", "")
    registry.dossiers.commit([change], guard, [Count(one.series, one.number) for one in issued])
    return issued


def _numbered(
    drafts: tuple[Draft, ...], payment: Payment, registry: Registry, at: datetime
) -> Iterator[Receipt]:
    for draft in drafts:
        series = series_of(draft.kind, at)
        number = registry.numbers.last(series) + 1
        check_number(series, number)
        receipt = Receipt(
            kind=draft.kind,
            series=series,
            number=number,
            issued_at=at,
            reference=payment.reference,
            items=draft.items,
            collector=registry.sealer.collector,
            replaces=draft.replaces,
        )
        yield registry.sealer.sealed(receipt)
