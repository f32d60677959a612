"""The store on DynamoDB: one call for a look-up, one transaction for a change.

Keys: `D#<code>` with META, FORM, EV#<n>, LETTER#<n>, FILE#<id>, NEWS and PAY#<reference>, and `STRAY#<name>`,
in the dossiers table; IDEM#, CB#, RECEIPT#, SYNC#, FILE#, NEWS#, SEQ#, RATE# and PAY# (a payment's attempt,
with its reference) in the guards table. The event items are the outbox: the table's stream delivers them.
FORM, letters, files and NEWS are sealed: see vault.py.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from functions.adapters import clock, codec
from functions.adapters.aws_calls import call
from functions.adapters.codec import Item, number, text
from functions.adapters.vault import DataKey, KmsVault
from functions.domain.code import dossier_of
from functions.domain.dossier import Dossier, Event
from functions.domain.errors import NotKept, Stale
from functions.domain.file import File
from functions.domain.filing import ERASED
from functions.domain.news import Contact
from functions.domain.payment import Payment
from functions.domain.stray import Stray
from functions.ports import Change, Count, Folder, Guard

NEW = "attribute_not_exists(PK)"


@dataclass(frozen=True, slots=True)
class DynamoStore:
    """Implements the ports Dossiers, Numbers and Limits."""

    client: Any
    dossiers_table: str
    guards_table: str
    vault: KmsVault
    clock: Callable[[], datetime] = clock.now

    def progress(self, code: str) -> Dossier | None:
        item = self._get(code, "META")
        return codec.to_dossier(item) if item else None

    def payment(self, reference: str) -> Payment | None:
        item = self._get(dossier_of(reference), codec.payment_key(reference))
        return codec.to_payment(item) if item else None

    def reference(self, attempt: str) -> str | None:
        key = codec.guard_key(f"PAY#{attempt}")
        found = call(self.client.get_item, TableName=self.guards_table, Key=key, ConsistentRead=True)
        return codec.to_guard(attempt, found["Item"]).result[0] if "Item" in found else None

    def folder(self, code: str) -> Folder | None:
        items = self._query(code, "FILE#", "PAY$")
        if "META" not in items:
            return None
        form = items.get("FORM", {})
        if "key" not in form or codec.is_over(form, self.clock()):
            return Folder(codec.to_dossier(items["META"]), ERASED, tuple(_payments(items).values()))
        key = self.vault.unwrap(code, form["key"]["B"])
        letters = [codec.to_letter(item, key) for sort, item in items.items() if sort.startswith("LETTER#")]
        files = [codec.to_file(item, key) for item in self._fresh(items, "FILE#")]
        return Folder(
            codec.to_dossier(items["META"]),
            codec.to_filing(form, key),
            tuple(_payments(items).values()),
            tuple(letters),
            tuple(sorted(files, key=lambda file: file.asked_at)),
            codec.to_contact(items[codec.CONTACT], key) if codec.CONTACT in items else None,
        )

    def payments(self, code: str) -> tuple[Dossier, Mapping[str, Payment]] | None:
        items = self._query(code, "META", "PAY$")
        return (codec.to_dossier(items["META"]), _payments(items)) if "META" in items else None

    def events(self, code: str) -> Sequence[Event]:
        return [codec.to_event(item) for item in self._query(code, "EV#", "EV$").values()]

    def guard(self, key: str, at: datetime) -> Guard | None:
        found = call(
            self.client.get_item, TableName=self.guards_table, Key=codec.guard_key(key), ConsistentRead=True
        )
        guard = codec.to_guard(key, found["Item"]) if "Item" in found else None
        return None if guard is None or (guard.expires and guard.expires <= at) else guard

    def commit(self, changes: Sequence[Change], guard: Guard, counts: Sequence[Count] = ()) -> None:
        """Write the guard first: the first reason of a cancelled transaction is then the guard's."""
        puts = [self._put_guard(guard)]
        puts += [put for change in changes for put in self._puts(change)]
        puts += [self._count(count) for count in counts]
        call(self.client.transact_write_items, TransactItems=puts)

    def expect(self, file: File) -> None:
        item = codec.of_file(file, self._key(file.dossier))
        call(self.client.put_item, TableName=self.dossiers_table, Item=item, ConditionExpression=NEW)

    def keep_contact(self, code: str, contact: Contact | None) -> None:
        if contact:
            item = codec.of_contact(contact, self._key(code))
            call(self.client.put_item, TableName=self.dossiers_table, Item=item)
        else:
            key = {"PK": codec.partition(code), "SK": text(codec.CONTACT)}
            call(self.client.delete_item, TableName=self.dossiers_table, Key=key)

    def mark(self, guard: Guard) -> None:
        call(self.client.put_item, TableName=self.guards_table, Item=codec.of_guard(guard))

    def filed_by(self, person: str, limit: int) -> Sequence[str]:
        found = call(
            self.client.query,
            TableName=self.dossiers_table,
            IndexName="Persons",
            KeyConditionExpression="person = :person",
            ExpressionAttributeValues={":person": text(person)},
            ScanIndexForward=False,
            Limit=limit,
        )
        kept = [item for item in found["Items"] if not codec.is_over(item, self.clock())]
        return [item["PK"]["S"].removeprefix("D#") for item in kept]

    def keep_stray(self, stray: Stray) -> bool:
        put = {"TableName": self.dossiers_table, "Item": codec.of_stray(stray), "ConditionExpression": NEW}
        try:
            call(self.client.put_item, **put)
        except Stale:
            return False
        return True

    def quarantine(self, guard: Guard) -> None:
        item = codec.of_guard(Guard(f"UNKNOWN#{guard.key}", guard.digest, guard.result))
        call(self.client.put_item, TableName=self.guards_table, Item=item)

    def next(self, series: str) -> int:
        answer = call(
            self.client.update_item,
            TableName=self.guards_table,
            Key=codec.guard_key(f"SEQ#{series}"),
            UpdateExpression="ADD n :one",
            ExpressionAttributeValues={":one": number(1)},
            ReturnValues="UPDATED_NEW",
        )
        return int(answer["Attributes"]["n"]["N"])

    def count(self, key: str, ends: datetime) -> int:
        answer = call(
            self.client.update_item,
            TableName=self.guards_table,
            Key=codec.guard_key(f"RATE#{key}"),
            UpdateExpression="ADD n :one SET expires = :ends",
            ExpressionAttributeValues={":one": number(1), ":ends": number(int(ends.timestamp()))},
            ReturnValues="UPDATED_NEW",
        )
        return int(answer["Attributes"]["n"]["N"])

    def last(self, series: str) -> int:
        key = codec.guard_key(f"SEQ#{series}")
        found = call(self.client.get_item, TableName=self.guards_table, Key=key, ConsistentRead=True)
        return int(found["Item"]["n"]["N"]) if "Item" in found else 0

    def _get(self, code: str, sort: str, **part: Any) -> Item | None:
        wanted = {"Key": {"PK": codec.partition(code), "SK": text(sort)}, "ConsistentRead": True, **part}
        found = call(self.client.get_item, TableName=self.dossiers_table, **wanted)
        return found.get("Item")

    def _query(self, code: str, first: str, last: str) -> dict[str, Item]:
        found = call(
            self.client.query,
            TableName=self.dossiers_table,
            KeyConditionExpression="PK = :pk AND SK BETWEEN :first AND :last",
            ExpressionAttributeValues={
                ":pk": codec.partition(code),
                ":first": text(first),
                ":last": text(last),
            },
            ConsistentRead=True,
        )
        return {item["SK"]["S"]: item for item in found["Items"]}

    def _fresh(self, items: Mapping[str, Item], prefix: str) -> list[Item]:
        """Return what is not over: the store removes that days later."""
        now = self.clock()
        return [one for sort, one in items.items() if sort.startswith(prefix) and not codec.is_over(one, now)]

    def _puts(self, change: Change) -> list[dict[str, Any]]:
        dossier = change.dossier
        puts = [self._put_dossier(dossier)]
        puts += [self._put(codec.of_event(dossier.code, event), NEW) for event in dossier.unsaved]
        if change.filing:
            sealed = codec.of_filing(change.filing, self.vault.make(dossier.code), change.person)
            puts.append(self._put(sealed, NEW))
        if change.erases:
            puts.append({"Delete": self._form(dossier.code)})
        elif ends := dossier.newly_forgotten_at:
            puts.append({"Update": self._form(dossier.code) | _expiring(ends)})
        if change.letter:
            puts.append(self._put(codec.of_letter(change.letter, self._key(dossier.code)), NEW))
        if change.file:
            puts.append(self._put(codec.of_file(change.file, self._key(dossier.code))))
        if change.payment:
            puts.append(self._put(codec.of_payment(change.payment)))
        if change.payment and change.attempt:
            puts.append(self._put_guard(Guard(f"PAY#{change.attempt}", "", (change.payment.reference,))))
        return puts

    def _key(self, code: str) -> DataKey:
        """Return the dossier's data key; what was erased has none, and nothing can be added to it."""
        item = self._get(code, "FORM", ProjectionExpression="#key", ExpressionAttributeNames={"#key": "key"})
        if not item or "key" not in item:
            raise NotKept(f"{code} has no key")
        return self.vault.unwrap(code, item["key"]["B"])

    def _form(self, code: str) -> dict[str, Any]:
        return {
            "TableName": self.dossiers_table,
            "Key": {"PK": codec.partition(code), "SK": text("FORM")},
        }

    def _put_dossier(self, dossier: Dossier) -> dict[str, Any]:
        item = codec.of_dossier(dossier)
        if not dossier.saved_version:
            return self._put(item, NEW)
        return self._put(item, "version = :version", {":version": number(dossier.saved_version)})

    def _put(self, item: Item, condition: str | None = None, values: Item | None = None) -> dict[str, Any]:
        put: dict[str, Any] = {"TableName": self.dossiers_table, "Item": item}
        put |= {"ConditionExpression": condition} if condition else {}
        put |= {"ExpressionAttributeValues": values} if values else {}
        return {"Put": put}

    def _put_guard(self, guard: Guard) -> dict[str, Any]:
        put = {"TableName": self.guards_table, "Item": codec.of_guard(guard), "ConditionExpression": NEW}
        return {"Put": put}

    def _count(self, count: Count) -> dict[str, Any]:
        """Move the series on by exactly one from the number that was read."""
        first = count.number == 1
        values = {":n": number(count.number)} | ({} if first else {":last": number(count.number - 1)})
        return {
            "Update": {
                "TableName": self.guards_table,
                "Key": codec.guard_key(f"SEQ#{count.series}"),
                "UpdateExpression": "SET n = :n",
                "ConditionExpression": "attribute_not_exists(n)" if first else "n = :last",
                "ExpressionAttributeValues": values,
            }
        }


def _payments(items: Mapping[str, Item]) -> dict[str, Payment]:
    payments = [codec.to_payment(item) for sort, item in items.items() if sort.startswith("PAY#")]
    return {payment.reference: payment for payment in payments}


def _expiring(at: datetime) -> dict[str, Any]:
    return {
        "UpdateExpression": "SET expires = :at",
        "ExpressionAttributeValues": {":at": codec.moment(at)},
    }
