"""The outbox's queues on SQS: in order within a dossier, and what failed comes again ever later."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from functions.adapters.aws_calls import call
from functions.domain.errors import StoreUnavailable
from functions.domain.outbox import Happened, Hearer

MOST = 10
LONGEST = 900  # seconds


@dataclass(frozen=True, slots=True)
class SqsQueues:
    """Implements the port Outbox; *urls* says where each of the hearers listens, those that are there."""

    client: Callable[[], Any]
    urls: Mapping[Hearer, str]

    def send(self, to: Hearer, told: Sequence[Happened]) -> None:
        if to not in self.urls:
            return
        entries = [_entry(number, one) for number, one in enumerate(told)]
        for some in (entries[first : first + MOST] for first in range(0, len(entries), MOST)):
            answer = call(self.client().send_message_batch, QueueUrl=self.urls[to], Entries=some)
            if answer.get("Failed"):
                raise StoreUnavailable(f"the queue of {to} takes not all")

    def put_off(self, at: Hearer, message: Mapping[str, Any]) -> None:
        """Let a *message* that failed come again: after 2 seconds, 4, 8, at last every 15 minutes."""
        tries = int(message["attributes"]["ApproximateReceiveCount"])
        call(
            self.client().change_message_visibility,
            QueueUrl=self.urls[at],
            ReceiptHandle=message["receiptHandle"],
            VisibilityTimeout=min(2**tries, LONGEST),
        )


def happenings(records: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], Happened]]:
    """Read the messages as they were sent, each with what came around it."""
    for record in records:
        yield record, msgspec.json.decode(record["body"], type=Happened)


def _entry(number: int, told: Happened) -> dict[str, str]:
    return {
        "Id": str(number),
        "MessageBody": msgspec.json.encode(told).decode(),
        "MessageGroupId": told.code,
        "MessageDeduplicationId": told.name,
    }
