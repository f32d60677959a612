"""Providers that need no page of their own here, against the deployed functions and the real store."""

import hmac
import json
import time
from typing import Any

import httpx
import pytest

from functions.adapters.providers.onepay import signing_text
from functions.payment_ports import Callback
from tests.calling.banks import casso_send, sepay_send
from tests.calling.facts import FACTS
from tests.calling.senders import BY_NAME
from tests.stack import citizen
from tests.stack.citizen import Json
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
NAMES = ["onepay", "sepay", "casso", "vietqr"]


def key_of(stack: Served, provider: str) -> str:
    ssm = stack.stack.emulator.client("ssm")
    text = ssm.get_parameter(Name=f"/motcua/{provider}", WithDecryption=True)["Parameter"]["Value"]
    return str(json.loads(text)["current"])


def signed(stack: Served, provider: str, **facts: Any) -> Callback:
    """Return a callback signed now with the stack's own key."""
    fields, key, now = BY_NAME[provider].fields({**FACTS, **facts}), key_of(stack, provider), int(time.time())
    if provider == "onepay":
        text = signing_text(fields)
        fields["vpc_SecureHash"] = hmac.digest(bytes.fromhex(key), text.encode(), "sha256").hex()
        return Callback(query=str(httpx.QueryParams(fields)))
    if provider == "sepay":
        return sepay_send(fields, key, str(now))
    if provider == "casso":
        return casso_send(fields, key, f"{now}000")
    url = "/api/callbacks/vietqr/api/token_generate"
    given = stack.client.post(url, auth=("vietqr", key)).json()["access_token"]
    return Callback(body=json.dumps(fields).encode(), headers={"Authorization": f"Bearer {given}"})


def sent(stack: Served, provider: str, callback: Callback) -> tuple[int, Any]:
    path = "vietqr/bank/api/transaction-sync" if provider == "vietqr" else provider
    method = "GET" if provider == "onepay" else "POST"
    url = f"/api/callbacks/{path}" + (f"?{callback.query}" if callback.query else "")
    answer = stack.client.request(method, url, content=callback.body, headers=dict(callback.headers))
    if answer.headers["content-type"].startswith("application/json"):
        return answer.status_code, next(iter(answer.json().values()))
    return answer.status_code, answer.text


def asked(stack: Served, provider: str) -> tuple[Json, Json]:
    dossier = citizen.filed(stack.client, citizen.fine())
    return dossier, citizen.started_payment(stack.client, dossier, provider)


@pytest.mark.parametrize("provider", NAMES)
def test_a_payment_told_twice_is_paid_once(stack: Served, provider: str) -> None:
    dossier, payment = asked(stack, provider)
    told = {
        "reference": payment["reference"],
        "amount": payment["amount"],
        "transaction": payment["reference"],
    }

    replies = [sent(stack, provider, signed(stack, provider, **told)) for _ in range(2)]

    assert replies == [BY_NAME[provider].replies[0]] * 2
    assert citizen.receipt(stack.client, payment, dossier)["total"] == payment["amount"]


@pytest.mark.parametrize("provider", ["sepay", "casso", "vietqr"])
def test_transfers_add_up(stack: Served, provider: str) -> None:
    dossier, payment = asked(stack, provider)
    reference, rest = payment["reference"], payment["amount"] - 1_000

    sent(
        stack,
        provider,
        signed(stack, provider, reference=reference, amount=1_000, transaction=f"{reference}a"),
    )
    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "pending"
    sent(
        stack,
        provider,
        signed(stack, provider, reference=reference, amount=rest, transaction=f"{reference}b"),
    )

    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "paid"


@pytest.mark.parametrize("provider", ["sepay", "casso", "vietqr"])
def test_money_that_belongs_to_nothing_is_acknowledged_as_declared(stack: Served, provider: str) -> None:
    callback = signed(stack, provider, words="no code", transaction="lost-1")

    assert sent(stack, provider, callback) == BY_NAME[provider].replies[4]


@pytest.mark.parametrize("provider", NAMES)
def test_a_forged_callback_is_refused(stack: Served, provider: str) -> None:
    dossier, payment = asked(stack, provider)
    forged = BY_NAME[provider].call("wrong", reference=payment["reference"], amount=payment["amount"])

    assert sent(stack, provider, forged) == BY_NAME[provider].replies[6]
    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "pending"


def test_a_provider_that_is_not_in_use_is_not_there(stack: Served) -> None:
    assert stack.client.post("/api/callbacks/momo", json={}).status_code == 404
    assert stack.client.get("/api/callbacks/momo").status_code == 405
    assert stack.client.post("/api/callbacks/vietqr").status_code == 404
