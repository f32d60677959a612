"""Payments whose callback never came, through the deployed function and its schedule's event."""

import json
from typing import Any

import pytest

from functions.adapters.codec import partition, payment_key, text
from tests.stack import citizen
from tests.stack.citizen import Json
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
HANDLER = "functions.handlers.reconcile.handler"


def make_due(stack: Served, payment: Json, dossier: Json) -> None:
    """Let the payment be half an hour old, as far as asking about it goes."""
    stack.stack.emulator.client("dynamodb").update_item(
        TableName=stack.stack.deployment.outputs["Dossiers"],
        Key={"PK": partition(dossier["code"]), "SK": text(payment_key(payment["reference"]))},
        UpdateExpression="SET ask_at = :long_ago",
        ExpressionAttributeValues={":long_ago": {"N": "1"}},
    )


def ask(stack: Served) -> Any:
    functions = stack.stack.emulator.client("lambda")
    [name] = [
        one["FunctionName"] for one in functions.list_functions()["Functions"] if one["Handler"] == HANDLER
    ]
    answer = functions.invoke(FunctionName=name, Payload=json.dumps({"job": "ask"}).encode())
    assert "FunctionError" not in answer, answer["Payload"].read()
    return json.loads(answer["Payload"].read())


def started(stack: Served, provider: str, outcome: str | None) -> tuple[Json, Json]:
    dossier = citizen.filed(stack.client, citizen.fine())
    payment = citizen.started_payment(stack.client, dossier, provider)
    if outcome:
        citizen.choose(stack.client, payment, outcome)
    return dossier, payment


@pytest.mark.parametrize("provider", ["vnpay", "dvcqg"])
def test_43_a_payment_that_nobody_told_of_is_found_and_gets_its_receipt(stack: Served, provider: str) -> None:
    dossier, payment = started(stack, provider, "silent")
    make_due(stack, payment, dossier)

    counts = ask(stack)

    assert counts[provider] == {"settled": 1}
    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "paid"
    assert citizen.receipt(stack.client, payment, dossier)["total"] == payment["amount"]


def test_43_a_page_that_nobody_used_expires_and_can_be_paid_anew(stack: Served) -> None:
    dossier, payment = started(stack, "vnpay", None)
    make_due(stack, payment, dossier)

    ask(stack)

    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "expired"
    assert citizen.started_payment(stack.client, dossier, "dvcqg")["status"] == "pending"


def test_07_what_the_bank_has_not_said_yet_stays_pending(stack: Served) -> None:
    dossier, payment = started(stack, "dvcqg", None)
    make_due(stack, payment, dossier)

    assert ask(stack)["dvcqg"] == {"waiting": 1}
    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "pending"
    assert ask(stack)["dvcqg"] == {}


def test_what_is_not_due_is_not_asked_about(stack: Served) -> None:
    started(stack, "vnpay", "silent")

    assert ask(stack)["vnpay"] == {}
