"""Payments whose callback never came."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from catalog.working_days import Calendar
from functions.domain.asking import LAST
from functions.domain.dossier import Happening
from functions.domain.errors import CallbackForged, OutsideUnavailable, StoreUnavailable
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import Payment
from functions.domain.payment_status import PaymentStatus, Reason
from functions.domain.status import Status
from functions.services.asking import AT_ONCE, Answered, Asked, Books, ask_provider
from functions.services.settling import settle
from tests.accounts import a_provider
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, REFERENCE, a_dossier, a_filing, a_payment

LATER = NOON + timedelta(minutes=31)
TOO_EARLY = NOON + timedelta(minutes=29)


@dataclass
class Teller:
    """A provider that says *answer* of every payment, raises it, or knows none (None)."""

    answer: Outcome | Exception | None
    name: str = "vnpay"
    asked: list[str] = field(default_factory=list)

    def query(self, payment: Payment) -> Notice | None:
        self.asked.append(payment.reference)
        if isinstance(self.answer, Exception):
            raise self.answer
        return a_notice(payment, self.answer) if self.answer else None


def a_notice(payment: Payment, outcome: Outcome) -> Notice:
    return Notice(
        provider=payment.provider,
        reference=payment.reference,
        outcome=outcome,
        event=f"{payment.reference}#77#{outcome}",
        digest="d",
        amount=payment.amount,
        transaction="77",
    )


def a_store(**changes: object) -> MemoryStore:
    store = MemoryStore()
    store.put(a_dossier(), a_filing(), a_payment(**({"status": PaymentStatus.PENDING} | changes)))
    return store


def run(
    store: MemoryStore, provider: object, at: datetime = LATER, has_time: Callable[[], bool] = lambda: True
) -> list[Asked]:
    return list(ask_provider(provider, Books(store, store, Calendar()), at, has_time))  # type: ignore[arg-type] # only what asking needs


@pytest.mark.parametrize(
    ("outcome", "status"), [(Outcome.PAID, PaymentStatus.PAID), (Outcome.FAILED, PaymentStatus.FAILED)]
)
def test_43_an_answer_settles_what_no_callback_told(outcome: Outcome, status: PaymentStatus) -> None:
    store = a_store()

    [asked] = run(store, Teller(outcome))

    assert asked.answer is Answered.SETTLED
    assert store.paid[REFERENCE].status is status


def test_43_the_callback_that_comes_after_all_changes_nothing() -> None:
    store = a_store()
    run(store, Teller(Outcome.PAID))

    verdict = settle(a_notice(a_payment(), Outcome.PAID), store, Calendar(), LATER)

    assert verdict is Verdict.DUPLICATE
    assert [event.happening for event in store.happened.values()] == [Happening.PAYMENT_SETTLED]
    assert store.dossiers[CODE].status is Status.REGISTERED


def test_nobody_is_asked_within_half_an_hour() -> None:
    store, provider = a_store(), Teller(Outcome.PAID)

    assert run(store, provider, TOO_EARLY) == []
    assert provider.asked == []


def test_43_a_payment_that_the_provider_does_not_know_expires() -> None:
    store = a_store()

    run(store, Teller(None))

    assert store.paid[REFERENCE].status is PaymentStatus.EXPIRED
    assert store.dossiers[CODE].wants_payment


def test_07_a_payment_that_is_not_final_is_asked_about_later() -> None:
    store, provider = a_store(), Teller(Outcome.PENDING)
    for hours in range(24):
        run(store, provider, LATER + timedelta(hours=hours))

    assert store.paid[REFERENCE].status is PaymentStatus.PENDING
    assert store.commits == 0
    assert 3 < len(provider.asked) < 10


@pytest.mark.parametrize("silence", [OutsideUnavailable(), CallbackForged()], ids=["silent", "forged"])
def test_45_an_answer_that_is_none_is_asked_for_again(silence: Exception) -> None:
    store = a_store()

    [asked] = run(store, Teller(silence))

    assert asked.answer is Answered.SILENT
    assert (store.paid[REFERENCE].status, store.commits) == (PaymentStatus.PENDING, 0)
    [settled] = run(store, Teller(Outcome.PAID), LATER + timedelta(hours=2))
    assert settled.verdict is Verdict.OK


@pytest.mark.parametrize("answer", [OutsideUnavailable(), Outcome.PENDING], ids=["silent", "pending"])
def test_what_has_no_answer_after_three_days_is_for_a_person(answer: Exception | Outcome) -> None:
    store, provider = a_store(), Teller(answer)

    [asked] = run(store, provider, NOON + LAST)

    assert asked.answer is Answered.GIVEN_UP
    payment = store.paid[REFERENCE]
    assert (payment.status, payment.reason) == (PaymentStatus.PENDING, Reason.UNANSWERED)
    assert run(store, provider, NOON + 2 * LAST) == []


def test_a_late_callback_still_pays_what_was_given_up() -> None:
    store = a_store()
    run(store, Teller(OutsideUnavailable()), NOON + LAST)

    assert settle(a_notice(a_payment(), Outcome.PAID), store, Calendar(), NOON + 2 * LAST) is Verdict.OK
    assert (store.paid[REFERENCE].status, store.paid[REFERENCE].reason) == (PaymentStatus.PAID, None)


def test_a_page_that_was_never_opened_expires_without_an_answer() -> None:
    store = a_store(status=PaymentStatus.CREATED)

    run(store, Teller(OutsideUnavailable()), NOON + LAST)

    assert store.paid[REFERENCE].status is PaymentStatus.EXPIRED


@pytest.mark.parametrize("name", ["sepay", "casso", "vietqr"])
def test_a_bank_account_is_not_asked_and_what_nobody_transferred_expires(name: str) -> None:
    store = a_store(provider=name)

    assert [one.answer for one in run(store, a_provider(name))] == [Answered.WAITING]
    assert store.paid[REFERENCE].status is PaymentStatus.PENDING

    assert [one.answer for one in run(store, a_provider(name), NOON + LAST)] == [Answered.SETTLED]
    assert store.paid[REFERENCE].status is PaymentStatus.EXPIRED


def test_44_an_answer_that_contradicts_a_success_unpays_nothing_and_calls_a_person() -> None:
    store = a_store(status=PaymentStatus.PAID, transaction="1")

    for outcome in (Outcome.FAILED, Outcome.ABSENT):
        told = replace(a_notice(a_payment(), outcome), is_answer=True)
        assert settle(told, store, Calendar(), LATER) is Verdict.HOLD

    payment = store.paid[REFERENCE]
    assert (payment.status, payment.reason) == (PaymentStatus.PAID, Reason.DISAGREEMENT)


def test_44_an_answer_that_contradicts_a_failure_pays_and_calls_a_person() -> None:
    store = a_store(status=PaymentStatus.FAILED)

    told = replace(a_notice(a_payment(), Outcome.PAID), is_answer=True)

    assert settle(told, store, Calendar(), LATER) is Verdict.HOLD
    payment = store.paid[REFERENCE]
    assert (payment.status, payment.reason) == (PaymentStatus.PAID, Reason.DISAGREEMENT)
    assert store.dossiers[CODE].paid == REFERENCE


def many(count: int) -> MemoryStore:
    """Return a store with so many open payments of one dossier."""
    store = MemoryStore()
    payments = [
        a_payment(reference=f"{CODE}-{number:010}", status=PaymentStatus.PENDING) for number in range(count)
    ]
    store.put(a_dossier(), a_filing(), *payments)
    return store


def test_a_run_is_bounded_and_the_next_one_goes_on() -> None:
    store, provider = many(AT_ONCE + 1), Teller(Outcome.PENDING)

    assert len(run(store, provider)) == AT_ONCE
    run(store, provider, LATER + timedelta(seconds=1))
    assert len(set(provider.asked)) == AT_ONCE + 1


def test_a_provider_that_is_down_is_left_alone() -> None:
    provider = Teller(OutsideUnavailable())

    run(many(10), provider)

    assert len(provider.asked) == 3


def test_a_run_without_time_asks_nobody() -> None:
    provider = Teller(Outcome.PAID)

    assert run(a_store(), provider, has_time=lambda: False) == []
    assert provider.asked == []


def test_of_two_runs_at_once_one_asks() -> None:
    store, first, second = a_store(), Teller(Outcome.PENDING), Teller(Outcome.PENDING)
    one = ask_provider(first, Books(store, store, Calendar()), LATER, lambda: not run(store, second))  # type: ignore[arg-type] # as above

    assert list(one) == []
    assert (first.asked, second.asked) == ([], [REFERENCE])


def test_33_a_store_that_fails_while_settling_loses_nothing() -> None:
    store, provider = a_store(), Teller(Outcome.PAID)
    store.before_commit.append(lambda: setattr(store, "is_reachable", False))

    assert [one.answer for one in run(store, provider)] == [Answered.RETRY]

    store.is_reachable = True
    assert [one.answer for one in run(store, provider, LATER + timedelta(hours=2))] == [Answered.SETTLED]


def test_a_store_that_cannot_be_read_is_told() -> None:
    store = a_store()
    store.is_reachable = False

    with pytest.raises(StoreUnavailable):
        run(store, Teller(Outcome.PAID))
