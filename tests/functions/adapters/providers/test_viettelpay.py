from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from catalog.working_days import Calendar
from functions.adapters.providers.viettelpay import REFUND, Viettelpay
from functions.domain.errors import CallbackUnreadable, OutsideUnavailable
from functions.domain.notice import Outcome, Verdict
from functions.domain.payment import RefundStatus
from functions.domain.payment_status import PaymentStatus
from functions.domain.status import Actor, Status
from functions.payment_ports import Callback
from functions.services.settling import apply_callback
from tests.accounts import SECRET, an_account, an_outside
from tests.calling.facts import form_of
from tests.calling.gateways import viettelpay_sum
from tests.calling.senders import BY_NAME
from tests.fakes import MemoryHttp, MemoryStore
from tests.makers import NOON, REFERENCE, a_dossier, a_filing, a_paid_payment, a_payment, a_refund

SENDER = BY_NAME["viettelpay"]
BILL = "7KQ2M9XD4H-50000"


def a_viettelpay(http: MemoryHttp | None = None) -> Viettelpay:
    return Viettelpay(an_account("viettelpay"), an_outside(http))


def before(bill: str = BILL, order: str = REFERENCE, secret: str = SECRET, amount: str = "50000") -> Callback:
    signature = viettelpay_sum(secret, bill, "MC01", order, amount)
    fields = {"billcode": bill, "merchant_code": "MC01", "order_id": order, "check_sum": signature}
    return Callback(body=urlencode(fields).encode(), step="check")


def asked(callback: Callback, store: MemoryStore) -> tuple[Verdict, Any]:
    provider = a_viettelpay()
    applied = apply_callback(callback, provider, store, Calendar(), NOON)
    return applied.verdict, provider.answer(callback, applied.verdict, NOON).body


def a_store(**changes: Any) -> MemoryStore:
    store = MemoryStore()
    dossier = changes.pop("dossier", a_dossier())
    store.put(dossier, a_filing(), a_payment(provider="viettelpay", **changes))
    return store


def test_before_it_takes_money_it_hears_the_amount() -> None:
    store = a_store()

    verdict, answer = asked(before(), store)

    assert verdict is Verdict.OK
    assert (answer["error_code"], answer["trans_amount"], answer["order_id"]) == ("00", "50000", REFERENCE)
    assert answer["check_sum"] == viettelpay_sum(SECRET, BILL, "00", "MC01", REFERENCE, "50000")
    assert (store.commits, store.kept) == (0, {})


@pytest.mark.parametrize(
    ("callback", "store", "code"),
    [
        (before(), MemoryStore(), "01"),
        (before("7KQ2M9XD4H-60000", amount="60000"), a_store(), "01"),
        (before("7KQ2M9XD4H-60000"), a_store(), "02"),
        (before("2222222222-50000"), a_store(), "01"),
        (before("x"), a_store(), "02"),
        (before(secret="other"), a_store(), "02"),
        (Callback(body=b"", step="check"), a_store(), "01"),
        (before(), a_store(status=PaymentStatus.PAID), "01"),
        (before(), a_store(dossier=a_dossier().moved(Status.WITHDRAWN, Actor.CITIZEN, NOON)), "01"),
    ],
    ids=[
        "unknown",
        "other amount",
        "unsigned amount",
        "other bill",
        "no bill",
        "forged",
        "empty",
        "paid",
        "withdrawn",
    ],
)
def test_money_that_is_not_wanted_is_refused_before_it_is_taken(
    callback: Callback, store: MemoryStore, code: str
) -> None:
    assert asked(callback, store)[1]["error_code"] == code
    assert store.commits == 0


def test_the_answer_after_the_payment_is_signed() -> None:
    answer = a_viettelpay().answer(SENDER.call(), Verdict.OK, NOON).body

    assert isinstance(answer, dict)
    assert answer["check_sum"] == viettelpay_sum(SECRET, "00", "MC01", REFERENCE)
    assert answer.keys() >= {"return_url", "return_bill_code", "return_other_info"}


def test_a_success_is_a_hint_and_a_failure_is_signed() -> None:
    assert a_viettelpay().read(SENDER.call()).outcome is Outcome.UNCONFIRMED
    assert a_viettelpay().read(SENDER.call(is_paid=False)).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("1", Outcome.PAID),
        (1, Outcome.PAID),
        ("2", Outcome.FAILED),
        ("5", Outcome.FAILED),
        ("0", Outcome.PENDING),
        ("-1", Outcome.PENDING),
        ("3", Outcome.PENDING),
    ],
)
def test_the_search_decides(status: Any, outcome: Outcome) -> None:
    http = MemoryHttp(body=form_of(SENDER.call()) | {"payment_status": status})

    assert a_viettelpay(http).query(a_payment()).outcome is outcome


def test_an_answer_about_another_order_is_refused() -> None:
    http = MemoryHttp(body=form_of(SENDER.call(reference="other")))

    with pytest.raises(OutsideUnavailable):
        a_viettelpay(http).query(a_payment())


def test_the_checkout_link_is_signed() -> None:
    link = urlsplit(a_viettelpay().checkout_url(a_payment(), ""))

    fields = dict(parse_qsl(link.query))
    assert fields["billcode"] == BILL
    assert fields["check_sum"] == viettelpay_sum(SECRET, BILL, "PAYMENT", "MC01", REFERENCE, "50000", "2.0")


def test_a_refund_is_signed_over_what_it_gives_back() -> None:
    message = a_viettelpay().refund_message(a_paid_payment(), a_refund())

    assert message["check_sum"] == viettelpay_sum(SECRET, *(message[name] for name in REFUND))


def test_a_bill_that_is_not_the_orders_is_not_read() -> None:
    with pytest.raises(CallbackUnreadable):
        a_viettelpay().read(before("2222222222-50000"))


@pytest.mark.parametrize(("code", "status"), [("00", RefundStatus.DONE), ("V05", RefundStatus.UNSURE)])
def test_53_of_the_answers_to_a_refund_only_success_is_sure(code: str, status: RefundStatus) -> None:
    assert a_viettelpay(MemoryHttp(body={"error_code": code})).refund(a_paid_payment(), a_refund()) is status


def test_a_part_cannot_go_back() -> None:
    http = MemoryHttp()

    assert a_viettelpay(http).refund(a_paid_payment(), a_refund(amount=1)) is RefundStatus.REFUSED
    assert http.asked == []
