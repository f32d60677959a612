"""The dossiers table's stream: a settled payment gets its receipt."""

import json
from datetime import datetime
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions import wiring
from functions.domain.errors import DomainError
from functions.ports import Dossiers, Numbers
from functions.services.receipts import issue_receipt

WANTED = "payment_settled"
logger = Logger(service="receipts")


def handler(event: dict[str, Any], _context: LambdaContext) -> dict[str, Any]:
    return consume(event["Records"], wiring.dossiers(), wiring.dossiers(), wiring.now())


def consume(
    records: list[dict[str, Any]], dossiers: Dossiers, numbers: Numbers, at: datetime
) -> dict[str, Any]:
    """Issue what the records ask for, in order; from the first failure on, the stream sends them again."""
    for record in records:
        reference = settled_reference(record)
        try:
            receipt = issue_receipt(reference, dossiers, numbers, at) if reference else None
        except DomainError as error:
            logger.exception("not issued", extra={"error": type(error).__name__})
            return {"batchItemFailures": [{"itemIdentifier": record["dynamodb"]["SequenceNumber"]}]}
        if receipt:
            logger.info("issued", extra={"series": receipt.series, "number": receipt.number})
    return {"batchItemFailures": []}


def settled_reference(record: dict[str, Any]) -> str | None:
    item = record["dynamodb"].get("NewImage", {})
    if item.get("happening", {}).get("S") != WANTED:
        return None
    reference: str = json.loads(item["data"]["S"])["reference"]
    return reference
