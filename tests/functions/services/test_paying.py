from dataclasses import replace
from datetime import timedelta

import pytest

from functions.domain.dossier import Happening
from functions.domain.errors import (
    AlreadyPaid,
    KeyReused,
    NothingDue,
    OutsideUnavailable,
    PaymentInReview,
    StoreUnavailable,
)
from functions.domain.payment_status import PaymentStatus, Reason
from functions.domain.status import Actor, Status
from functions.payment_ports import Provider
from functions.ports import Folder, Guard
from functions.services.paying import Started, Wish, start_payment
from tests.accounts import a_dvcqg, a_provider, a_vnpay
from tests.fakes import MemoryHttp, MemoryStore
from tests.makers import CODE, NOON, REFERENCE, a_dossier, a_filing, a_payment

KEY = Guard("IDEM#2", "digest")
WISH = Wish(REFERENCE, "203.0.113.9", KEY)
every = pytest.mark.parametrize("name", ["vnpay", "dvcqg"])


def a_store() -> MemoryStore:
    store = MemoryStore()
    store.put(a_dossier(), a_filing())
    return store


def start(store: MemoryStore, provider: Provider, wish: Wish = WISH) -> Started:
    folder = store.folder(CODE)
    assert isinstance(folder, Folder)
    return start_payment(folder, wish, provider, store, NOON)


@every
def test_a_payment_is_pending_with_a_page_to_pay_at(name: str) -> None:
    store = a_store()

    started = start(store, a_provider(name))

    payment = store.paid[REFERENCE]
    assert started == Started(payment, is_repeated=False)
    assert (payment.status, payment.amount, payment.provider) == (PaymentStatus.PENDING, 50_000, name)
    assert payment.checkout_url
    assert payment.expires_at == NOON + timedelta(minutes=15)


@every
def test_the_same_wish_gets_the_same_payment(name: str) -> None:
    store = a_store()
    first = start(store, a_provider(name))

    again = start(store, a_provider(name), replace(WISH, reference=f"{CODE}-9999999999"))

    assert again == Started(first.payment, is_repeated=True)
    assert list(store.paid) == [REFERENCE]


@every
def test_of_two_same_wishes_at_once_one_starts(name: str) -> None:
    store = a_store()
    other = replace(WISH, reference=f"{CODE}-9999999999")
    store.before_commit.append(lambda: start(store, a_provider(name), other))

    late = start(store, a_provider(name))

    assert (late.is_repeated, list(store.paid)) == (True, [other.reference])


@every
def test_a_dossier_that_is_just_being_changed_asks_to_come_back(name: str) -> None:
    store = a_store()
    other = Wish(f"{CODE}-9999999999", "", Guard("IDEM#3", "digest"))
    store.before_commit.append(lambda: start(store, a_provider(name), other))

    with pytest.raises(StoreUnavailable):
        start(store, a_provider(name))

    assert start(store, a_provider(name)).payment.reference == REFERENCE


@every
def test_the_same_key_with_another_wish_is_refused(name: str) -> None:
    store = a_store()
    start(store, a_provider(name))

    with pytest.raises(KeyReused):
        start(store, a_provider(name), replace(WISH, guard=Guard(KEY.key, "other")))


@every
def test_a_paid_dossier_is_not_paid_again(name: str) -> None:
    store = a_store()
    store.put(a_dossier().settled(REFERENCE, NOON, None), a_filing())

    with pytest.raises(AlreadyPaid):
        start(store, a_provider(name))


@every
def test_what_costs_nothing_or_is_closed_asks_for_no_payment(name: str) -> None:
    for dossier in (a_dossier(owed=0), a_dossier().moved(Status.WITHDRAWN, Actor.CITIZEN, NOON)):
        store = MemoryStore()
        store.put(dossier, a_filing())
        with pytest.raises(NothingDue):
            start(store, a_provider(name))


def test_nothing_is_paid_again_while_a_person_looks() -> None:
    store = MemoryStore()
    store.put(a_dossier(), a_filing(), a_payment(status=PaymentStatus.REVIEW, reason=Reason.HELD))

    with pytest.raises(PaymentInReview):
        start(store, a_vnpay(), Wish(f"{CODE}-9999999999", "", Guard("IDEM#3", "digest")))


def test_a_second_attempt_has_a_reference_of_its_own() -> None:
    store = a_store()
    start(store, a_vnpay())
    other = Wish(f"{CODE}-9999999999", "", Guard("IDEM#3", "digest"))

    start(store, a_vnpay(), other)

    assert sorted(store.paid) == sorted([REFERENCE, other.reference])


def test_the_order_is_kept_before_the_platform_is_asked() -> None:
    store = a_store()
    silent = MemoryHttp(is_reachable=False)

    with pytest.raises(OutsideUnavailable):
        start(store, a_dvcqg(http=silent))

    assert store.paid[REFERENCE].status is PaymentStatus.CREATED


def test_a_wish_repeated_after_silence_opens_the_same_order() -> None:
    store = a_store()
    with pytest.raises(OutsideUnavailable):
        start(store, a_dvcqg(http=MemoryHttp(is_reachable=False)))

    again = start(store, a_dvcqg(), replace(WISH, reference=f"{CODE}-9999999999"))

    assert (again.payment.reference, again.payment.status) == (REFERENCE, PaymentStatus.PENDING)
    assert list(store.paid) == [REFERENCE]


def test_a_callback_faster_than_our_own_answer_stays_paid() -> None:
    store = a_store()
    paid = replace(a_payment(provider="dvcqg"), status=PaymentStatus.PAID)

    class FastPlatform(MemoryHttp):
        def request(self, method: str, url: str, **details: object) -> object:  # type: ignore[override]
            dossier = store.dossiers[CODE].settled(REFERENCE, NOON, None)
            store.put(dossier, a_filing(), paid)
            return super().request(method, url, **details)

    platform = FastPlatform(body={"MaLoi": "00", "UrlThanhToan": "https://platform.example/pay/1"})

    assert start(store, a_dvcqg(http=platform)).payment.status is PaymentStatus.PAID


def test_starting_is_an_event_without_a_change_of_status() -> None:
    store = a_store()

    start(store, a_dvcqg())

    events = [store.happened[CODE, n] for n in (3, 4)]
    assert [event.happening for event in events] == [Happening.PAYMENT_STARTED, Happening.PAYMENT_OPENED]
    assert {event.status for event in events} == {Status.PAYMENT_ASKED}


def test_a_store_out_of_reach_starts_nothing() -> None:
    store = a_store()
    store.before_commit.append(lambda: setattr(store, "is_reachable", False))

    with pytest.raises(StoreUnavailable):
        start(store, a_vnpay())

    assert store.paid == {}
