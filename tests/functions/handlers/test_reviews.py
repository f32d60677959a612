from collections.abc import Iterator
from typing import Any

import pytest

from catalog.working_days import Calendar
from functions import wiring
from functions.domain.payment import Transfer
from functions.domain.payment_status import PaymentStatus, Reason
from functions.handlers import reviews
from tests.accounts import a_provider
from tests.calls import Answer, basic, call
from tests.fakes import FewAgencies, MemoryStore
from tests.functions.services.test_reviewing import STRAY
from tests.makers import CODE, NOON, REFERENCE, a_dossier, a_filing, a_payment

OWN, OTHER, TREASURY = basic("G15", "g15"), basic("H29", "h29"), basic("KB", "kb")
DECISION = f"/api/payments/{REFERENCE}/decision"
REFUNDS = f"/api/payments/{REFERENCE}/refunds"
DISMISS = {"action": "dismiss", "why": "đã kiểm tra"}


@pytest.fixture
def store() -> Iterator[MemoryStore]:
    kept = MemoryStore()
    overrides: dict[Any, Any] = {
        wiring.dossiers: lambda: kept,
        wiring.reviews: lambda: kept,
        wiring.provider: lambda: a_provider,
        wiring.calendar: Calendar,
        wiring.agencies: lambda: FewAgencies({"G15": "g15", "H29": "h29", "KB": "kb"}),
        wiring.treasury: lambda: "KB",
        wiring.now: lambda: NOON,
    }
    reviews.app.dependency_overrides.update(overrides)
    yield kept
    reviews.app.dependency_overrides.clear()


def doubted(store: MemoryStore, **changes: Any) -> None:
    values = {"provider": "sepay", "status": PaymentStatus.REVIEW, "reason": Reason.HELD} | changes
    store.put(a_dossier(), a_filing(), a_payment(**values))


def ask(method: str, path: str, who: dict[str, str], body: Any = None, key: str = "key-1") -> Answer:
    return call(reviews, method, path, body, headers=who | {"Idempotency-Key": key})


def test_an_agency_sees_what_waits_of_its_own(store: MemoryStore) -> None:
    doubted(store)
    store.keep_stray(STRAY)

    own, other, all_ = (ask("GET", "/api/reviews", who).body for who in (OWN, OTHER, TREASURY))

    [payment] = own["payments"]
    assert (payment["id"], payment["reason"], payment["amount"]) == (REFERENCE, "held", 50_000)
    assert own["strays"] == other["payments"] == []
    assert [stray["id"] for stray in all_["strays"]] == [STRAY.name]


@pytest.mark.parametrize("path", ["/api/reviews", DECISION, REFUNDS, "/api/strays/x/decision"])
def test_nobody_sees_or_decides_anything_without_a_token(store: MemoryStore, path: str) -> None:
    doubted(store)

    answer = ask("GET" if path == "/api/reviews" else "POST", path, basic("G15", "wrong"), DISMISS)

    assert (answer.status, store.commits) == (401, 0)


def test_a_decision_is_made_once_however_often_it_is_sent(store: MemoryStore) -> None:
    doubted(store)

    first, again = (ask("POST", DECISION, OWN, DISMISS) for _ in range(2))

    assert (first.status, first.body) == (200, again.body)
    assert (first.body["status"], first.body["reason"], store.commits) == ("failed", None, 1)
    assert first.body["resolutions"][0]["why"] == "đã kiểm tra"


def test_another_agencys_payment_is_as_unknown_as_one_that_does_not_exist(store: MemoryStore) -> None:
    doubted(store)

    foreign = ask("POST", DECISION, OTHER, DISMISS)
    nobodys = ask("POST", f"/api/payments/{CODE}-0000000000/decision", OWN, DISMISS)

    assert (foreign.status, foreign.body) == (404, nobodys.body)


def test_53_a_refund_is_no_more_than_came_and_has_one_effect_for_each_key(store: MemoryStore) -> None:
    doubted(
        store, status=PaymentStatus.PAID, reason=None, transaction="77", transfers=(Transfer("77", 50_000),)
    )
    part = {"amount": 30_000, "why": "giảm lệ phí"}

    first, again = (ask("POST", REFUNDS, OWN, part) for _ in range(2))
    more = ask("POST", REFUNDS, OWN, part, "key-2")
    reused = ask("POST", REFUNDS, OWN, part | {"amount": 1}, "key-1")

    assert (first.status, first.body) == (200, again.body)
    assert (first.body["returned"], more.status, reused.status) == (30_000, 409, 409)
    assert more.body["type"].endswith("hoan-qua-so-tien")


@pytest.mark.parametrize(
    "body",
    [{}, {"action": "pay", "why": "xxx"}, {"action": "refund", "why": "x"}, DISMISS | {"amount": -1}, "{"],
)
def test_what_says_nothing_that_can_be_done_is_refused(store: MemoryStore, body: Any) -> None:
    doubted(store)

    assert ask("POST", DECISION, OWN, body).status in {400, 422}
    assert store.commits == 0


def test_a_stray_is_given_to_the_payment_that_is_named(store: MemoryStore) -> None:
    doubted(store, status=PaymentStatus.PENDING, reason=None)
    store.keep_stray(STRAY)
    body = {"action": "accept", "why": "gõ thiếu mã", "payment": REFERENCE}

    answer = ask("POST", f"/api/strays/{STRAY.name}/decision", TREASURY, body)

    assert (answer.status, answer.body["payment"], answer.body["reason"]) == (200, REFERENCE, None)
    assert store.paid[REFERENCE].status is PaymentStatus.PAID
