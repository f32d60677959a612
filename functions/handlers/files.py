"""A file has come, or was scanned: it is taken. What was declared has gone: its files go too."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions import wiring
from functions.adapters.uploads import place_of
from functions.services.taking import Intake, take

logger = Logger(service="files")


def handler(event: dict[str, Any], _context: LambdaContext) -> None:
    if "Records" in event:
        for code in erased(event["Records"]):
            wiring.uploads().drop_all(code)
            logger.info("erased", extra={"dossier": code})
    else:
        arrived(event["detail"], wiring.intake(), wiring.now())


def arrived(detail: dict[str, Any], intake: Intake, at: datetime) -> None:
    """Take what S3, or later the scanner, tells of."""
    place = place_of(key_of(detail))
    status = take(place, intake, at)
    logger.info("taken", extra={"dossier": place.code, "status": status.value if status else "gone"})


def key_of(detail: dict[str, Any]) -> str:
    """Return the object that an event of S3, or one of GuardDuty, is about."""
    told = detail["s3ObjectDetails"]["objectKey"] if "s3ObjectDetails" in detail else detail["object"]["key"]
    return str(told)


def erased(records: list[dict[str, Any]]) -> Iterator[str]:
    """Return the dossiers whose declaration was removed."""
    for record in records:
        keys = record["dynamodb"]["Keys"]
        if record["eventName"] == "REMOVE" and keys["SK"]["S"] == "FORM":
            yield keys["PK"]["S"].removeprefix("D#")
