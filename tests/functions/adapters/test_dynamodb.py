"""The store keeps the ports' promises, the fake's as well: both run the same tests."""

import zlib
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from botocore.config import Config
from botocore.session import get_session

from catalog.working_days import Calendar
from functions.adapters.codec import to_event
from functions.adapters.dynamodb import DynamoStore
from functions.adapters.signature import digest_of
from functions.adapters.vault import KmsVault
from functions.domain.act import Do, Letter
from functions.domain.acting import acted
from functions.domain.dossier import Dossier, Happening
from functions.domain.due import Limit, Period
from functions.domain.errors import Misconfigured, NotKept, Stale, StoreUnavailable, Taken
from functions.domain.filing import Linked
from functions.domain.payment_status import PaymentStatus, Reason
from functions.domain.status import Actor, Status
from functions.ports import Change, Count, Folder, Guard
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, REFERENCE, a_dossier, a_filing, a_payment, a_receipt, an_act

Store = DynamoStore | MemoryStore
OTHER = "G15-261123-0002"


@pytest.fixture(params=["dynamodb", "memory"])
def any_store(request: pytest.FixtureRequest) -> Store:
    found: Store = MemoryStore() if request.param == "memory" else request.getfixturevalue("store")
    return found


def saved(dossier: Dossier) -> Dossier:
    return replace(dossier, unsaved=())


def keys(client: Any, table: str) -> list[str]:
    items = client.scan(TableName=table)["Items"]
    return sorted("/".join(item[key]["S"] for key in ("PK", "SK") if key in item) for item in items)


def test_what_is_filed_reads_back(any_store: Store) -> None:
    dossier = a_dossier(limit=Limit(1.5, Period.MONTH), due=NOON + timedelta(days=2), after=OTHER)
    filing = a_filing(linked=(Linked(CODE, "1.007700", "Một tên"),))

    any_store.commit([Change(dossier, filing)], Guard("IDEM#1", "d", (CODE,)))

    assert any_store.progress(CODE) == saved(dossier)
    assert any_store.folder(CODE) == Folder(saved(dossier), filing)
    assert any_store.guard("IDEM#1", NOON) == Guard("IDEM#1", "d", (CODE,))


def test_a_payment_reads_back_with_all_it_says(any_store: Store) -> None:
    payment = a_payment(
        status=PaymentStatus.PAID,
        transaction="1",
        settled_at=NOON,
        reason=Reason.SECOND_SUCCESS,
        receipts=(a_receipt(), replace(a_receipt(), number=2, replaces="LP-26E/0000001")),
    )

    any_store.commit([Change(a_dossier(), a_filing(), payment)], Guard("K", ""))

    assert any_store.payment(REFERENCE) == payment
    assert any_store.payments(CODE) == (saved(a_dossier()), {REFERENCE: payment})
    assert any_store.folder(CODE) == Folder(saved(a_dossier()), a_filing(), (payment,))


def test_what_is_not_there_is_none(any_store: Store) -> None:
    assert any_store.progress(CODE) is None
    assert any_store.folder(CODE) is None
    assert any_store.payments(CODE) is None
    assert any_store.payment(REFERENCE) is None
    assert any_store.guard("K", NOON) is None


def test_a_guard_lets_one_change_through(any_store: Store) -> None:
    any_store.commit([Change(a_dossier(), a_filing())], Guard("K", "first"))

    with pytest.raises(Taken):
        any_store.commit([Change(a_dossier(code=OTHER), a_filing())], Guard("K", "second"))

    assert any_store.progress(OTHER) is None
    assert any_store.guard("K", NOON) == Guard("K", "first")


def test_a_dossier_that_moved_on_is_not_overwritten(any_store: Store) -> None:
    any_store.commit([Change(a_dossier(), a_filing())], Guard("K1", ""))
    read = any_store.progress(CODE)
    assert read is not None
    any_store.commit([Change(read.moved(Status.WITHDRAWN, Actor.CITIZEN, NOON))], Guard("K2", ""))

    with pytest.raises(Stale):
        any_store.commit([Change(read.settled(REFERENCE, NOON, None))], Guard("K3", ""))

    now = any_store.progress(CODE)
    assert now is not None
    assert now.status is Status.WITHDRAWN
    assert any_store.guard("K3", NOON) is None


def test_a_code_is_given_once(any_store: Store) -> None:
    any_store.commit([Change(a_dossier(), a_filing())], Guard("K1", ""))

    with pytest.raises(Stale):
        any_store.commit([Change(a_dossier(), a_filing())], Guard("K2", ""))


def test_of_several_changes_all_or_none_are_written(any_store: Store) -> None:
    any_store.commit([Change(a_dossier(code=OTHER), a_filing())], Guard("K1", ""))
    both = [Change(a_dossier(), a_filing()), Change(a_dossier(code=OTHER), a_filing())]

    with pytest.raises(Stale):
        any_store.commit(both, Guard("K2", ""))

    assert any_store.progress(CODE) is None


def test_a_count_goes_up_by_one_together_with_its_change(any_store: Store) -> None:
    any_store.commit([Change(a_dossier(), a_filing())], Guard("K1", ""), [Count("S", 1), Count("T", 1)])
    any_store.commit([Change(a_dossier(code=OTHER), a_filing())], Guard("K2", ""), [Count("S", 2)])

    for number in (1, 2, 4):
        third = Change(a_dossier(code="G15-261123-0003"), a_filing())
        with pytest.raises(Stale):
            any_store.commit([third], Guard("K3", ""), [Count("S", number)])
    assert any_store.last("S") == 2


def test_an_expired_guard_is_not_seen_even_if_it_is_still_there(any_store: Store) -> None:
    guard = Guard("K", "", expires=NOON)
    any_store.commit([Change(a_dossier(), a_filing())], guard)

    assert any_store.guard("K", NOON - timedelta(seconds=1)) == guard
    assert any_store.guard("K", NOON) is None


def test_numbers_count_from_one(any_store: Store) -> None:
    assert any_store.last("G15#20261123") == 0
    assert [any_store.next("G15#20261123") for _ in range(3)] == [1, 2, 3]
    assert any_store.next("G15#20261124") == 1


def test_what_is_counted_is_forgotten_at_its_end(store: DynamoStore, client: Any) -> None:
    assert [store.count("visitor#1", NOON), store.count("visitor#1", NOON)] == [1, 2]
    assert store.count("visitor#2", NOON) == 1

    kept = client.get_item(TableName="guards", Key={"PK": {"S": "RATE#visitor#1"}})["Item"]
    assert kept["expires"] == {"N": str(int(NOON.timestamp()))}


def test_a_quarantined_notice_does_not_take_the_guard(any_store: Store) -> None:
    any_store.quarantine(Guard("CB#1", "d"))
    any_store.quarantine(Guard("CB#1", "d"))

    assert any_store.guard("CB#1", NOON) is None


def test_the_keys_are_those_of_the_design(store: DynamoStore, client: Any) -> None:
    store.next("G15#20261123")
    store.commit([Change(a_dossier(), a_filing(), a_payment())], Guard("IDEM#1", ""))

    assert keys(client, "dossiers") == [
        f"D#{CODE}/EV#0000000001",
        f"D#{CODE}/EV#0000000002",
        f"D#{CODE}/FORM",
        f"D#{CODE}/META",
        f"D#{CODE}/PAY#{REFERENCE}",
    ]
    assert keys(client, "guards") == ["IDEM#1", "SEQ#G15#20261123"]


def test_no_item_holds_what_was_declared_in_the_clear(store: DynamoStore, client: Any) -> None:
    store.commit([Change(a_dossier(), a_filing(answers={"ten": "planted-name"}))], Guard("K", ""))

    everything = b"".join(repr(item).encode() for item in client.scan(TableName="dossiers")["Items"])
    form = client.get_item(TableName="dossiers", Key={"PK": {"S": f"D#{CODE}"}, "SK": {"S": "FORM"}})["Item"]
    assert b"planted-name" not in everything
    with pytest.raises(zlib.error):
        zlib.decompress(form["data"]["B"])


def test_without_its_key_nothing_declared_can_be_read_ever_again(store: DynamoStore, client: Any) -> None:
    dossier = saved(a_dossier(keep=10))
    store.commit([Change(a_dossier(keep=10), a_filing(), a_payment())], Guard("K0", ""))
    dossier = dossier.moved(Status.WITHDRAWN, Actor.CITIZEN, NOON)
    store.commit([Change(dossier)], Guard("K1", ""))
    asked = {"TableName": "dossiers", "Key": {"PK": {"S": f"D#{CODE}"}, "SK": {"S": "FORM"}}}
    copied = client.get_item(**asked)["Item"]

    store.commit([Change(saved(dossier).erased(NOON), erases=True)], Guard("K2", ""))

    folder = store.folder(CODE)
    assert folder is not None
    assert (folder.is_erased, folder.payments) == (True, (a_payment(),))
    noted = folder.dossier.noted(Happening.PAYMENT_NOTED, NOON + timedelta(days=1), REFERENCE)
    store.commit([Change(noted)], Guard("K3", ""))
    assert "Item" not in client.get_item(**asked)
    with pytest.raises(Misconfigured):
        store.vault.make(CODE).open("FORM", copied["data"]["B"])


def test_what_has_had_its_time_is_not_shown_even_if_it_is_still_there(
    store: DynamoStore, client: Any
) -> None:
    store.commit([Change(a_dossier(keep=10), a_filing())], Guard("K1", ""))
    ended = saved(a_dossier(keep=10)).moved(Status.WITHDRAWN, Actor.CITIZEN, NOON)
    store.commit([Change(ended)], Guard("K2", ""))

    key = {"PK": {"S": f"D#{CODE}"}, "SK": {"S": "FORM"}}
    expires = client.get_item(TableName="dossiers", Key=key)["Item"]["expires"]
    assert expires == {"N": str(int((NOON + timedelta(days=10)).timestamp()))}
    for day, is_erased in ((9, False), (10, True)):
        later = replace(store, clock=lambda day=day: NOON + timedelta(days=day))  # type: ignore[misc] # a day
        folder = later.folder(CODE)
        assert folder is not None
        assert folder.is_erased is is_erased


def test_the_event_items_are_the_outbox(store: DynamoStore, client: Any) -> None:
    dossier = a_dossier()
    store.commit([Change(dossier, a_filing())], Guard("K", ""))

    items = [item for item in client.scan(TableName="dossiers")["Items"] if item["SK"]["S"].startswith("EV#")]

    assert tuple(to_event(item) for item in items) == dossier.unsaved


def test_the_item_that_changes_often_is_small(store: DynamoStore, client: Any) -> None:
    long = a_dossier(due=NOON, limit=Limit(15, Period.WORKING_DAY), paid=REFERENCE, after=OTHER)
    long = replace(long, history=long.history * 4)
    store.commit([Change(long, a_filing(answers={"a": "x" * 3000}))], Guard("K", ""))

    key = {"PK": {"S": f"D#{CODE}"}, "SK": {"S": "META"}}
    meta = client.get_item(TableName="dossiers", Key=key)["Item"]
    assert sum(len(name) + len(str(*value.values())) for name, value in meta.items()) <= 1024


class Counting:
    """Counts the calls to the store, and keeps what each asked for."""

    def __init__(self, client: Any) -> None:
        self.client, self.calls, self.asked = client, list[str](), list[dict[str, Any]]()

    def __getattr__(self, name: str) -> Any:
        def called(**request: Any) -> Any:
            self.calls.append(name)
            self.asked.append(request)
            return getattr(self.client, name)(**request)

        return called


def test_each_item_of_a_change_has_a_condition_of_its_own(store: DynamoStore) -> None:
    counting = Counting(store.client)
    counted = replace(store, client=counting)
    counted.commit([Change(a_dossier(), a_filing())], Guard("K1", ""))
    read = counted.progress(CODE)
    assert read is not None
    counted.commit([Change(read.moved(Status.WITHDRAWN, Actor.CITIZEN, NOON))], Guard("K2", ""))

    first, _, second = counting.asked
    conditions = [
        [put["Put"]["ConditionExpression"] for put in one["TransactItems"]] for one in (first, second)
    ]
    new = "attribute_not_exists(PK)"
    assert conditions == [[new] * 5, [new, "version = :version", new]]


def test_a_look_up_is_one_call_and_a_change_is_one_transaction(store: DynamoStore) -> None:
    counting = Counting(store.client)
    counted = replace(store, client=counting)

    counted.commit([Change(a_dossier(), a_filing(), a_payment())], Guard("K", ""))
    counted.progress(CODE)
    counted.folder(CODE)
    counted.payments(CODE)
    counted.payment(REFERENCE)

    assert counting.calls == ["transact_write_items", "get_item", "query", "query", "get_item"]


def test_letters_come_back_in_their_order_and_are_sealed(store: DynamoStore) -> None:
    filed = a_dossier(owed=0)
    store.commit([Change(filed, a_filing())], Guard("K1", ""))
    asked = acted(replace(filed, unsaved=()), an_act(Do.ASK_SUPPLEMENT), Calendar())
    store.commit([Change(asked, letter=Letter(2, an_act(Do.ASK_SUPPLEMENT)))], Guard("K2", ""))
    answered = acted(replace(asked, unsaved=()), an_act(Do.ANSWER, 2, reason="xin nộp lại"), Calendar())
    store.commit([Change(answered, letter=Letter(3, an_act(Do.ANSWER, 2)))], Guard("K3", ""))

    folder = store.folder(CODE)

    assert folder is not None
    assert folder.letters == (Letter(2, an_act(Do.ASK_SUPPLEMENT)), Letter(3, an_act(Do.ANSWER, 2)))
    kept = store.client.scan(TableName="dossiers")["Items"]
    assert "chứng sinh" not in str(kept)


def test_nothing_can_be_said_about_a_dossier_whose_key_is_gone(store: DynamoStore) -> None:
    filed = a_dossier(owed=0)
    store.commit([Change(filed, a_filing())], Guard("K1", ""))
    key = {"PK": {"S": f"D#{CODE}"}, "SK": {"S": "FORM"}}
    store.client.delete_item(TableName="dossiers", Key=key)
    asked = acted(replace(filed, unsaved=()), an_act(Do.ASK_SUPPLEMENT), Calendar())

    with pytest.raises(NotKept):
        store.commit([Change(asked, letter=Letter(2, an_act(Do.ASK_SUPPLEMENT)))], Guard("K2", ""))

    assert store.progress(CODE) == replace(filed, unsaved=())


def test_a_synced_status_writes_three_small_items(store: DynamoStore) -> None:
    """Each stays under a kilobyte for eight steps of a life, so that it costs two write units and no more."""
    counting = Counting(store.client)
    counted = replace(store, client=counting)
    dossier = a_dossier(owed=0, limit=Limit(3, Period.WORKING_DAY), then=OTHER)
    counted.commit([Change(dossier, a_filing())], Guard("K", ""))
    does = (Do.ACCEPT, Do.PROCESS, Do.ASK_SUPPLEMENT, Do.ANSWER, Do.ACCEPT, Do.DECIDE, Do.DELIVER)
    for minutes, do in enumerate(does):
        dossier = acted(replace(dossier, unsaved=()), an_act(do, minutes), Calendar())
        counted.commit([Change(dossier)], Guard(f"SYNC#{digest_of(do, minutes)}", digest_of(do), (do,), NOON))

    last = [put["Put"]["Item"] for put in counting.asked[-1]["TransactItems"]]
    sizes = [sum(len(name) + len(*value.values()) for name, value in item.items()) for item in last]
    assert len(sizes) == 3
    assert max(sizes) <= 1_024


def test_a_store_that_refuses_connections_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    nowhere = get_session().create_client(
        "dynamodb",
        region_name="ap-southeast-1",
        endpoint_url="http://127.0.0.1:9",
        config=Config(connect_timeout=1, retries={"total_max_attempts": 1}),
    )

    with pytest.raises(StoreUnavailable):
        DynamoStore(nowhere, "d", "g", KmsVault(lambda: nowhere, "k")).progress(CODE)


def test_a_missing_table_is_unavailable(client: Any, vault: KmsVault) -> None:
    with pytest.raises(StoreUnavailable):
        DynamoStore(client, "nowhere", "nowhere", vault).commit([Change(a_dossier())], Guard("K", ""))


def test_a_payment_is_found_by_its_attempt_and_no_other_takes_the_name(any_store: Store) -> None:
    started = Change(a_dossier(), a_filing(), a_payment(), attempt="7KQ2M9XD4H")
    any_store.commit([started], Guard("K1", ""))
    other = Change(
        a_dossier(code=OTHER),
        a_filing(),
        a_payment(reference=f"{OTHER}-7KQ2M9XD4H", dossier=OTHER),
        "7KQ2M9XD4H",
    )

    with pytest.raises(Stale):
        any_store.commit([other], Guard("K2", ""))

    assert any_store.reference("7KQ2M9XD4H") == REFERENCE
    assert any_store.reference("2222222222") is None
    assert any_store.progress(OTHER) is None
