"""Logging in at the played issuer, through the deployed functions: one's own dossiers, and nobody else's."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.stack import citizen
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
DECLARANT = "001000000001"
STRANGER = "009000000009"
NAME = "NGƯỜI KHAI THỬ"


def cookie(answer: Any) -> str:
    """Return the cookie that was set; a client sends it itself only over TLS."""
    kept = [one for one in answer.headers.get_list("set-cookie") if "Max-Age=0" not in one]
    return str(kept[0].partition(";")[0])


def came_back(stack: Served, number: str) -> tuple[str, dict[str, str]]:
    """Log in at the issuer's page; return the login's cookie and what the browser is sent back with."""
    started = stack.client.post("/api/login")
    sent = stack.client.post(started.json()["url"], data={"number": number, "name": NAME})
    back = parse_qs(urlsplit(sent.headers["location"]).query)
    return cookie(started), {name: value for name, [value] in back.items()}


def logged_in(stack: Served, number: str) -> dict[str, str]:
    login, back = came_back(stack, number)
    opened = stack.client.post("/api/session", json=back, headers={"Cookie": login})
    assert opened.status_code == 204, opened.text
    return {"Cookie": cookie(opened)}


def test_own_dossiers_are_found_and_nobody_elses(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())

    own = stack.client.get("/api/me/dossiers", headers=logged_in(stack, DECLARANT)).json()
    others = stack.client.get("/api/me/dossiers", headers=logged_in(stack, STRANGER)).json()

    [found] = [one for one in own["dossiers"] if one["code"] == dossier["code"]]
    assert (found["token"], found["title"]) == (dossier["token"], "Đăng ký khai sinh")
    assert others == {"dossiers": []}


def test_what_was_erased_is_not_listed(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())
    path, headers = f"/api/dossiers/{dossier['code']}", citizen.bearer(dossier)
    stack.client.post(f"{path}/withdrawal", json={}, headers=headers)
    stack.client.delete(path, headers=headers)

    own = stack.client.get("/api/me/dossiers", headers=logged_in(stack, DECLARANT)).json()

    assert dossier["code"] not in [one["code"] for one in own["dossiers"]]


def test_a_code_opens_one_session_in_the_browser_that_asked(stack: Served) -> None:
    login, back = came_back(stack, DECLARANT)
    other, _ = came_back(stack, DECLARANT)

    elsewhere = stack.client.post("/api/session", json=back, headers={"Cookie": other})
    first = stack.client.post("/api/session", json=back, headers={"Cookie": login})
    again = stack.client.post("/api/session", json=back, headers={"Cookie": login})

    assert [one.status_code for one in (elsewhere, first, again)] == [422, 204, 422]


def test_no_number_of_a_person_stands_in_the_store(stack: Served) -> None:
    citizen.filed(stack.client, citizen.birth())

    table = stack.stack.deployment.outputs["Dossiers"]
    items = stack.stack.emulator.client("dynamodb").scan(TableName=table)["Items"]

    assert any("person" in item for item in items)
    assert not re.search(DECLARANT, str(items))
