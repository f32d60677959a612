"""What the functions behind the outbox's queues share: each message alone, and what failed later again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from aws_lambda_powertools import Logger

from functions.adapters.queues import happenings
from functions.domain.errors import DomainError
from functions.domain.outbox import Happened, Hearer
from functions.ports import Dossiers, Guard, Outbox

KEPT = timedelta(days=15)  # as long as a message can wait in a queue, and a day
Answer = dict[str, list[dict[str, str]]]


@dataclass(frozen=True, slots=True)
class Ear:
    """One hearer *at* a time; why it fails is kept, for whoever later looks at what could not be done."""

    hearer: Hearer
    outbox: Outbox
    dossiers: Dossiers
    logger: Logger
    at: datetime

    def hear(self, records: list[dict[str, Any]], take: Callable[[Happened], None]) -> Answer:
        """Take each message; name those that must come again."""
        failed = []
        for message, happened in happenings(records):
            try:
                take(happened)
            except DomainError as error:
                self._note(happened, error)
                self._try_to(partial(self.outbox.put_off, self.hearer, message))
                failed.append({"itemIdentifier": message["messageId"]})
        return {"batchItemFailures": failed}

    def _note(self, happened: Happened, error: DomainError) -> None:
        """Say what failed; no traceback, for a refusal may name an address."""
        kind = type(error).__name__
        self.logger.error("failed", extra={"dossier": happened.code, "error": kind})
        why = Guard(f"FAILED#{self.hearer}#{happened.name}", "", (kind,), self.at + KEPT)
        self._try_to(partial(self.dossiers.mark, why))

    def _try_to(self, act: Callable[[], None]) -> None:
        """Do what helps and is not needed: without it the message comes again all the same."""
        try:
            act()
        except DomainError as error:
            self.logger.warning("not noted", extra={"error": type(error).__name__})
