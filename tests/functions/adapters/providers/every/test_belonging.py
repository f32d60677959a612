"""Money that belongs to no payment, or to one that nobody wants any more."""

import pytest

from functions.domain.notice import Verdict
from functions.domain.payment_status import PaymentStatus, Reason
from functions.domain.status import Actor, Status
from tests.calling.applying import a_store, every, releases, told
from tests.calling.senders import BY_NAME, Sender
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, REFERENCE, a_dossier, a_filing, a_payment

OTHER_ATTEMPT = f"{CODE}-8LR3N9YE5J"
VNPAY, DVCQG = BY_NAME["vnpay"], BY_NAME["dvcqg"]


@every
def test_22_an_unknown_order_is_kept_and_blocks_nothing(sender: Sender) -> None:
    store = MemoryStore()

    assert told(sender, store, sender.call()) is Verdict.UNKNOWN
    assert (len(store.kept), store.guards) == (1, {})

    store.put(a_dossier(), a_filing(), a_payment(provider=sender.name))
    assert told(sender, store, sender.call()) is Verdict.OK


@every
@pytest.mark.parametrize("reference", ["", "x", CODE, f"{CODE}-0000000000", "G15-261123-9999-2KQ2M9XD4H"])
def test_22_a_reference_that_is_not_ours_is_unknown(sender: Sender, reference: str) -> None:
    verdict = told(sender, a_store(sender), sender.call(reference=reference))

    assert verdict in {Verdict.UNKNOWN, Verdict.UNREADABLE}


@every
def test_22_the_order_of_another_provider_is_unknown(sender: Sender) -> None:
    other = DVCQG if sender is VNPAY else VNPAY

    assert told(sender, a_store(other), sender.call()) is Verdict.UNKNOWN


@every
def test_25_a_success_by_another_transaction_is_for_a_person(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())

    assert told(sender, store, sender.call(transaction="9")) is Verdict.HOLD
    assert store.paid[REFERENCE].reason is Reason.SECOND_SUCCESS
    assert releases(store) == 1


@every
def test_25_a_dossier_paid_by_another_provider_is_not_paid_twice(sender: Sender) -> None:
    dossier = a_dossier().settled(OTHER_ATTEMPT, NOON, None)
    store = a_store(sender, dossier=dossier)

    assert told(sender, store, sender.call()) is Verdict.HOLD
    payment = store.paid[REFERENCE]
    assert (payment.status, payment.reason) == (PaymentStatus.REVIEW, Reason.NOT_WANTED)
    assert store.dossiers[CODE].paid == OTHER_ATTEMPT


@every
@pytest.mark.parametrize("closing", [Status.WITHDRAWN, Status.REFUSED, Status.STOPPED])
def test_26_money_for_a_closed_dossier_is_for_a_person(sender: Sender, closing: Status) -> None:
    actor = Actor.CITIZEN if closing is Status.WITHDRAWN else Actor.OFFICE
    store = a_store(sender, dossier=a_dossier().moved(closing, actor, NOON))

    assert told(sender, store, sender.call()) is Verdict.HOLD
    assert store.paid[REFERENCE].status is PaymentStatus.REVIEW
    assert store.dossiers[CODE].status is closing


def test_56_the_call_that_registers_an_address_is_accepted() -> None:
    sender = BY_NAME["payos"]
    store = MemoryStore()

    assert told(sender, store, sender.call(raw={"orderCode": 123})) is Verdict.UNKNOWN
    assert sender.reply(Verdict.UNKNOWN) == (200, True)
