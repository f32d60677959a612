"""The dossiers table's stream: a settled payment gets its receipts, a cancelled receipt what replaces it."""

import json
from datetime import datetime
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions import wiring
from functions.domain.errors import DomainError
from functions.services.receipts import Registry, issue_receipts

WANTED = ("payment_settled", "receipt_cancelled")
logger = Logger(service="receipts")


def handler(event: dict[str, Any], _context: LambdaContext) -> dict[str, Any]:
    registry = Registry(wiring.dossiers(), wiring.dossiers(), wiring.sealer())
    return consume(event["Records"], registry, wiring.now())


def consume(records: list[dict[str, Any]], registry: Registry, at: datetime) -> dict[str, Any]:
    """Issue what the records ask for, in order; from the first failure on, the stream sends them again."""
    for record in records:
        reference = wanted_reference(record)
        try:
            receipts = issue_receipts(reference, registry, at) if reference else ()
        except DomainError as error:
            logger.exception("not issued", extra={"error": type(error).__name__})
            return {"batchItemFailures": [{"itemIdentifier": record["dynamodb"]["SequenceNumber"]}]}
        for receipt in receipts:
            logger.info("issued", extra={"series": receipt.series, "number": receipt.number})
    return {"batchItemFailures": []}


def wanted_reference(record: dict[str, Any]) -> str | None:
    item = record["dynamodb"].get("NewImage", {})
    if item.get("happening", {}).get("S") not in WANTED:
        return None
    reference: str = json.loads(item["data"]["S"])["reference"]
    return reference
