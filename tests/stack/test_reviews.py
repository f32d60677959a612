"""Money in the wrong place, decided about by the agency and the treasury through the deployed functions."""

from typing import Any
from uuid import uuid4

import httpx
import pytest

from functions.adapters.receipt_xml import seal_of
from functions.adapters.seals import check
from tests.stack import citizen, office
from tests.stack.citizen import Json
from tests.stack.running import Served
from tests.stack.test_providers import sent, signed

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]


def decide(stack: Served, path: str, body: Json, unit: str, key: str = "") -> httpx.Response:
    auth = (unit, office.token(stack, unit))
    headers = {"Idempotency-Key": key or str(uuid4())}
    return stack.client.post(path, json=body, headers=headers, auth=auth)


def waiting(stack: Served, unit: str) -> Json:
    answer = stack.client.get("/api/reviews", auth=(unit, office.token(stack, unit)))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def started(stack: Served, provider: str) -> tuple[Json, Json]:
    dossier = citizen.filed(stack.client, citizen.fine())
    return dossier, citizen.started_payment(stack.client, dossier, provider)


def transfer(stack: Served, payment: Json, amount: int, **facts: Any) -> None:
    """Let so much come to the account for *payment*."""
    told = {"reference": payment["reference"], "amount": amount, "transaction": str(uuid4())} | facts
    sent(stack, "sepay", signed(stack, "sepay", **told))


def test_27_what_was_paid_too_much_waits_and_goes_back_by_hand(stack: Served) -> None:
    dossier, payment = started(stack, "sepay")
    transfer(stack, payment, payment["amount"] + 10_000)
    unit = office.unit(dossier)

    [found] = [one for one in waiting(stack, unit)["payments"] if one["id"] == payment["reference"]]
    path = f"/api/payments/{payment['reference']}/decision"
    first, again = (decide(stack, path, {"action": "refund", "why": "nộp thừa"}, unit, "k") for _ in range(2))

    assert (found["reason"], found["to_give_back"]) == ("overpaid", 10_000)
    assert (first.status_code, first.json()) == (200, again.json())
    assert [(one["amount"], one["status"]) for one in first.json()["refunds"]] == [(10_000, "by_hand")]
    assert not [one for one in waiting(stack, unit)["payments"] if one["id"] == payment["reference"]]
    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "paid"


def test_29_money_without_its_code_is_given_to_the_payment_that_the_treasury_names(stack: Served) -> None:
    dossier, payment = started(stack, "sepay")
    transaction = str(uuid4())
    transfer(stack, payment, payment["amount"], words="quen ma", transaction=transaction)

    [stray] = [one for one in waiting(stack, "KB")["strays"] if one["transaction"] == transaction]
    body = {"action": "accept", "why": "người nộp quên mã", "payment": payment["reference"]}
    answer = decide(stack, f"/api/strays/{stray['id']}/decision", body, "KB")

    assert answer.status_code == 200, answer.text
    assert citizen.receipt(stack.client, payment, dossier)["total"] == payment["amount"]
    assert not [one for one in waiting(stack, "KB")["strays"] if one["id"] == stray["id"]]


def test_18_a_wrong_amount_is_seen_by_its_agency_and_by_no_other(stack: Served) -> None:
    dossier, payment = started(stack, "vnpay")
    citizen.choose(stack.client, payment, "wrong-amount")
    path = f"/api/payments/{payment['reference']}/decision"

    other = decide(stack, path, {"action": "refund", "why": "sai số tiền"}, "H99")

    assert other.status_code == 404
    assert payment["reference"] not in [one["id"] for one in waiting(stack, "H99")["payments"]]
    unit = office.unit(dossier)
    assert payment["reference"] in [one["id"] for one in waiting(stack, unit)["payments"]]


def test_53_vnpay_gives_back_once_and_no_more_than_came(stack: Served) -> None:
    dossier, payment = started(stack, "vnpay")
    citizen.choose(stack.client, payment, "paid")
    citizen.receipt(stack.client, payment, dossier)  # or it might come between two answers
    unit, path = office.unit(dossier), f"/api/payments/{payment['reference']}/refunds"
    part = {"amount": 10_000, "why": "giảm mức phạt"}

    first, again = (decide(stack, path, part, unit, "refund-1") for _ in range(2))
    rest = decide(stack, path, part | {"amount": payment["amount"] - 10_000}, unit)
    more = decide(stack, path, part, unit)

    assert (first.status_code, first.json()) == (200, again.json())
    assert [one["status"] for one in rest.json()["refunds"]] == ["done", "done"]
    assert (rest.json()["status"], more.status_code) == ("refunded", 409)
    asked = [one for one in stack.stack.sandbox.refunds if one["vnp_TxnRef"] == payment["reference"]]
    assert [one["vnp_Amount"] for one in asked] == ["1000000", str((payment["amount"] - 10_000) * 100)]
    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "refunded"


def test_without_a_token_nothing_is_seen_or_decided(stack: Served) -> None:
    assert stack.client.get("/api/reviews").status_code == 401
    assert stack.client.get("/api/reviews", auth=("KB", "wrong")).status_code == 401


def test_a_receipt_that_is_wrong_is_cancelled_and_replaced(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.fine())
    payment = citizen.started_payment(stack.client, dossier, "vnpay")
    citizen.choose(stack.client, payment, "paid")
    old = citizen.receipt(stack.client, payment, dossier)
    name = f"{old['series']}/{old['number']:07d}"
    lines = [{"kind": "fine", "name": "Tiền phạt, đúng tên", "amount": old["total"]}]
    unit = office.unit(dossier)

    answer = stack.client.post(
        f"/api/payments/{payment['reference']}/cancellation",
        json={"receipt": name, "why": "sai tên khoản thu", "instead": lines},
        headers={"Idempotency-Key": str(uuid4())},
        auth=(unit, office.token(stack, unit)),
    )

    assert answer.status_code == 200, answer.text
    cancelled, new = citizen.receipts(stack.client, payment, dossier, 2)
    assert (cancelled["why"], new["replaces"], new["items"]) == ("sai tên khoản thu", name, lines)
    shown = stack.client.get(f"/api/payments/{payment['reference']}").json()["receipts"]
    assert [bool(one["cancelled_at"]) for one in shown] == [True, False]
    check(
        seal_of(new["xml"]), [key["x"] for key in stack.client.get("/api/receipt-keys.json").json()["keys"]]
    )


def test_the_played_treasury_decides_as_its_own_system_would(stack: Served) -> None:
    dossier, payment = started(stack, "vnpay")
    citizen.choose(stack.client, payment, "wrong-amount")
    shown = stack.client.get("/gia-lap/kho-bac/").text

    form = {"do": "refund", "payment": payment["reference"], "why": "nộp sai số tiền"}
    told = stack.client.post("/gia-lap/kho-bac/", data=form).text

    assert f'data-review="{payment["reference"]}"' in shown
    assert "Đã ghi nhận." in told
    assert f'data-review="{payment["reference"]}"' not in told
    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "refunded"
