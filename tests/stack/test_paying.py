"""Payments with providers that sign for real, and behave badly on request."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.stack import citizen
from tests.stack.citizen import Json
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
PROVIDERS = ["vnpay", "dvcqg"]
REPLIES = {
    ("vnpay", "paid"): ['"RspCode":"00"'],
    ("vnpay", "failed"): ['"RspCode":"00"'],
    ("vnpay", "silent"): [],
    ("vnpay", "twice"): ['"RspCode":"00"', '"RspCode":"02"'],
    ("vnpay", "wrong-amount"): ['"RspCode":"04"'],
    ("vnpay", "forged"): ['"RspCode":"97"'],
    ("dvcqg", "paid"): ['"MaLoi":"00"'],
    ("dvcqg", "failed"): ['"MaLoi":"00"'],
    ("dvcqg", "silent"): [],
    ("dvcqg", "twice"): ['"MaLoi":"00"', '"MaLoi":"00"'],
    ("dvcqg", "wrong-amount"): ['"MaLoi":"99"'],
    ("dvcqg", "forged"): ['"MaLoi":"99"'],
}
STATUS = {
    "paid": "paid",
    "twice": "paid",
    "failed": "failed",
    "silent": "pending",
    "forged": "pending",
    "wrong-amount": "review",
}


def asked(client: httpx.Client, provider: str) -> tuple[Json, Json]:
    dossier = citizen.filed(client, citizen.fine())
    return dossier, citizen.started_payment(client, dossier, provider)


@pytest.mark.parametrize(("provider", "outcome"), REPLIES, ids="-".join)
def test_provider_gets_its_reply_and_the_payment_its_state(
    stack: Served, provider: str, outcome: str
) -> None:
    dossier, payment = asked(stack.client, provider)
    stack.stack.sandbox.journal.clear()

    answer = citizen.choose(stack.client, payment, outcome)

    replies = [entry["answer"] for entry in stack.stack.sandbox.journal]
    assert f"/thanh-toan/?ma={payment['reference']}" in answer.headers["location"]
    assert len(replies) == len(REPLIES[provider, outcome])
    assert all(wanted in reply for wanted, reply in zip(REPLIES[provider, outcome], replies, strict=True))
    assert citizen.read_payment(stack.client, payment, dossier)["status"] == STATUS[outcome]


@pytest.mark.parametrize("provider", PROVIDERS)
def test_receipt_follows_the_payment(stack: Served, provider: str) -> None:
    dossier, payment = asked(stack.client, provider)
    citizen.choose(stack.client, payment, "paid")

    receipt = citizen.receipt(stack.client, payment, dossier)

    assert receipt["total"] == payment["amount"]
    assert receipt["items"] == dossier["payment"]["items"]
    assert citizen.read(stack.client, dossier)["status"] == "decided"


def test_receipts_are_numbered_without_a_gap(stack: Served) -> None:
    numbers = []
    for _ in range(3):
        dossier, payment = asked(stack.client, "vnpay")
        citizen.choose(stack.client, payment, "paid")
        numbers.append(citizen.receipt(stack.client, payment, dossier)["number"])

    assert numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2]


@pytest.mark.parametrize("provider", PROVIDERS)
def test_callbacks_at_the_same_time_pay_once(stack: Served, provider: str) -> None:
    dossier, payment = asked(stack.client, provider)

    with ThreadPoolExecutor(4) as callers:
        list(callers.map(lambda _: citizen.choose(stack.client, payment, "paid"), range(4)))

    citizen.receipt(stack.client, payment, dossier)
    history = [entry["status"] for entry in citizen.read(stack.client, dossier)["history"]]
    assert history.count("decided") == 1


@pytest.mark.parametrize("provider", PROVIDERS)
def test_late_failure_does_not_unpay(stack: Served, provider: str) -> None:
    dossier, payment = asked(stack.client, provider)
    citizen.choose(stack.client, payment, "paid")
    citizen.choose(stack.client, payment, "failed")

    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "paid"


def test_what_is_paid_cannot_be_paid_again(stack: Served) -> None:
    dossier, payment = asked(stack.client, "vnpay")
    citizen.choose(stack.client, payment, "paid")
    headers = citizen.bearer(dossier) | {"Idempotency-Key": "once-more"}

    again = stack.client.post(
        f"/api/dossiers/{dossier['code']}/payments", json={"provider": "dvcqg"}, headers=headers
    )

    assert again.status_code == 409


def test_page_of_the_provider_refuses_a_link_that_we_did_not_sign(stack: Served) -> None:
    _, payment = asked(stack.client, "vnpay")

    answer = stack.client.get(payment["checkout_url"].replace("vnp_Amount=", "vnp_Amount=1"))

    assert answer.status_code == 400
