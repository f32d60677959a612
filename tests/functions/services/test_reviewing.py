"""What a person decides about money happens once, and releases or gives back what it says."""

from dataclasses import replace
from typing import Any

import pytest

from catalog.working_days import Calendar
from functions.domain.dossier import Happening
from functions.domain.errors import (
    DomainError,
    InvalidRequest,
    KeyReused,
    NotFullyPaid,
    PaymentNotFound,
    ReviewNotFound,
    Stale,
)
from functions.domain.notice import Notice, Outcome
from functions.domain.payment import Action, RefundStatus, Transfer
from functions.domain.payment_status import PaymentStatus, Reason
from functions.domain.status import Status
from functions.domain.stray import Stray
from functions.ports import Guard
from functions.services.reviewing import Bench, Decision, Office, decide_payment, decide_stray
from tests.accounts import a_provider
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, REFERENCE, a_dossier, a_filing, a_payment

TREASURY, OWN, OTHER = Office("KB", is_treasury=True), Office("G15", is_treasury=False), Office("H29", False)
GUARD = Guard("IDEM#1", "d")
CAME = (Transfer("77", 50_000),)
CREDIT = Notice(
    provider="sepay",
    reference="",
    outcome=Outcome.CREDITED,
    event="92704",
    digest="d",
    amount=50_000,
    transaction="92704",
)
STRAY = Stray.of(CREDIT, NOON)


def a_store(**changes: Any) -> MemoryStore:
    values = {"provider": "sepay", "status": PaymentStatus.REVIEW, "reason": Reason.HELD} | changes
    store = MemoryStore()
    store.put(a_dossier(), a_filing(), a_payment(**values))
    return store


def a_decision(action: Action, **changes: Any) -> Decision:
    return Decision(**({"action": action, "why": "đã kiểm tra", "number": "R1"} | changes))


def bench(store: MemoryStore, office: Office = OWN) -> Bench:
    return Bench(store, store, a_provider, Calendar(), office)


def decide(store: MemoryStore, decision: Decision, office: Office = OWN, guard: Guard = GUARD) -> Any:
    return decide_payment(REFERENCE, decision, guard, bench(store, office), NOON)


def test_what_is_accepted_releases_the_dossier_as_a_callback_would() -> None:
    store = a_store(transfers=CAME)

    after = decide(store, a_decision(Action.ACCEPT))

    assert (after.status, after.reason) == (PaymentStatus.PAID, None)
    assert store.dossiers[CODE].status is Status.REGISTERED
    [event] = store.happened.values()
    assert event.happening is Happening.PAYMENT_SETTLED


def test_what_is_dismissed_lets_the_citizen_pay_again() -> None:
    store = a_store()

    after = decide(store, a_decision(Action.DISMISS))

    assert (after.status, after.is_in_review) == (PaymentStatus.FAILED, False)
    [event] = store.happened.values()
    assert event.happening is Happening.PAYMENT_REVIEWED
    assert store.dossiers[CODE].wants_payment


def test_what_goes_back_is_asked_of_the_provider_or_left_to_hands() -> None:
    store = a_store(transfers=CAME, reason=Reason.NOT_WANTED)

    after = decide(store, a_decision(Action.REFUND))

    assert [(refund.amount, refund.status) for refund in after.refunds] == [(50_000, RefundStatus.BY_HAND)]
    assert (after.status, after.reason) == (PaymentStatus.REFUNDED, None)
    assert after == store.paid[REFERENCE]


def test_only_what_was_too_much_goes_back_of_what_is_paid() -> None:
    store = a_store(
        status=PaymentStatus.PAID,
        reason=Reason.OVERPAID,
        transaction="77",
        transfers=(Transfer("77", 60_000),),
    )

    after = decide(store, a_decision(Action.REFUND))

    assert (after.returned, after.status, after.reason) == (10_000, PaymentStatus.PAID, None)


def test_a_decision_sent_again_changes_nothing() -> None:
    store = a_store(transfers=CAME)
    first = decide(store, a_decision(Action.ACCEPT))
    commits = store.commits

    assert decide(store, a_decision(Action.ACCEPT)) == first
    assert store.commits == commits
    with pytest.raises(KeyReused):
        decide(store, a_decision(Action.DISMISS), guard=replace(GUARD, digest="e"))


def test_of_two_persons_at_once_one_decides() -> None:
    store = a_store(transfers=CAME)
    other = Guard("IDEM#2", "d")
    store.before_commit.append(lambda: decide(store, a_decision(Action.ACCEPT), guard=other))

    with pytest.raises(Stale):
        decide(store, a_decision(Action.REFUND))
    with pytest.raises(ReviewNotFound):
        decide(store, a_decision(Action.REFUND))
    assert store.paid[REFERENCE].returned == 0


def test_the_same_decision_at_the_same_moment_is_made_once() -> None:
    store = a_store(transfers=CAME)
    store.before_commit.append(lambda: decide(store, a_decision(Action.ACCEPT)))

    assert decide(store, a_decision(Action.ACCEPT)).status is PaymentStatus.PAID
    assert len(store.happened) == 1


@pytest.mark.parametrize(
    ("office", "error"),
    [(OTHER, PaymentNotFound), (OWN, None), (TREASURY, None)],
    ids=["other", "own", "all"],
)
def test_an_agency_decides_about_its_own(office: Office, error: type[DomainError] | None) -> None:
    store = a_store()
    if error is None:
        assert decide(store, a_decision(Action.DISMISS), office).reason is None
    else:
        with pytest.raises(error):
            decide(store, a_decision(Action.DISMISS), office)


def test_what_nobody_doubts_is_not_decided_about() -> None:
    with pytest.raises(ReviewNotFound):
        decide(a_store(status=PaymentStatus.PAID, reason=None), a_decision(Action.ACCEPT))


def test_what_did_not_come_is_not_accepted() -> None:
    store = a_store()

    with pytest.raises(NotFullyPaid):
        decide(store, a_decision(Action.ACCEPT))
    assert store.commits == 0


def a_stray_store() -> MemoryStore:
    store = a_store(status=PaymentStatus.PENDING, reason=None)
    store.keep_stray(STRAY)
    return store


def decide_it(
    store: MemoryStore, decision: Decision, office: Office = TREASURY, guard: Guard = GUARD
) -> Stray:
    return decide_stray(STRAY.name, decision, guard, bench(store, office), NOON)


def test_29_money_without_its_code_is_given_to_the_payment_that_a_person_names() -> None:
    store = a_stray_store()

    closed = decide_it(store, a_decision(Action.ACCEPT, payment=REFERENCE))

    assert (closed.waits, closed.payment) == (False, REFERENCE)
    assert store.paid[REFERENCE].status is PaymentStatus.PAID
    assert store.dossiers[CODE].paid == REFERENCE
    assert decide_it(store, a_decision(Action.ACCEPT, payment=REFERENCE)) == closed
    assert store.paid[REFERENCE].received == 50_000


@pytest.mark.parametrize("action", [Action.REFUND, Action.DISMISS])
def test_a_stray_that_is_nobodys_touches_no_payment(action: Action) -> None:
    store = a_stray_store()

    closed = decide_it(store, a_decision(action))

    assert (closed.action, closed.by, store.commits) == (action, "KB", 0)
    with pytest.raises(ReviewNotFound):
        decide_it(store, a_decision(action), guard=Guard("IDEM#2", "d"))


@pytest.mark.parametrize(
    ("payment", "error"),
    [(None, InvalidRequest), (f"{CODE}-0000000000", PaymentNotFound), ("x", PaymentNotFound)],
)
def test_a_stray_is_given_to_no_payment_that_is_none(payment: str | None, error: type[DomainError]) -> None:
    store = a_stray_store()

    with pytest.raises(error):
        decide_it(store, a_decision(Action.ACCEPT, payment=payment))
    assert store.kept[STRAY.name].waits


def test_a_stray_is_not_given_to_another_providers_payment() -> None:
    store = a_store(status=PaymentStatus.PENDING, reason=None, provider="casso")
    store.keep_stray(STRAY)

    with pytest.raises(PaymentNotFound):
        decide_it(store, a_decision(Action.ACCEPT, payment=REFERENCE))


def test_only_the_treasury_sees_strays() -> None:
    with pytest.raises(ReviewNotFound):
        decide_it(a_stray_store(), a_decision(Action.DISMISS), OWN)
