"""Filing and looking up, through the deployed functions."""

import pytest

from tests.stack import citizen
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]


def test_dossier_is_filed_and_found_again(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.fine())

    found = citizen.read(stack.client, dossier)

    assert (found["status"], found["status_number"]) == ("payment_asked", 6)
    assert found["answers"] == citizen.fine()["answers"]
    assert found["payment"]["amount"] == dossier["payment"]["amount"] > 0


def test_same_key_gives_the_same_dossier(stack: Served) -> None:
    first = citizen.file(stack.client, citizen.fine(), "key-of-one-filing")
    again = citizen.file(stack.client, citizen.fine(), "key-of-one-filing")
    other = citizen.file(stack.client, citizen.fine("QD-2026-0002"), "key-of-one-filing")

    assert (first.status_code, again.status_code, other.status_code) == (201, 200, 409)
    assert (first.json()["code"], first.json()["token"]) == (again.json()["code"], again.json()["token"])


def test_codes_count_up_without_a_gap(stack: Served) -> None:
    codes = [citizen.filed(stack.client, citizen.fine())["code"] for _ in range(3)]
    numbers = [int(code.rsplit("-", 1)[1]) for code in codes]

    assert numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2]


def test_without_the_token_only_progress_is_shown(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.fine())

    found = stack.client.get(f"/api/dossiers/{dossier['code']}").json()

    assert set(found) == {"code", "status", "status_number", "history"}


def test_wrong_token_is_answered_as_an_unknown_dossier(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.fine())
    wrong = stack.client.get(f"/api/dossiers/{dossier['code']}", headers={"Authorization": "Bearer no"})
    unknown = stack.client.get("/api/dossiers/G01-261123-9999", headers={"Authorization": "Bearer no"})

    assert wrong.status_code == unknown.status_code == 404
    assert wrong.json() | {"correlation_id": ""} == unknown.json() | {"correlation_id": ""}


def test_number_that_the_register_does_not_know_is_named(stack: Served) -> None:
    answer = citizen.file(stack.client, citizen.fine("QD-2026-0000"))

    assert answer.status_code == 422
    assert [error["path"] for error in answer.json()["errors"]] == ["/answers/decision/number"]


def test_body_over_the_limit_is_refused(stack: Served) -> None:
    request = citizen.fine() | {"answers": {"text": "x" * 70_000}}

    assert citizen.file(stack.client, request).status_code == 413
