"""A file has come, or was scanned: it is taken. What was declared has gone: its files go too."""

from datetime import datetime
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions import wiring
from functions.adapters.uploads import place_of
from functions.domain.outbox import Happened, Hearer
from functions.file_ports import Uploads
from functions.handlers.hearing import Answer, Ear
from functions.services.taking import Intake, take

logger = Logger(service="files")


def handler(event: dict[str, Any], _context: LambdaContext) -> Answer | None:
    if "Records" in event:
        ear = Ear(Hearer.ERASED, wiring.outbox(), wiring.dossiers(), logger, wiring.now())
        return erased(event["Records"], wiring.uploads(), ear)
    arrived(event["detail"], wiring.intake(), wiring.now())
    return None


def arrived(detail: dict[str, Any], intake: Intake, at: datetime) -> None:
    """Take what S3, or later the scanner, tells of."""
    place = place_of(key_of(detail))
    status = take(place, intake, at)
    logger.info("taken", extra={"dossier": place.code, "status": status.value if status else "gone"})


def key_of(detail: dict[str, Any]) -> str:
    """Return the object that an event of S3, or one of GuardDuty, is about."""
    told = detail["s3ObjectDetails"]["objectKey"] if "s3ObjectDetails" in detail else detail["object"]["key"]
    return str(told)


def erased(records: list[dict[str, Any]], uploads: Uploads, ear: Ear) -> Answer:
    def drop(happened: Happened) -> None:
        uploads.drop_all(happened.code)
        logger.info("erased", extra={"dossier": happened.code})

    return ear.hear(records, drop)
