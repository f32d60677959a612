"""Payments and strays as an office sees them."""

from typing import cast

from msgspec import UNSET

from functions.domain.payment import Payment
from functions.domain.stray import Stray
from functions.handlers.messages import ProviderName
from functions.handlers.review_messages import (
    RefundMessage,
    ResolutionMessage,
    ReviewedPayment,
    ReviewedStray,
    TransferMessage,
)
from functions.handlers.showing import receipts, state


def payment(found: Payment) -> ReviewedPayment:
    return ReviewedPayment(
        id=found.reference,
        reason=found.reason.value if found.reason else None,
        dossier=found.dossier,
        provider=cast("ProviderName", found.provider),
        status=state(found.status),
        amount=found.amount,
        received=found.received,
        returned=found.returned,
        to_give_back=found.to_give_back,
        since=found.created_at,
        transfers=tuple(TransferMessage(one.transaction, one.amount) for one in found.transfers),
        refunds=tuple(
            RefundMessage(one.number, one.amount, one.status.value, one.asked_at, one.by, one.why)
            for one in found.refunds
        ),
        resolutions=tuple(
            ResolutionMessage(one.action.value, one.reason.value, one.at, one.by, one.why)
            for one in found.resolutions
        ),
        receipts=receipts(found),
    )


def stray(found: Stray) -> ReviewedStray:
    return ReviewedStray(
        id=found.name,
        reason="stray" if found.waits else None,
        provider=cast("ProviderName", found.notice.provider),
        transaction=found.notice.transaction,
        amount=found.notice.amount,
        since=found.at,
        action=found.action.value if found.action else UNSET,
        payment=found.payment or UNSET,
        why=found.why or UNSET,
    )
