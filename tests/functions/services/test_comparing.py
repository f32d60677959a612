from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from catalog.working_days import Calendar
from functions.domain.attempt import attempt_of
from functions.domain.errors import StoreUnavailable
from functions.domain.listing import Line
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment_status import PaymentStatus, Reason
from functions.services.comparing import Accounts, Difference, compare
from functions.services.settling import settle
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, REFERENCE, a_dossier, a_filing, a_paid_payment, a_payment

DAY = NOON.date()
NEXT_DAY = NOON + timedelta(days=1)
LINE = Line("77", REFERENCE, 50_000)


@dataclass(frozen=True)
class OneList:
    found: tuple[Line, ...] | None

    def lines(self, provider: str, day: date) -> tuple[Line, ...] | None:
        return self.found if (provider, day) == ("vnpay", DAY) else None


def a_store(payment: object = None) -> MemoryStore:
    store = MemoryStore()
    store.put(a_dossier(), a_filing(), payment or a_paid_payment())  # type: ignore[arg-type] # a payment
    return store


def compared(store: MemoryStore, *lines: Line) -> list[Difference] | None:
    return compare("vnpay", DAY, Accounts(store, store, OneList(lines)), NEXT_DAY)


def test_54_a_list_that_says_what_we_have_changes_nothing() -> None:
    store = a_store()

    assert compared(store, LINE) == []
    assert compared(store, replace(LINE, reference=attempt_of(REFERENCE))) == []
    assert (store.commits, store.kept) == (0, {})


@pytest.mark.parametrize(
    ("lines", "reason"),
    [((), Reason.UNLISTED), ((replace(LINE, amount=40_000),), Reason.LISTED)],
    ids=["not listed", "another amount"],
)
def test_54_what_differs_waits_for_a_person_and_is_paid_as_before(
    lines: tuple[Line, ...], reason: Reason
) -> None:
    store = a_store()
    before = store.paid[REFERENCE]

    assert compared(store, *lines) == [Difference(REFERENCE, reason)]
    assert store.paid[REFERENCE] == replace(before, reason=reason)
    assert list(store.waiting(None, None, 9)[0]) == [store.paid[REFERENCE]]


def test_54_money_that_we_were_never_told_of_pays_nothing_by_itself() -> None:
    store = a_store(a_payment(status=PaymentStatus.PENDING))

    assert compared(store, LINE) == [Difference(REFERENCE, Reason.LISTED)]
    assert store.paid[REFERENCE].status is PaymentStatus.PENDING
    assert store.paid[REFERENCE].transfers == ()


def test_54_money_that_names_nothing_of_ours_is_kept_once() -> None:
    store = a_store()
    strange = Line("99", "", 7_000)

    assert compared(store, LINE, strange) == [Difference("99")]
    assert compared(store, LINE, strange) == []
    [stray] = store.kept.values()
    assert (stray.waits, stray.notice.amount) == (True, 7_000)


def test_54_money_that_a_call_has_told_of_is_no_news() -> None:
    store = a_store()
    told = Notice(
        provider="vnpay",
        reference="unknown",
        outcome=Outcome.PAID,
        event="a#99#00",
        digest="",
        amount=7_000,
        transaction="99",
    )
    assert settle(told, store, Calendar(), NOON) is Verdict.UNKNOWN

    assert compared(store, LINE, Line("99", "unknown", 7_000)) == []
    assert len(store.kept) == 1


def test_54_a_day_is_told_of_once_even_after_a_person_has_decided() -> None:
    store = a_store()
    compared(store)
    store.paid[REFERENCE] = replace(store.paid[REFERENCE], reason=None)

    assert compared(store) == []
    assert store.paid[REFERENCE].reason is None


def test_54_who_waits_already_keeps_the_first_reason() -> None:
    store = a_store(a_paid_payment(reason=Reason.OVERPAID))

    assert compared(store) == []
    assert store.paid[REFERENCE].reason is Reason.OVERPAID


def test_a_list_that_has_not_come_says_nothing() -> None:
    store = a_store()

    assert compare("vnpay", DAY, Accounts(store, store, OneList(None)), NEXT_DAY) is None
    assert store.paid[REFERENCE].reason is None


def test_a_refund_that_names_nothing_of_ours_is_no_money_for_us() -> None:
    store = a_store()

    assert compared(store, LINE, Line("R9", "", 7_000, is_refund=True)) == []
    assert store.kept == {}


def test_a_store_out_of_reach_is_said() -> None:
    store = a_store()
    store.before_commit.append(lambda: setattr(store, "is_reachable", False))

    with pytest.raises(StoreUnavailable):
        compared(store)
    assert CODE in store.dossiers
