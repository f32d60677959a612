"""The functions' own handlers in this process, on a real store."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import uuid4

from botocore.config import Config
from botocore.session import get_session

from catalog.working_days import Calendar
from functions import wiring
from functions.adapters.answers import check_answers
from functions.adapters.dynamodb import DynamoStore
from functions.adapters.vault import KmsVault
from functions.handlers import callbacks, dossiers, receipts, status
from functions.services.desk import Desk
from functions.services.limiting import Allowance
from functions.services.receipts import Registry
from tests.accounts import SECRET, a_provider
from tests.calling.gateways import vnpay_fields, vnpay_send
from tests.calls import Answer, call
from tests.fakes import MemoryCatalogue, MemoryRegister, PlainSealer
from tests.faults.injector import Injector
from tests.makers import NOON, PERSONS, TOKENS, an_entry, an_offer

ONCE = Config(retries={"total_max_attempts": 1}, connect_timeout=2, read_timeout=10)
AMOUNT = 50_000
Item = dict[str, Any]
ENTRIES = {"1.004222": an_entry("1.004222", offers=(an_offer(AMOUNT),)), "1.001193": an_entry()}


@cache
def session() -> Any:
    """Return one session for all clients: it keeps the service models that it read."""
    return get_session()


@dataclass(frozen=True)
class Place:
    """Where the store is: enough for another process to come to the same one."""

    url: str
    dossiers: str
    guards: str
    key: str

    def client(self, service: str) -> Any:
        return session().create_client(
            service,
            endpoint_url=self.url,
            region_name="ap-southeast-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
            config=ONCE,
        )


def made_at(url: str) -> Place:
    """Make empty tables and a key at the emulator of this *url*."""
    name = uuid4().hex[:8]
    bare = Place(url, f"dossiers-{name}", f"guards-{name}", "")
    store = bare.client("dynamodb")
    for table, keys in ((bare.dossiers, {"PK": "HASH", "SK": "RANGE"}), (bare.guards, {"PK": "HASH"})):
        store.create_table(
            TableName=table,
            BillingMode="PAY_PER_REQUEST",
            AttributeDefinitions=[{"AttributeName": key, "AttributeType": "S"} for key in keys],
            KeySchema=[{"AttributeName": key, "KeyType": kind} for key, kind in keys.items()],
        )
    key: str = bare.client("kms").create_key()["KeyMetadata"]["Arn"]
    return Place(url, bare.dossiers, bare.guards, key)


@dataclass
class Office:
    """Citizen, provider and stream in one: each method sends one request to a handler."""

    place: Place
    client: Any = field(init=False)
    aside: Any = field(init=False)
    kms: Any = field(init=False)
    store: DynamoStore = field(init=False)
    injector: Injector = field(init=False)

    def __post_init__(self) -> None:
        """Connect to the store with calls that can be disturbed, and aside of them."""
        self.aside = self.place.client("dynamodb")
        self.client, self.kms = self.place.client("dynamodb"), self.place.client("kms")
        vault = KmsVault(lambda: self.kms, self.place.key)
        self.store = DynamoStore(self.client, self.place.dossiers, self.place.guards, vault)
        self.injector = Injector(self.client, self.kms)

    def file(self, key: str, answer: str = "một tên") -> Answer:
        body = {
            "procedure": "1.004222",
            "case": 1,
            "answers": {"ten": answer},
            "papers": [{"paper": 1, "hand": "online"}],
        }
        return call(dossiers, "POST", "/api/dossiers", body, headers={"idempotency-key": key})

    def start(self, code: str, key: str) -> Answer:
        headers = {"idempotency-key": key, "authorization": f"Bearer {TOKENS.token(code)}"}
        return call(
            dossiers, "POST", f"/api/dossiers/{code}/payments", {"provider": "vnpay"}, headers=headers
        )

    def notify(self, reference: str, transaction: str, **facts: Any) -> Answer:
        """Call as VNPAY does, with a valid signature unless *secret* is another."""
        secret = facts.pop("secret", SECRET)
        given = {"amount": AMOUNT, "is_paid": True, "reference": reference, "transaction": transaction}
        query = vnpay_send(vnpay_fields(given | facts), secret).query
        return call(callbacks, "GET", "/api/callbacks/vnpay", rawQueryString=query)

    def read(self, code: str) -> Answer:
        headers = {"authorization": f"Bearer {TOKENS.token(code)}"}
        return call(status, "GET", f"/api/dossiers/{code}", headers=headers)

    def deliver(self) -> bool:
        """Deliver every event to the receipts' function, again too; say if all were taken."""
        records = [
            {"eventName": "INSERT", "dynamodb": {"NewImage": item, "SequenceNumber": str(n)}}
            for n, item in enumerate(self.items("EV#"))
        ]
        answer = receipts.consume(records, Registry(self.store, self.store, PlainSealer()), NOON)
        return not answer["batchItemFailures"]

    def items(self, prefix: str) -> list[Item]:
        """Read everything of one kind, past all that disturbs the functions."""
        found = self.aside.scan(TableName=self.place.dossiers, ConsistentRead=True)["Items"]
        chosen = [item for item in found if item["SK"]["S"].startswith(prefix)]
        return sorted(chosen, key=lambda item: (item["PK"]["S"], item["SK"]["S"]))

    @contextmanager
    def open(self) -> Iterator["Office"]:
        """Let the handlers work on this store."""
        desk = Desk(
            self.store, MemoryCatalogue(ENTRIES), self.store, TOKENS, MemoryRegister(), check_answers, PERSONS
        )
        overrides: dict[Any, Any] = {
            wiring.desk: lambda: desk,
            wiring.dossiers: lambda: self.store,
            wiring.tokens: lambda: TOKENS,
            wiring.provider: lambda: a_provider,
            wiring.calendar: Calendar,
            wiring.allowance: lambda: lambda visitor: Allowance(self.store, visitor, 10_000),
            wiring.edge: lambda: "edge",
            wiring.now: lambda: NOON,
        }
        apps = (dossiers.app, status.app, callbacks.app)
        for app in apps:
            app.dependency_overrides.update(overrides)
        try:
            yield self
        finally:
            for app in apps:
                app.dependency_overrides.clear()
