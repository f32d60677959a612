"""Fault cases of payments against the deployed functions and the real store, by their numbers."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.calling.gateways import vnpay_fields, vnpay_send
from tests.stack import citizen
from tests.stack.citizen import Json
from tests.stack.running import Served
from tests.stack.test_asking import ask, make_due
from tests.stack.test_providers import asked, key_of
from tests.stack.test_reviews import waiting

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
Fields = dict[str, Any]
PLANTED = ("Người Nộp Thử", "Người Khai Thử", "001000000001", "Trẻ Thử Nghiệm")


def fields_of(payment: Json, **facts: Any) -> Fields:
    told = {"is_paid": True, "transaction": "GD1", "merchant": "MOTCUA01"} | facts
    return vnpay_fields({"reference": payment["reference"], "amount": payment["amount"]} | told)


def signed(stack: Served, fields: Fields) -> str:
    return str(vnpay_send(fields, key_of(stack, "vnpay")).query)


def told(stack: Served, query: str) -> str:
    answer = stack.client.get(f"/api/callbacks/vnpay?{query}")
    assert answer.status_code == 200, answer.text
    return str(answer.json()["RspCode"])


def status(stack: Served, payment: Json, dossier: Json) -> str:
    return str(citizen.read_payment(stack.client, payment, dossier)["status"])


CHANGED: dict[str, tuple[Fields, str, str]] = {
    "05 failed": ({"vnp_ResponseCode": "24", "vnp_TransactionStatus": "02"}, "00", "failed"),
    "07 not final": ({"vnp_TransactionStatus": "01"}, "00", "pending"),
    "09 suspected": ({"vnp_ResponseCode": "07"}, "00", "review"),
    "10 reversed": ({"vnp_TransactionStatus": "04"}, "00", "failed"),
    "19 whole dong": ({"vnp_Amount": "2600000"}, "04", "review"),
    "20 exponent": ({"vnp_Amount": "26e7"}, "99", "pending"),
    "20 leading zero": ({"vnp_Amount": "0260000000"}, "99", "pending"),
    "21 currency": ({"vnp_CurrCode": "USD"}, "04", "review"),
    "22 unknown": ({"vnp_TxnRef": "G01-261123-0001-AAAAAAAAAA"}, "01", "pending"),
}


@pytest.mark.parametrize("case", CHANGED)
def test_what_is_signed_is_taken_for_what_it_says(stack: Served, case: str) -> None:
    changes, reply, after = CHANGED[case]
    dossier, payment = asked(stack, "vnpay")

    assert told(stack, signed(stack, fields_of(payment) | changes)) == reply
    assert status(stack, payment, dossier) == after


def reordered(query: str) -> str:
    return "&".join(reversed(query.split("&")))


def in_capitals(query: str) -> str:
    rest, _, signature = query.rpartition("=")
    return f"{rest}={signature.upper()}"


BENT: dict[str, tuple[Callable[[str], str], str, str]] = {
    "12 no signature": (lambda query: query.rpartition("&")[0], "97", "pending"),
    "12 cut off": (lambda query: query[:-8], "97", "pending"),
    "36 a name twice": (lambda query: f"{query}&vnp_Amount=1", "99", "pending"),
    "37 outside the family": (lambda query: f"{query}&utm_source=mail", "00", "paid"),
    "38 in another order": (reordered, "00", "paid"),
    "40 in capitals": (in_capitals, "00", "paid"),
}


@pytest.mark.parametrize("case", BENT)
def test_what_came_bent_is_read_or_refused_as_it_must(stack: Served, case: str) -> None:
    bend, reply, after = BENT[case]
    dossier, payment = asked(stack, "vnpay")

    assert told(stack, bend(signed(stack, fields_of(payment)))) == reply
    assert status(stack, payment, dossier) == after


def test_03_one_event_that_says_two_things_keeps_the_first_and_calls_a_person(stack: Served) -> None:
    dossier, payment = asked(stack, "vnpay")
    told(stack, signed(stack, fields_of(payment)))

    assert told(stack, signed(stack, fields_of(payment, amount=7_000))) == "00"
    assert status(stack, payment, dossier) == "paid"
    reasons = {one["id"]: one["reason"] for one in waiting(stack, "KB")["payments"]}
    assert reasons[payment["reference"]] == "contradiction"


def test_05_a_failure_and_then_a_success_is_paid(stack: Served) -> None:
    dossier, payment = asked(stack, "vnpay")
    told(stack, signed(stack, fields_of(payment, is_paid=False)))

    assert told(stack, signed(stack, fields_of(payment, transaction="GD2"))) == "00"
    assert status(stack, payment, dossier) == "paid"


def test_24_a_success_after_our_own_expiry_is_paid(stack: Served) -> None:
    dossier, payment = asked(stack, "vnpay")
    make_due(stack, payment, dossier)
    ask(stack)
    assert status(stack, payment, dossier) == "expired"

    assert told(stack, signed(stack, fields_of(payment))) == "00"
    assert status(stack, payment, dossier) == "paid"


def test_25_a_dossier_paid_by_another_provider_is_not_paid_twice(stack: Served) -> None:
    dossier, first = asked(stack, "vnpay")
    second = citizen.started_payment(stack.client, dossier, "dvcqg")
    citizen.choose(stack.client, second, "paid")

    assert told(stack, signed(stack, fields_of(first))) == "00"
    assert (status(stack, first, dossier), status(stack, second, dossier)) == ("review", "paid")


def test_26_money_for_a_withdrawn_dossier_is_for_a_person(stack: Served) -> None:
    dossier, payment = asked(stack, "vnpay")
    path = f"/api/dossiers/{dossier['code']}/withdrawal"
    withdrawn = stack.client.post(path, json={"reason": "nộp nhầm"}, headers=citizen.bearer(dossier))
    assert withdrawn.status_code == 200, withdrawn.text

    assert told(stack, signed(stack, fields_of(payment))) == "00"
    assert status(stack, payment, dossier) == "review"
    assert citizen.read(stack.client, dossier)["status"] == "withdrawn"


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff\xfe", b'{"LoaiBanTin": 1}'])
def test_35_rubbish_is_refused_without_a_crash(stack: Served, body: bytes) -> None:
    answer = stack.client.post("/api/callbacks/dvcqg", content=body)

    assert (answer.status_code, answer.json()["MaLoi"]) == (200, "99")


def test_55_no_log_holds_a_person_or_a_secret(stack: Served) -> None:
    citizen.filed(stack.client, citizen.birth())
    told(stack, signed(stack, fields_of(asked(stack, "vnpay")[1])))
    logs = stack.stack.emulator.client("logs")
    secrets = [key_of(stack, name) for name in ("vnpay", "dvcqg", "tracking", "receipts")]

    groups = [one["logGroupName"] for one in logs.describe_log_groups()["logGroups"]]
    lines = [
        event["message"]
        for group in groups
        for event in logs.filter_log_events(logGroupName=group).get("events", ())
    ]

    assert any('"service"' in line for line in lines)
    assert not [line for line in lines if any(word in line for word in (*PLANTED, *secrets))]
