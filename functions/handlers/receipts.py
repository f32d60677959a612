"""Receipts, from their queue: a settled payment gets its own, a cancelled receipt what replaces it."""

from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions import wiring
from functions.domain.outbox import Happened, Hearer
from functions.handlers.hearing import Answer, Ear
from functions.services.receipts import Registry, issue_receipts

logger = Logger(service="receipts")


def handler(event: dict[str, Any], _context: LambdaContext) -> Answer:
    registry = Registry(wiring.dossiers(), wiring.dossiers(), wiring.sealer())
    ear = Ear(Hearer.RECEIPTS, wiring.outbox(), wiring.dossiers(), logger, wiring.now())
    return consume(event["Records"], registry, ear)


def consume(records: list[dict[str, Any]], registry: Registry, ear: Ear) -> Answer:
    def issue(happened: Happened) -> None:
        reference = happened.event.reference if happened.event else None
        for receipt in issue_receipts(reference, registry, ear.at) if reference else ():
            logger.info("issued", extra={"series": receipt.series, "number": receipt.number})

    return ear.hear(records, issue)
