"""What holds for every order of callbacks from several providers, against a simple account of the money."""

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from catalog.working_days import Calendar
from functions.domain.dossier import Happening
from functions.domain.due import Limit, Period
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment_status import PaymentStatus
from functions.domain.status import Status
from functions.services.settling import settle
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, a_dossier, a_filing, a_payment

FIRST, SECOND = f"{CODE}-AAAAAAAAAA", f"{CODE}-BBBBBBBBBB"
NOTICES = st.tuples(
    st.sampled_from([(FIRST, "vnpay"), (SECOND, "dvcqg")]),
    st.sampled_from(Outcome),
    st.sampled_from([50_000, 50_000, 50_000, 1]),
    st.sampled_from(["1", "2"]),
)


def a_store(**changes: Any) -> MemoryStore:
    store = MemoryStore()
    payments = [
        a_payment(reference=FIRST, provider="vnpay", status=PaymentStatus.PENDING),
        a_payment(reference=SECOND, provider="dvcqg", status=PaymentStatus.PENDING),
    ]
    store.put(a_dossier(**changes), a_filing(), *payments)
    return store


def a_notice(payment: tuple[str, str], outcome: Outcome, amount: int, transaction: str) -> Notice:
    reference, provider = payment
    event = f"{reference}#{transaction}#{outcome}"
    return Notice(
        provider=provider,
        reference=reference,
        outcome=outcome,
        event=event,
        digest=str(amount),
        amount=amount,
        transaction=transaction,
    )


@given(st.lists(NOTICES, max_size=14))
def test_any_order_of_notices_pays_a_dossier_at_most_once(told: list[tuple[Any, ...]]) -> None:
    store = a_store()
    versions = [store.dossiers[CODE].version]
    for facts in told:
        verdict = settle(a_notice(*facts), store, Calendar(), NOON)
        assert verdict in set(Verdict) - {Verdict.UNKNOWN, Verdict.RETRY, Verdict.FORGED}
        versions.append(store.dossiers[CODE].version)

    dossier = store.dossiers[CODE]
    releases = [event for event in store.happened.values() if event.happening is Happening.PAYMENT_SETTLED]
    paid = [payment for payment in store.paid.values() if payment.status is PaymentStatus.PAID]
    assert len(releases) == len(paid) <= 1
    assert dossier.paid == (paid[0].reference if paid else None)
    assert (dossier.status is Status.REGISTERED) == bool(paid)
    assert versions == sorted(versions)
    assert {n for _, n in store.happened} == set(range(3, dossier.version + 1)), "the history has no gap"


@given(st.lists(NOTICES, max_size=10))
def test_told_everything_again_nothing_changes(told: list[tuple[Any, ...]]) -> None:
    store = a_store()
    for facts in told:
        settle(a_notice(*facts), store, Calendar(), NOON)
    before = (dict(store.dossiers), dict(store.paid), dict(store.happened))

    for facts in told:
        settle(a_notice(*facts), store, Calendar(), NOON + timedelta(days=30))

    assert (store.dossiers, store.paid, store.happened) == before


def test_the_due_date_counts_from_the_payment() -> None:
    store = a_store(limit=Limit(2, Period.WORKING_DAY))
    success = a_notice((FIRST, "vnpay"), Outcome.PAID, 50_000, "1")

    settle(success, store, Calendar(), NOON + timedelta(days=3))

    dossier = store.dossiers[CODE]
    assert dossier.due is not None
    assert (dossier.submitted_at.day, dossier.due.day) == (26, 30)
