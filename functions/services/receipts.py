"""Issuing the receipt of a payment: exactly one, with the next number of its year."""

from dataclasses import replace
from datetime import datetime

from functions.domain.code import dossier_of
from functions.domain.dossier import Happening
from functions.domain.errors import PaymentNotFound, Stale, Taken
from functions.domain.payment import Payment
from functions.domain.payment_status import PaymentStatus
from functions.domain.receipt import Receipt, issue, series_of
from functions.ports import Change, Count, Dossiers, Guard, Numbers

ATTEMPTS = 8


def issue_receipt(reference: str, dossiers: Dossiers, numbers: Numbers, at: datetime) -> Receipt | None:
    """Issue the receipt unless it exists; the number is taken in the same change, so none is lost."""
    for _ in range(ATTEMPTS):
        try:
            return _issue_once(reference, dossiers, numbers, at)
        except Stale:
            continue
    raise Stale(f"{reference}: the receipt's number keeps changing")


def _issue_once(reference: str, dossiers: Dossiers, numbers: Numbers, at: datetime) -> Receipt | None:
    found = dossiers.payments(dossier_of(reference))
    if found is None or reference not in found[1]:
        raise PaymentNotFound(f"no payment {reference}")
    payment = found[1][reference]
    if payment.receipt or payment.status is not PaymentStatus.PAID:
        return payment.receipt
    series = series_of(at)
    number = numbers.last(series) + 1
    receipt = issue(number, payment.items, at)
    noted = found[0].noted(Happening.RECEIPT_ISSUED, at, reference)
    change = Change(noted, payment=_with(payment, receipt))
    try:
        dossiers.commit([change], Guard(f"RECEIPT#{reference}", ""), Count(series, number))
    except Taken as error:
        raise Stale(f"{reference} has a receipt") from error
    return receipt


def _with(payment: Payment, receipt: Receipt) -> Payment:
    return replace(payment, receipt=receipt)
