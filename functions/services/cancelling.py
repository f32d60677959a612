"""Cancelling a receipt (hủy biên lai): by the office, with a reason, once; what stands in for it follows."""

from dataclasses import replace

from functions.domain.dossier import Happening
from functions.domain.errors import Taken
from functions.domain.payment import Payment
from functions.domain.receipt import Cancellation
from functions.domain.receipting import cancelled
from functions.ports import Change, Guard
from functions.services.looking import find
from functions.services.refunding import KEY_LIVES
from functions.services.reviewing import Bench, repeated


def cancel_receipt(
    reference: str, name: str, cancellation: Cancellation, guard: Guard, bench: Bench
) -> Payment:
    """Cancel the receipt *name* once under *guard*; the same request again tells how it stands."""
    bench.office.own(reference)
    if known := bench.dossiers.guard(guard.key, cancellation.at):
        return find(repeated(known, guard), bench.dossiers)[1]
    dossier, payment = find(reference, bench.dossiers)
    after = cancelled(payment, name, cancellation)
    noted = dossier.noted(Happening.RECEIPT_CANCELLED, cancellation.at, reference)
    kept = replace(guard, result=(reference,), expires=cancellation.at + KEY_LIVES)
    try:
        bench.dossiers.commit([Change(noted, payment=after)], kept)
    except Taken:
        known = bench.dossiers.guard(guard.key, cancellation.at)
        return find(repeated(known, guard), bench.dossiers)[1]
    return after
