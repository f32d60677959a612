"""Messages as SQS brings them, and an ear for them."""

from typing import Any

import msgspec
from aws_lambda_powertools import Logger

from functions.domain.outbox import Happened, Hearer
from functions.handlers.hearing import Ear
from functions.ports import Dossiers
from tests.fakes import MemoryOutbox
from tests.makers import NOON


def messages(*told: Happened, tries: int = 1) -> list[dict[str, Any]]:
    return [
        {
            "messageId": f"m{number}",
            "receiptHandle": f"r{number}",
            "body": msgspec.json.encode(one).decode(),
            "attributes": {"ApproximateReceiveCount": str(tries)},
        }
        for number, one in enumerate(told, start=1)
    ]


def an_ear(hearer: Hearer, dossiers: Dossiers, outbox: MemoryOutbox | None = None) -> Ear:
    return Ear(hearer, outbox or MemoryOutbox(), dossiers, Logger(service="test"), NOON)
