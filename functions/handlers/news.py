"""News, from their queue: whoever wishes is told what happened to the own dossier."""

from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions import wiring
from functions.domain.outbox import Happened, Hearer
from functions.handlers.hearing import Answer, Ear
from functions.ports import Messenger
from functions.services.telling import tell

logger = Logger(service="news")


def handler(event: dict[str, Any], _context: LambdaContext) -> Answer:
    ear = Ear(Hearer.NEWS, wiring.outbox(), wiring.dossiers(), logger, wiring.now())
    return consume(event["Records"], wiring.messenger(), ear)


def consume(records: list[dict[str, Any]], messenger: Messenger, ear: Ear) -> Answer:
    def inform(happened: Happened) -> None:
        if happened.event and tell(happened.code, happened.event, ear.dossiers, messenger, ear.at):
            logger.info("told", extra={"dossier": happened.code})

    return ear.hear(records, inform)
