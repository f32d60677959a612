from datetime import timedelta

from catalog.working_days import Calendar
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment_status import PaymentStatus
from functions.domain.stray import Stray
from functions.services.matching import match_strays
from functions.services.settling import settle
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, REFERENCE, a_dossier, a_filing, a_payment

LATER = NOON + timedelta(minutes=20)
TOLD = Notice(
    provider="momo",
    reference=REFERENCE,
    outcome=Outcome.PAID,
    event="77",
    digest="d",
    amount=50_000,
    transaction="77",
)


def matched(store: MemoryStore) -> list[Stray]:
    return list(match_strays(store, store, Calendar(), LATER))


def test_23_what_was_told_before_its_order_was_written_is_settled_later() -> None:
    store = MemoryStore()
    assert settle(TOLD, store, Calendar(), NOON) is Verdict.UNKNOWN
    store.put(a_dossier(), a_filing(), a_payment(provider="momo"))

    [stray] = matched(store)

    assert (stray.payment, stray.waits) == (REFERENCE, False)
    assert store.paid[REFERENCE].status is PaymentStatus.PAID
    assert store.dossiers[CODE].paid == REFERENCE
    assert matched(store) == []


def test_what_was_told_again_and_settled_waits_no_more() -> None:
    store = MemoryStore()
    settle(TOLD, store, Calendar(), NOON)
    store.put(a_dossier(), a_filing(), a_payment(provider="momo"))
    settle(TOLD, store, Calendar(), NOON)

    [stray] = matched(store)

    assert not stray.waits
    assert store.paid[REFERENCE].received == 50_000


def test_22_what_belongs_to_nothing_goes_on_waiting_for_a_person() -> None:
    store = MemoryStore()
    settle(TOLD, store, Calendar(), NOON)

    assert matched(store) == []
    [stray] = store.kept.values()
    assert stray.waits
