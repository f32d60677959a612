"""Logging in over HTTP: cookies that no script reads, and a list of one's own."""

import re
from typing import Any

import pytest

from functions.handlers import people
from functions.person_ports import Identified
from functions.ports import Change, Guard
from tests.calls import Answer, an_event, call
from tests.fakes import MemoryStore
from tests.makers import CODE, PERSONS, TOKENS, a_dossier, a_filing

OWN = PERSONS.person(Identified("001000000001", "Một tên"))


@pytest.fixture(autouse=True)
def _filed(store: MemoryStore) -> None:
    store.commit([Change(a_dossier(), a_filing(), person=OWN)], Guard("IDEM#1", ""))


def cookies(method: str, path: str, body: Any = None, given: str = "") -> dict[str, str]:
    """Return what is set, by name, with everything that goes with it."""
    changes = {"body": body} if body else {}
    raw: Any = people.handler(an_event(method, path, cookies=[given], **changes), None)  # type: ignore[arg-type] # no context
    return {one.partition("=")[0]: one.partition("=")[2] for one in raw.get("cookies", [])}


def started() -> tuple[str, str]:
    """Start a login: the cookie, and the state in it."""
    [(name, value)] = cookies("POST", "/api/login").items()
    kept = value.partition(";")[0]
    return f"{name}={kept}", kept.partition(".")[0]


def logged_in() -> str:
    cookie, state = started()
    set_ = cookies("POST", "/api/session", f'{{"code": "good", "state": "{state}"}}', cookie)
    return f"__Host-phien={set_['__Host-phien'].partition(';')[0]}"


def mine(cookie: str) -> Answer:
    return call(people, "GET", "/api/me/dossiers", cookies=[cookie])


def test_who_is_logged_in_sees_the_own_dossiers() -> None:
    [found] = mine(logged_in()).body["dossiers"]

    assert (found["code"], found["token"], found["title"]) == (
        CODE,
        TOKENS.token(CODE),
        "Đăng ký khai sinh",
    )


def test_who_has_none_gets_an_empty_list(store: MemoryStore) -> None:
    store.owners[CODE] = "somebody else"

    assert mine(logged_in()).body == {"dossiers": []}


@pytest.mark.parametrize("cookie", ["", "__Host-phien=", "__Host-phien=x.9999999999.y", "other=1"])
def test_nobody_sees_anything_without_a_session(cookie: str) -> None:
    answer = mine(cookie)

    assert (answer.status, answer.body["type"]) == (401, "/loi/chua-dang-nhap")
    assert "Basic" not in answer.headers["WWW-Authenticate"]


def test_cookies_are_for_this_site_alone_and_no_script_reads_them() -> None:
    [(name, value)] = cookies("POST", "/api/login").items()

    assert name.startswith("__Host-")
    for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"):
        assert re.search(rf"; {part}(;|$)", value)


def test_a_login_that_this_browser_has_not_started_is_refused() -> None:
    cookie, state = started()
    body = {"code": "good", "state": state}

    without = call(people, "POST", "/api/session", body)
    other = call(people, "POST", "/api/session", body, cookies=[started()[0]])
    bad = call(people, "POST", "/api/session", body | {"code": "bad"}, cookies=[cookie])

    assert [one.status for one in (without, other, bad)] == [422, 422, 422]
    assert {one.body["type"] for one in (without, other, bad)} == {"/loi/dang-nhap-khong-thanh"}


def test_leaving_takes_the_session_away() -> None:
    assert "Max-Age=0" in cookies("DELETE", "/api/session")["__Host-phien"]


def test_no_number_of_a_person_stands_in_what_the_browser_keeps() -> None:
    assert "001000000001" not in logged_in()
