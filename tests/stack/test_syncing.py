"""An agency's reports, through the deployed function and the real store."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.stack import citizen, office
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]


def test_a_dossier_lives_its_whole_life(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())

    outcomes = [
        office.does(stack, dossier, do) for do in ("accept", "progress", "process", "decide", "deliver")
    ]

    assert outcomes == ["applied"] * 5
    found = citizen.read(stack.client, dossier)
    assert [step["status"] for step in found["history"]] == [
        "registered",
        "accepted",
        "processing",
        "decided",
        "delivered",
    ]


def test_the_same_report_by_many_at_once_is_taken_over_once(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())
    report = office.a_report(dossier, "accept")

    with ThreadPoolExecutor(6) as callers:
        answers = list(callers.map(lambda _: office.send(stack, report, agency="G15"), range(6)))

    outcomes = sorted(result["outcome"] for (result,) in answers)
    assert outcomes.count("applied") == 1
    assert set(outcomes) <= {"applied", "duplicate", "later"}
    assert len(citizen.read(stack.client, dossier)["history"]) == 2


def test_agencies_have_tokens_of_their_own(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())
    report = office.a_report(dossier, "accept")
    foreign = office.token(stack, "G01")

    (result,) = office.send(stack, report, agency="G01")
    refused = stack.client.post("/api/sync/dossiers", json={"reports": [report]}, auth=("G15", foreign))

    assert result["outcome"] == "unknown"
    assert refused.status_code == 401
    assert citizen.read(stack.client, dossier)["status"] == "registered"


def test_the_linked_dossier_starts_when_the_first_has_its_result(stack: Served) -> None:
    main = citizen.filed(stack.client, citizen.imported_car())
    payment = citizen.started_payment(stack.client, main, "vnpay")
    citizen.choose(stack.client, payment, "paid")
    _, second = main["linked"]

    early = office.does(stack, second, "accept")
    office.does(stack, main, "accept")
    office.does(stack, main, "decide")

    assert early == "refused"
    assert office.does(stack, second, "accept") == "applied"


def test_money_asked_for_by_the_office_is_paid_and_the_dossier_goes_on(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())
    office.does(stack, dossier, "accept")
    office.does(stack, dossier, "ask_payment")

    payment = citizen.started_payment(stack.client, dossier, "vnpay")
    citizen.choose(stack.client, payment, "paid")

    assert payment["amount"] == 200_000
    assert citizen.read(stack.client, dossier)["status"] == "accepted"
    assert citizen.receipt(stack.client, payment, dossier)["items"][0]["name"] == "Phí thẩm định"


def test_a_batch_of_many_is_answered_in_full(stack: Served) -> None:
    dossiers = [citizen.filed(stack.client, citizen.birth()) for _ in range(8)]
    reports = [office.a_report(dossier, do) for do in ("accept", "process") for dossier in dossiers]
    unknown = [office.a_report({"code": f"G15-261123-{n:04d}"}, "accept") for n in range(9_000, 9_100)]

    results = office.send(stack, *reports, *unknown, agency="G15")

    assert [one["position"] for one in results] == list(range(116))
    assert [one["outcome"] for one in results] == ["applied"] * 16 + ["unknown"] * 100


def test_an_agency_takes_a_dossier_in_at_its_counter_and_reads_it(stack: Served) -> None:
    auth = ("H15.50", office.token(stack, "H15.50"))
    body = citizen.birth() | {"channel": "counter"}

    taken = stack.client.post(
        "/api/agencies/dossiers", json=body, auth=auth, headers={"Idempotency-Key": "counter-1"}
    )
    read = stack.client.get(f"/api/agencies/dossiers/{taken.json()['code']}", auth=auth)

    assert (taken.status_code, read.status_code) == (201, 200), (taken.text, read.text)
    assert taken.json()["code"].startswith("H15.50-")
    assert (read.json()["channel"], read.json()["applicant"]["name"]) == ("counter", "Người Khai Thử")
    assert office.does(stack, taken.json(), "accept") == "applied"
