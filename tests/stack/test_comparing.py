"""A provider's list of a day, put into its bucket, through the deployed function."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest

from functions.adapters.codec import paid_on, partition, payment_key, text
from functions.domain.due import VIETNAM
from tests.stack import citizen, office
from tests.stack.citizen import Json
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
HANDLER = "functions.handlers.compare.handler"
YESTERDAY = datetime.now(VIETNAM).date() - timedelta(days=1)


def paid_yesterday(stack: Served) -> tuple[Json, Json]:
    """Let a payment be of yesterday, as far as its provider's day goes."""
    dossier = citizen.filed(stack.client, citizen.fine())
    payment = citizen.started_payment(stack.client, dossier, "vnpay")
    citizen.choose(stack.client, payment, "paid")
    citizen.receipt(stack.client, payment, dossier)
    stack.stack.emulator.client("dynamodb").update_item(
        TableName=stack.stack.deployment.outputs["Dossiers"],
        Key={"PK": partition(dossier["code"]), "SK": text(payment_key(payment["reference"]))},
        UpdateExpression="SET paid_on = :day",
        ExpressionAttributeValues={":day": text(paid_on("vnpay", YESTERDAY))},
    )
    return dossier, payment


def compare(stack: Served, *lines: str) -> Any:
    bucket = stack.stack.deployment.outputs["Statements"]
    body = "\n".join(["transaction,reference,amount,kind", *lines]).encode()
    stack.stack.emulator.client("s3").put_object(Bucket=bucket, Key=f"vnpay/{YESTERDAY}.csv", Body=body)
    functions = stack.stack.emulator.client("lambda")
    [name] = [
        one["FunctionName"] for one in functions.list_functions()["Functions"] if one["Handler"] == HANDLER
    ]
    answer = functions.invoke(FunctionName=name, Payload=b"{}")
    assert "FunctionError" not in answer, answer["Payload"].read()
    return json.loads(answer["Payload"].read())["vnpay"]


def reviews(stack: Served) -> tuple[dict[str, str], list[Json]]:
    answer = stack.client.get("/api/reviews", auth=("KB", office.token(stack, "KB"))).json()
    return {one["id"]: one["reason"] for one in answer["payments"]}, answer["strays"]


def test_54_what_differs_waits_for_a_person_and_nothing_changes_by_itself(stack: Served) -> None:
    (same, listed), (other, unlisted) = paid_yesterday(stack), paid_yesterday(stack)
    [receipt] = citizen.receipts(stack.client, listed, same, 1)
    transaction = stack.stack.sandbox.told[listed["reference"]]["vnp_TransactionNo"]
    lines = [
        f"{transaction},{listed['reference']},{listed['amount']},payment",
        "99000001,,70000,payment",
    ]

    first, again = compare(stack, *lines), compare(stack, *lines)

    waiting, strays = reviews(stack)
    assert (first["differences"], again.get("differences")) == (2, None)
    assert waiting.get(unlisted["reference"]) == "unlisted"
    assert listed["reference"] not in waiting
    assert [one["amount"] for one in strays if one["transaction"] == "99000001"] == [70_000]
    assert citizen.read_payment(stack.client, unlisted, other)["status"] == "paid"
    assert citizen.receipts(stack.client, listed, same, 1) == [receipt]
