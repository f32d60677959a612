"""Payments found by what they wait for, through sparse indexes of the dossiers table: no scan, ever."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from functions.adapters import codec
from functions.adapters.aws_calls import call
from functions.adapters.codec import Item, moment, partition, payment_key, text
from functions.domain.code import dossier_of
from functions.domain.errors import Stale

ASKING = "Asking"
PAID_ON = "PaidOn"


@dataclass(frozen=True, slots=True)
class PaymentLists:
    """Implements the ports Asking and Ledger.

    `ask` and `ask_at` stand on a payment only while it has no end, `paid_on` from when it was made paid.
    """

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

    def paid_on(self, provider: str, day: date) -> Sequence[str]:
        query = {
            "TableName": self.table,
            "IndexName": PAID_ON,
            "KeyConditionExpression": "paid_on = :day",
            "ExpressionAttributeValues": {":day": text(codec.paid_on(provider, day))},
        }
        found = call(self.client.query, **query)
        items = found["Items"]
        while place := found.get("LastEvaluatedKey"):
            found = call(self.client.query, **query, ExclusiveStartKey=place)
            items += found["Items"]
        return [_reference(item) for item in items]


def _reference(item: Item) -> str:
    return str(item["SK"]["S"]).removeprefix(payment_key(""))


def _time(value: dict[str, str]) -> datetime:
    return datetime.fromtimestamp(int(value["N"]), UTC)
