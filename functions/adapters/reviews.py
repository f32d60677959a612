"""What waits for a person, through a sparse index of the dossiers table that holds nothing else."""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

import msgspec

from functions.adapters import codec
from functions.adapters.aws_calls import call
from functions.adapters.codec import Item, text
from functions.domain.errors import MalformedRequest
from functions.domain.payment import Payment
from functions.domain.stray import Stray
from functions.ports import Guard

INDEX = "Reviews"
OF_AGENCY = "begins_with(PK, :own) OR begins_with(PK, :under)"
UNDECIDED = "attribute_exists(review)"


class Text(msgspec.Struct, forbid_unknown_fields=True):
    S: str


class Number(msgspec.Struct, forbid_unknown_fields=True):
    N: Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,12}$")]


class Place(msgspec.Struct, forbid_unknown_fields=True):
    """Where a page ended, as the store says it."""

    PK: Text
    SK: Text
    review: Text
    since: Number


@dataclass(frozen=True, slots=True)
class ReviewStore:
    """Implements the port Reviews: `review` and `since` stand on an item only while it waits."""

    client: Any
    dossiers_table: str
    guards_table: str

    def waiting(
        self, agency: str | None, after: str | None, limit: int
    ) -> tuple[Sequence[Payment | Stray], str | None]:
        query: dict[str, Any] = {
            "TableName": self.dossiers_table,
            "IndexName": INDEX,
            "KeyConditionExpression": "review = :waiting",
            "ExpressionAttributeValues": {":waiting": text("waiting")},
            "Limit": limit,
        }
        if agency:
            query["FilterExpression"] = OF_AGENCY
            query["ExpressionAttributeValues"] |= {
                ":own": codec.partition(f"{agency}-"),
                ":under": codec.partition(f"{agency}."),
            }
        query |= {"ExclusiveStartKey": _place(after)} if after else {}
        found = call(self.client.query, **query)
        return [_read(item) for item in found["Items"]], _cursor(found.get("LastEvaluatedKey"))

    def strays(self, since: datetime, limit: int) -> Sequence[Stray]:
        found = call(
            self.client.query,
            TableName=self.dossiers_table,
            IndexName=INDEX,
            KeyConditionExpression="review = :waiting AND since >= :since",
            FilterExpression="begins_with(PK, :strays)",
            ExpressionAttributeValues={
                ":waiting": text("waiting"),
                ":since": codec.moment(since),
                ":strays": text("STRAY#"),
            },
        )
        return [codec.to_stray(item) for item in found["Items"][:limit]]

    def stray(self, name: str) -> Stray | None:
        key = codec.stray_key(name)
        found = call(self.client.get_item, TableName=self.dossiers_table, Key=key, ConsistentRead=True)
        return codec.to_stray(found["Item"]) if "Item" in found else None

    def close(self, stray: Stray, guard: Guard) -> None:
        guarded = {"TableName": self.guards_table, "Item": codec.of_guard(guard)}
        closed = {"TableName": self.dossiers_table, "Item": codec.of_stray(stray)}
        puts = [
            {"Put": guarded | {"ConditionExpression": "attribute_not_exists(PK)"}},
            {"Put": closed | {"ConditionExpression": UNDECIDED}},
        ]
        call(self.client.transact_write_items, TransactItems=puts)


def _read(item: Item) -> Payment | Stray:
    return codec.to_stray(item) if item["SK"]["S"] == "STRAY" else codec.to_payment(item)


def _cursor(place: Item | None) -> str | None:
    return urlsafe_b64encode(msgspec.json.encode(place)).decode() if place else None


def _place(cursor: str) -> Any:
    try:
        return msgspec.to_builtins(msgspec.json.decode(urlsafe_b64decode(cursor), type=Place))
    except (binascii.Error, ValueError, msgspec.MsgspecError) as error:
        raise MalformedRequest("no place to go on from") from error
