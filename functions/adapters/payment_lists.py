"""Payments found by what they wait for, through sparse indexes of the dossiers table: no scan, ever."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from functions.adapters.aws_calls import call
from functions.adapters.codec import Item, moment, partition, payment_key, text
from functions.domain.code import dossier_of
from functions.domain.errors import Stale

ASKING = "Asking"


@dataclass(frozen=True, slots=True)
class PaymentLists:
    """Implements the port Asking: `ask` and `ask_at` stand on a payment only while it has no end."""

    client: Any
    table: str

    def due(self, provider: str, at: datetime, limit: int) -> Sequence[tuple[str, datetime]]:
        found = call(
            self.client.query,
            TableName=self.table,
            IndexName=ASKING,
            KeyConditionExpression="ask = :provider AND ask_at <= :at",
            ExpressionAttributeValues={":provider": text(provider), ":at": moment(at)},
            Limit=limit,
        )
        return [(_reference(item), _time(item["ask_at"])) for item in found["Items"]]

    def postpone(self, reference: str, since: datetime, until: datetime) -> bool:
        try:
            call(
                self.client.update_item,
                TableName=self.table,
                Key={"PK": partition(dossier_of(reference)), "SK": text(payment_key(reference))},
                UpdateExpression="SET ask_at = :until",
                ConditionExpression="ask_at = :since",
                ExpressionAttributeValues={":until": moment(until), ":since": moment(since)},
            )
        except Stale:
            return False
        return True


def _reference(item: Item) -> str:
    return str(item["SK"]["S"]).removeprefix(payment_key(""))


def _time(value: dict[str, str]) -> datetime:
    return datetime.fromtimestamp(int(value["N"]), UTC)
