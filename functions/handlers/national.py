"""The national exchange, from its queue: the portal is told of every dossier's birth and of each change."""

from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions import wiring
from functions.domain.outbox import Happened, Hearer
from functions.handlers.hearing import Answer, Ear
from functions.national_ports import Portal
from functions.services.sharing import share

logger = Logger(service="national")


def handler(event: dict[str, Any], _context: LambdaContext) -> Answer:
    ear = Ear(Hearer.NATIONAL, wiring.outbox(), wiring.dossiers(), logger, wiring.now())
    return consume(event["Records"], wiring.portal(), ear)


def consume(records: list[dict[str, Any]], portal: Portal, ear: Ear) -> Answer:
    def tell(happened: Happened) -> None:
        if happened.event and share(happened.code, happened.event, ear.dossiers, portal, ear.at):
            logger.info("shared", extra={"dossier": happened.code})

    return ear.hear(records, tell)
