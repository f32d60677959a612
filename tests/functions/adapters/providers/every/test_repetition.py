"""However often and however simultaneously every provider tells something, it counts once."""

from catalog.working_days import Calendar
from functions.domain.notice import Verdict
from functions.domain.payment import RefundStatus
from functions.domain.payment_status import PaymentStatus, Reason
from functions.domain.refunding import a_refund, refund_asked, refund_told
from functions.domain.status import Status
from functions.services.settling import apply_callback
from tests.accounts import a_provider
from tests.calling.applying import a_store, every, orders, releases, tells_failures, told, transfers
from tests.calling.senders import Sender
from tests.fakes import MemoryHttp
from tests.makers import CODE, NOON, REFERENCE


@every
def test_a_success_releases_the_dossier(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call()) is Verdict.OK
    assert store.paid[REFERENCE].status is PaymentStatus.PAID
    assert store.dossiers[CODE].status is Status.REGISTERED
    assert store.dossiers[CODE].paid == REFERENCE


@every
def test_01_16_a_success_sent_again_changes_nothing(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())
    commits = store.commits

    assert [told(sender, store, sender.call()) for _ in range(3)] == [Verdict.DUPLICATE] * 3
    assert (store.commits, releases(store)) == (commits, 1)


@every
def test_02_of_two_copies_at_once_one_wins(sender: Sender) -> None:
    store = a_store(sender)
    store.before_commit.append(lambda: told(sender, store, sender.call()))

    assert told(sender, store, sender.call()) is Verdict.DUPLICATE
    assert releases(store) == 1


@tells_failures
def test_02_a_change_in_between_is_read_again(sender: Sender) -> None:
    store = a_store(sender)
    store.before_commit.append(lambda: told(sender, store, sender.call(is_paid=False)))

    assert told(sender, store, sender.call()) is Verdict.OK
    assert store.paid[REFERENCE].status is PaymentStatus.PAID


@every
def test_03_one_event_that_says_two_things_keeps_the_first_and_calls_a_person(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())

    contrary = sender.call(amount=70_000)

    assert told(sender, store, contrary) is Verdict.HOLD
    assert told(sender, store, contrary) is Verdict.HOLD
    payment = store.paid[REFERENCE]
    assert (payment.status, payment.reason) == (PaymentStatus.PAID, Reason.CONTRADICTION)
    assert releases(store) == 1


@every
def test_31_a_function_that_died_after_writing_answers_as_to_a_repetition(sender: Sender) -> None:
    store = a_store(sender)
    provider = a_provider(sender.name, http=MemoryHttp(body=sender.truth(sender.call())))
    apply_callback(sender.call(), provider, store, Calendar(), NOON)

    assert told(sender, store, sender.call()) is Verdict.DUPLICATE


@orders
def test_34_without_its_guard_the_payment_itself_refuses_a_second_effect(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())
    store.guards.clear()

    assert told(sender, store, sender.call()) is Verdict.DUPLICATE
    assert releases(store) == 1


@transfers
def test_34_without_its_guard_a_transfer_still_counts_once(sender: Sender) -> None:
    store = a_store(sender)
    for _ in range(3):
        told(sender, store, sender.call(amount=20_000))
        store.guards.clear()

    assert releases(store) == 0
    assert [transfer.amount for transfer in store.paid[REFERENCE].transfers] == [20_000]


@every
def test_04_a_success_repeated_after_a_refund_credits_nothing(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())
    paid = store.paid[REFERENCE]
    asked = refund_asked(paid, a_refund(paid, "R1", 50_000, NOON, "G15", "trả nhầm"))
    store.paid[REFERENCE] = refund_told(asked, "R1", RefundStatus.DONE)
    store.guards.clear()

    assert told(sender, store, sender.call()) in {Verdict.DUPLICATE, Verdict.HOLD}
    after = store.paid[REFERENCE]
    assert (after.status, after.received, after.returned) == (PaymentStatus.REFUNDED, 50_000, 50_000)
    assert releases(store) == 1
