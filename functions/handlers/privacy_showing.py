"""Everything that is kept about one dossier, as messages."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from catalog.terms import Retention
from catalog.working_days import Calendar
from functions.adapters.receipt_xml import document
from functions.domain.dossier import Event
from functions.domain.status import FINISHED
from functions.handlers.dossier_showing import everything
from functions.handlers.privacy_messages import EventMessage, ExportMessage, KeptMessage
from functions.handlers.showing import whole_payment
from functions.ports import Folder

RECEIPTS = "receipts"


def export(
    folder: Folder,
    events: Sequence[Event],
    retention: Iterable[Retention],
    at: datetime,
    calendar: Calendar,
) -> ExportMessage:
    return ExportMessage(
        dossier=everything(folder, at, calendar),
        events=tuple(_event(event) for event in events),
        payments=tuple(whole_payment(payment) for payment in folder.payments),
        receipts=tuple(_receipts(folder)),
        kept=tuple(_kept(folder, retention)),
    )


def _receipts(folder: Folder) -> Iterator[str]:
    for payment in folder.payments:
        yield from (document(one.seal) for one in payment.receipts if one.seal)


def _event(event: Event) -> EventMessage:
    return EventMessage(
        n=event.n,
        at=event.at,
        happening=event.happening.value,
        status=event.status.value,
        reference=event.reference,
    )


def _kept(folder: Folder, retention: Iterable[Retention]) -> Iterator[KeptMessage]:
    """Tell the period of this dossier's answers, and of receipts if there are any."""
    named = {one.of: one for one in retention}
    answers = named.get(folder.filing.service) or named.get("answers")
    receipts = named.get(RECEIPTS) if any(payment.receipts for payment in folder.payments) else None
    ended = folder.dossier.history[-1].at if folder.dossier.status in FINISHED else None
    for one in (answers, receipts):
        if one:
            yield KeptMessage(
                what=RECEIPTS if one.of == RECEIPTS else "answers",
                days=one.days,
                until=ended + timedelta(days=one.days) if ended else None,
                source=one.source,
                is_erasable=one.of != RECEIPTS,
            )
