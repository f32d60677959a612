"""What was filed and what is paid, as messages."""

from collections.abc import Iterable
from typing import cast

from msgspec.structs import replace

from functions.domain.dossier import Dossier
from functions.domain.filing import Filing
from functions.domain.money import Item
from functions.domain.payment import Payment
from functions.domain.payment_status import PaymentStatus
from functions.domain.receipt import Receipt
from functions.domain.status import Status
from functions.handlers.messages import (
    DossierPayment,
    FiledMessage,
    ItemMessage,
    LinkedMessage,
    OwedMessage,
    PaymentMessage,
    PaymentState,
    ProviderName,
    ReceiptState,
    StartedMessage,
    StatusName,
)
from functions.ports import Folder
from functions.services.filing import Filed
from functions.services.paying import Started


def filed(result: Filed) -> FiledMessage:
    dossier, filing = result.folder.dossier, result.folder.filing
    return FiledMessage(
        code=dossier.code,
        token=result.token,
        procedure=filing.service,
        title=filing.title,
        status=_status(dossier.status),
        status_number=dossier.status.number,
        submitted_at=dossier.submitted_at,
        due=dossier.due,
        due_basis=due_basis(dossier),
        linked=_linked_as_filed(filing, dossier),
        payment=OwedMessage(dossier.owed, items(filing.items)) if dossier.owed else None,
    )


def started(result: Started) -> StartedMessage:
    payment = result.payment
    return StartedMessage(
        payment.reference,
        payment.amount,
        cast("ProviderName", payment.provider),
        state(payment.status),
        payment.checkout_url or "",
        payment.expires_at,
    )


def payment_state(payment: Payment) -> PaymentMessage:
    return PaymentMessage(
        reference=payment.reference,
        status=state(payment.status),
        amount=payment.amount,
        provider=cast("ProviderName", payment.provider),
        dossier=payment.dossier,
        receipts=receipts(payment),
    )


def whole_payment(payment: Payment) -> PaymentMessage:
    return replace(payment_state(payment), items=items(payment.items))


def dossier_payment(folder: Folder) -> DossierPayment:
    counts = _that_counts(folder)
    return DossierPayment(
        folder.dossier.owed,
        items(folder.items),
        state(counts.status) if counts else None,
        counts.reference if counts else None,
        receipts(counts) if counts else (),
    )


def _that_counts(folder: Folder) -> Payment | None:
    """Return the attempt that paid, else one that a person looks at, else the latest."""
    paid = [payment for payment in folder.payments if payment.reference == folder.dossier.paid]
    held = [payment for payment in folder.payments if payment.is_in_review]
    latest = sorted(folder.payments, key=lambda payment: payment.created_at, reverse=True)
    return next(iter((*paid, *held, *latest)), None)


def receipts(payment: Payment) -> tuple[ReceiptState, ...]:
    return tuple(_receipt(one) for one in payment.receipts)


def _receipt(receipt: Receipt) -> ReceiptState:
    end = receipt.cancelled
    return ReceiptState(
        receipt=receipt.name,
        total=receipt.total,
        issued_at=receipt.issued_at,
        cancelled_at=end.at if end else None,
        why=end.why if end else None,
        replaces=receipt.replaces,
    )


def items(items: Iterable[Item]) -> tuple[ItemMessage, ...]:
    return tuple(ItemMessage(item.kind, item.name, item.amount) for item in items)


def linked(filing: Filing) -> tuple[LinkedMessage, ...]:
    return tuple(LinkedMessage(one.code, one.procedure, one.title) for one in filing.linked)


def _linked_as_filed(filing: Filing, dossier: Dossier) -> tuple[LinkedMessage, ...]:
    """Name the dossiers with their first status: only the main one may ask for a payment."""
    main, *others = linked(filing) or (None,)
    if main is None:
        return ()
    statuses = [_status(dossier.status), *(_status(Status.REGISTERED) for _ in others)]
    return tuple(replace(one, status=status) for one, status in zip((main, *others), statuses, strict=True))


def due_basis(dossier: Dossier) -> str | None:
    if dossier.limit is None:
        return None
    return dossier.limit.in_words() + ("" if dossier.limit.is_same_day else ", không tính ngày nộp")


def _status(status: Status) -> StatusName:
    return status.value


def state(status: PaymentStatus) -> PaymentState:
    """Show a payment whose page is not open yet as pending: to the citizen it is the same."""
    return cast("PaymentState", "pending" if status is PaymentStatus.CREATED else status.value)
