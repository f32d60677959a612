"""Whole đồng, of the right sum, in the right currency, to the right account."""

from typing import Any

import pytest

from functions.domain.notice import Outcome, Verdict
from functions.domain.payment_status import PaymentStatus, Reason
from tests.calling.applying import a_store, every, orders, releases, those, told, transfers
from tests.calling.senders import BY_NAME, Sender
from tests.makers import REFERENCE


@orders
def test_18_an_amount_that_differs_is_not_paid(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(amount=10_000)) is Verdict.MISMATCH
    assert store.paid[REFERENCE].status is PaymentStatus.REVIEW
    assert releases(store) == 0


@orders
def test_19_hundredths_and_whole_dong_are_not_mistaken(sender: Sender) -> None:
    mistaken = "50000" if sender.name in {"vnpay", "onepay"} else 5_000_000

    assert told(sender, a_store(sender), sender.call(amount=mistaken)) is Verdict.MISMATCH


@every
@pytest.mark.parametrize("amount", ["5e6", "5000000.0", "05000000", "", "5 000 000", "５", "0", "9" * 13])
def test_20_an_amount_that_is_no_whole_number_is_not_read(sender: Sender, amount: str) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(amount=amount)) is Verdict.UNREADABLE
    assert store.commits == 0


@those(set(BY_NAME) - {"vnpay", "onepay"})
@pytest.mark.parametrize("amount", [50_000.0, True, None, [], -50_000])
def test_20_a_number_that_is_not_whole_pays_nothing(sender: Sender, amount: Any) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(amount=amount)) in {
        Verdict.UNREADABLE,
        Verdict.FORGED,
        Verdict.NEGATIVE,
    }
    assert releases(store) == 0


@those({"vnpay", "dvcqg", "payos", "onepay", "keypay", "paygov"})
@pytest.mark.parametrize("currency", ["USD", "vnd"])
def test_21_another_currency_is_not_paid(sender: Sender, currency: str) -> None:
    assert told(sender, a_store(sender), sender.call(currency=currency)) is Verdict.MISMATCH


@those(set(BY_NAME) - {"payos"})
def test_18_another_merchant_or_account_is_not_paid(sender: Sender) -> None:
    merchant = 9999 if sender.name == "zalopay" else "SOMEONE"

    assert told(sender, a_store(sender), sender.call(merchant=merchant)) is Verdict.MISMATCH


@transfers
def test_27_28_transfers_add_up_and_only_the_full_sum_releases(sender: Sender) -> None:
    store = a_store(sender)

    first = sender.call(amount=20_000, transaction="1")
    assert [told(sender, store, first), told(sender, store, first)] == [Verdict.HOLD, Verdict.HOLD]
    assert (store.paid[REFERENCE].reason, releases(store)) == (Reason.UNDERPAID, 0)

    assert told(sender, store, sender.call(amount=30_000, transaction="2")) is Verdict.OK
    assert (store.paid[REFERENCE].reason, releases(store)) == (None, 1)


@transfers
def test_27_what_is_too_much_is_for_a_person(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(amount=60_000)) is Verdict.OK
    assert (store.paid[REFERENCE].reason, releases(store)) == (Reason.OVERPAID, 1)


@transfers
@pytest.mark.parametrize(
    "words", ["", "nop le phi", "MC7KQ2M9XD4", "MC7KQ2M9XD4HX", "7KQ2M9XD4H", "mc 7KQ2M9XD4H"]
)
def test_29_money_without_its_code_is_kept_apart_and_never_guessed(sender: Sender, words: str) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(words=words)) is Verdict.UNKNOWN
    [kept] = store.kept.values()
    assert (kept.notice.event, kept.notice.outcome, kept.notice.amount) == (
        "GD0002",
        Outcome.CREDITED,
        50_000,
    )
    assert store.paid[REFERENCE].transfers == ()


@transfers
def test_30_money_that_leaves_touches_no_payment(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(is_paid=False)) is Verdict.NEGATIVE
    [kept] = store.kept.values()
    assert (kept.notice.outcome, kept.notice.amount, kept.waits) == (Outcome.OUTGOING, 50_000, False)
    assert store.commits == 0
