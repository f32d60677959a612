"""What the store holds after a busy day: nothing lost, nothing doubled."""

import time
from collections.abc import Iterator
from itertools import groupby

from functions.adapters import codec
from functions.adapters.codec import Item
from functions.domain.payment import Payment
from functions.domain.payment_status import PaymentStatus
from functions.domain.status import Status
from infra.local.stack import Stack

PATIENCE = 600.0


def wrong(stack: Stack, dossiers: int, last: Status) -> Iterator[str]:
    """Wait for the receipts, then tell all that is not as it must be."""
    payments = _paid(stack, dossiers)
    numbers = sorted(receipt.number for payment in payments for receipt in payment.receipts)
    if numbers != list(range(1, dossiers + 1)):
        yield f"{len(numbers)} receipts for {dossiers} payments, or a number twice or left out"
    if [len(payment.transfers) for payment in payments] != [1] * dossiers:
        yield "a payment was lost or counted twice"
    items = _items(stack, "META", "EV#")
    found = [list(of_one) for _, of_one in groupby(items, key=lambda item: item["PK"]["S"])]
    if len(found) != dossiers:
        yield f"{len(found)} dossiers"
    yield from (problem for one in found for problem in _wrong(one, last))


def _wrong(items: list[Item], last: Status) -> Iterator[str]:
    events = [codec.to_event(item).n for item in items if item["SK"]["S"] != "META"]
    dossier = codec.to_dossier(next(item for item in items if item["SK"]["S"] == "META"))
    if sorted(events) != list(range(1, dossier.version + 1)):
        yield f"{dossier.code}: its history has a gap"
    if dossier.status is not last:
        yield f"{dossier.code} is {dossier.status}"


def _paid(stack: Stack, dossiers: int) -> list[Payment]:
    """Return the payments, once the stream has brought as many receipts or no more patience is left."""
    limit = time.monotonic() + PATIENCE
    while True:
        payments = [codec.to_payment(item) for item in _items(stack, "PAY#")]
        paid = [one for one in payments if one.status is PaymentStatus.PAID]
        if sum(len(one.receipts) for one in paid) >= dossiers or time.monotonic() > limit:
            return paid
        time.sleep(5)


def _items(stack: Stack, *prefixes: str) -> list[Item]:
    pages = stack.emulator.client("dynamodb").get_paginator("scan")
    table = stack.deployment.outputs["Dossiers"]
    found = [item for page in pages.paginate(TableName=table, ConsistentRead=True) for item in page["Items"]]
    chosen = [item for item in found if item["SK"]["S"].startswith(prefixes)]
    return sorted(chosen, key=lambda item: item["PK"]["S"])
