"""The dossiers table's stream, read by this function alone: who must hear of a change is told by a queue."""

from collections.abc import Iterable, Iterator
from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from functions import wiring
from functions.adapters.codec import to_event
from functions.domain.outbox import Happened, Hearer, hearers
from functions.ports import Outbox


def handler(event: dict[str, Any], _context: LambdaContext) -> None:
    pass_on(happened(event["Records"]), wiring.outbox())


def pass_on(told: Iterable[Happened], outbox: Outbox) -> None:
    """Tell each hearer in order; if a queue is out of reach the stream sends all of it again."""
    heard: dict[Hearer, list[Happened]] = {}
    for one in told:
        for hearer in hearers(one):
            heard.setdefault(hearer, []).append(one)
    for hearer, some in heard.items():
        outbox.send(hearer, some)


def happened(records: list[dict[str, Any]]) -> Iterator[Happened]:
    """Read what is new in the history, and whose declaration was removed."""
    for record in records:
        keys = record["dynamodb"]["Keys"]
        code, sort = keys["PK"]["S"].removeprefix("D#"), keys["SK"]["S"]
        if record["eventName"] == "INSERT" and sort.startswith("EV#"):
            yield Happened(code, to_event(record["dynamodb"]["NewImage"]))
        elif record["eventName"] == "REMOVE" and sort == "FORM":
            yield Happened(code)
