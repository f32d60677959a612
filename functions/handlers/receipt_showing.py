"""Receipts as messages, with what anybody needs to verify them."""

from collections.abc import Iterator

from functions.adapters.qr import svg
from functions.adapters.receipt_xml import document, link
from functions.domain.payment import Payment
from functions.domain.receipt import Receipt, Seal
from functions.handlers.messages import ReceiptMessage, ReceiptsMessage
from functions.handlers.showing import items, state


def receipts(payment: Payment, site: str) -> ReceiptsMessage:
    return ReceiptsMessage(payment.reference, state(payment.status), tuple(_sealed(payment, site)))


def _sealed(payment: Payment, site: str) -> Iterator[ReceiptMessage]:
    for receipt in payment.receipts:
        if receipt.seal:
            yield _receipt(receipt, receipt.seal, site)


def _receipt(receipt: Receipt, seal: Seal, site: str) -> ReceiptMessage:
    address = link(site, seal)
    return ReceiptMessage(
        title=receipt.sort.title,
        form=receipt.sort.form or None,
        series=receipt.series,
        number=receipt.number,
        issued_at=receipt.issued_at,
        collector=receipt.collector.name,
        tax_code=receipt.collector.tax_code,
        items=items(receipt.items),
        total=receipt.total,
        total_in_words=receipt.total_in_words,
        replaces=receipt.replaces,
        cancelled_at=receipt.cancelled.at if receipt.cancelled else None,
        why=receipt.cancelled.why if receipt.cancelled else None,
        xml=document(seal),
        link=address,
        qr=svg(address),
    )
