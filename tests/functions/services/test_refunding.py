"""Money goes back once, whoever asks how often and whatever the provider does."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest

from catalog.working_days import Calendar
from functions.domain.dossier import Happening
from functions.domain.errors import (
    KeyReused,
    OutsideUnavailable,
    PaymentNotFound,
    RefundTooLarge,
    StoreUnavailable,
)
from functions.domain.payment import Payment, Refund, RefundStatus
from functions.domain.payment_status import PaymentStatus, Reason
from functions.ports import Guard
from functions.services.asking import Books
from functions.services.refunding import Wish, give_back, send_again
from tests.accounts import a_provider
from tests.fakes import MemoryStore
from tests.makers import NOON, REFERENCE, a_dossier, a_filing, a_paid_payment

SOON = NOON + timedelta(minutes=6)
TOMORROW = NOON + timedelta(days=1)
GUARD = Guard("IDEM#1", "d")


@dataclass
class Giver:
    """A provider that answers refunds with *answer*, or raises it; counts what it was asked for."""

    answer: RefundStatus | Exception = RefundStatus.DONE
    name: str = "vnpay"
    asked: list[str] = field(default_factory=list)
    meanwhile: Callable[[], object] = lambda: None

    def refund(self, _payment: Payment, refund: Refund) -> RefundStatus:
        self.asked.append(refund.number)
        self.meanwhile()
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def a_store(**changes: Any) -> MemoryStore:
    store = MemoryStore()
    store.put(a_dossier(), a_filing(), a_paid_payment(**changes))
    return store


def wanted(amount: int = 50_000, number: str = "R1") -> Wish:
    return Wish(number, amount, "G15", "nộp hai lần")


def given(store: MemoryStore, provider: Any, wish: Wish | None = None, guard: Guard = GUARD) -> Payment:
    return give_back(REFERENCE, wish or wanted(), guard, lambda _name: provider, store, NOON)


def tried_again(store: MemoryStore, provider: Any, at: Any = SOON) -> list[Payment]:
    return list(send_again(provider, Books(store, store, Calendar()), at, lambda: True))


def test_53_the_same_request_gives_back_once() -> None:
    store, provider = a_store(), Giver()

    first, again = given(store, provider), given(store, provider)

    assert first == again == store.paid[REFERENCE]
    assert (first.status, provider.asked) == (PaymentStatus.REFUNDED, ["R1"])
    assert [event.happening for event in store.happened.values()] == [
        Happening.REFUND_ASKED,
        Happening.REFUND_ENDED,
    ]


def test_53_a_key_stands_for_one_request() -> None:
    store = a_store()
    given(store, Giver(), wanted(10_000))

    with pytest.raises(KeyReused):
        given(store, Giver(), wanted(20_000), replace(GUARD, digest="e"))


def test_53_parts_go_back_until_all_is_gone() -> None:
    store, provider = a_store(), Giver()
    for number in range(5):
        given(store, provider, wanted(10_000, f"R{number}"), Guard(f"IDEM#{number}", "d"))

    assert store.paid[REFERENCE].status is PaymentStatus.REFUNDED
    with pytest.raises(RefundTooLarge):
        given(store, provider, wanted(1, "R9"), Guard("IDEM#9", "d"))
    assert len(provider.asked) == 5


def test_53_of_two_refunds_at_once_one_is_refused() -> None:
    store, other = a_store(), Giver()
    provider = Giver()
    store.before_commit.append(lambda: given(store, other, wanted(30_000, "R2"), Guard("IDEM#2", "d")))

    with pytest.raises(StoreUnavailable):
        given(store, provider, wanted(30_000))
    with pytest.raises(RefundTooLarge):
        given(store, provider, wanted(30_000))
    assert (provider.asked, other.asked) == ([], ["R2"])


def test_a_payment_that_does_not_exist_gives_nothing_back() -> None:
    with pytest.raises(PaymentNotFound):
        given(MemoryStore(), Giver())


def test_a_provider_without_refunds_leaves_it_to_hands() -> None:
    store = a_store(provider="sepay")

    payment = given(store, a_provider("sepay"))

    assert payment.refunds[0].status is RefundStatus.BY_HAND
    assert payment.status is PaymentStatus.REFUNDED


def test_a_refusal_frees_the_money_for_another_try() -> None:
    store = a_store()

    refused = given(store, Giver(RefundStatus.REFUSED))
    done = given(store, Giver(), wanted(number="R2"), Guard("IDEM#2", "d"))

    assert (refused.refunds[0].status, refused.refundable) == (RefundStatus.REFUSED, 50_000)
    assert done.status is PaymentStatus.REFUNDED


def test_a_refund_without_an_answer_is_tried_again_under_its_number() -> None:
    store, provider = a_store(), Giver(OutsideUnavailable())
    asked = given(store, provider)
    assert asked.refunds[0].status is RefundStatus.ASKED

    provider.answer = RefundStatus.DONE
    [done] = tried_again(store, provider)

    assert (done.status, provider.asked) == (PaymentStatus.REFUNDED, ["R1", "R1"])
    assert tried_again(store, provider, TOMORROW) == []


def test_a_refusal_after_silence_may_mean_that_it_went_and_is_for_a_person() -> None:
    store, provider = a_store(), Giver(OutsideUnavailable())
    given(store, provider)

    provider.answer = RefundStatus.REFUSED
    [unsure] = tried_again(store, provider)

    assert (unsure.reason, unsure.refundable) == (Reason.REFUND_UNSURE, 0)


def test_a_refund_that_is_silent_for_a_day_is_for_a_person() -> None:
    store, provider = a_store(), Giver(OutsideUnavailable())
    given(store, provider)

    assert [one.reason for one in tried_again(store, provider)] == [None]
    assert [one.reason for one in tried_again(store, provider, TOMORROW)] == [Reason.REFUND_UNSURE]


def test_31_a_function_that_dies_after_asking_gives_back_once() -> None:
    store, provider = a_store(), Giver(RefundStatus.DONE)
    provider.meanwhile = lambda: setattr(store, "is_reachable", False)
    with pytest.raises(StoreUnavailable):
        given(store, provider)
    store.is_reachable = True

    again = given(store, Giver())

    assert again.refunds[0].status is RefundStatus.ASKED
    [done] = tried_again(store, Giver(RefundStatus.DONE))
    assert (done.returned, done.status) == (50_000, PaymentStatus.REFUNDED)


def test_an_answer_is_kept_though_the_dossier_changed_meanwhile() -> None:
    store = a_store()

    def move() -> None:
        code = a_dossier().code
        store.dossiers[code] = replace(store.dossiers[code], version=store.dossiers[code].version + 1)

    provider = Giver(meanwhile=lambda: store.before_commit.append(move))

    assert given(store, provider).status is PaymentStatus.REFUNDED
