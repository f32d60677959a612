"""The dossiers table's stream: whoever wishes is told what happened to the own dossier."""

from datetime import datetime
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions import wiring
from functions.adapters.codec import to_event
from functions.domain.errors import DomainError
from functions.ports import Dossiers, Messenger
from functions.services.telling import tell

logger = Logger(service="news")


def handler(event: dict[str, Any], _context: LambdaContext) -> dict[str, Any]:
    return consume(event["Records"], wiring.dossiers(), wiring.messenger(), wiring.now())


def consume(
    records: list[dict[str, Any]], dossiers: Dossiers, messenger: Messenger, at: datetime
) -> dict[str, Any]:
    """Tell what the records say, in order; from the first failure on, the stream sends them again."""
    for record in records:
        code = record["dynamodb"]["Keys"]["PK"]["S"].removeprefix("D#")
        try:
            is_told = tell(code, to_event(record["dynamodb"]["NewImage"]), dossiers, messenger, at)
        except DomainError as error:
            # No traceback: a refusal of SES names the address.
            logger.error("not told", extra={"dossier": code, "error": type(error).__name__})  # noqa: TRY400 - as said
            return {"batchItemFailures": [{"itemIdentifier": record["dynamodb"]["SequenceNumber"]}]}
        if is_told:
            logger.info("told", extra={"dossier": code})
    return {"batchItemFailures": []}
