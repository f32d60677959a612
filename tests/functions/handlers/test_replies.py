"""What the citizen sends after filing: answers to the office, and withdrawals."""

from typing import Any

import pytest

from catalog.working_days import Calendar
from functions.domain.act import Do, Letter
from functions.domain.acting import acted
from functions.domain.status import Status
from functions.handlers import dossiers
from tests.calls import Answer, call
from tests.fakes import MemoryStore
from tests.makers import CODE, TOKENS, a_dossier, a_filing, an_act

ANSWER = {"given": [{"wanted": 1, "hand": "counter"}], "note": "Tôi mang bản gốc đến quầy."}


@pytest.fixture
def asked(store: MemoryStore) -> MemoryStore:
    """A dossier that the office wants something for."""
    act = an_act(Do.ASK_SUPPLEMENT, 0)
    store.put(acted(a_dossier(owed=0), act, Calendar()), a_filing())
    store.letters[CODE] = (Letter(2, act),)
    return store


def send(what: str, body: Any, token: str = TOKENS.token(CODE), key: str = "k-1") -> Answer:
    headers = {"Idempotency-Key": key, "Authorization": f"Bearer {token}"}
    return call(dossiers, "POST", f"/api/dossiers/{CODE}/{what}", body, headers=headers)


def test_an_answer_is_taken_once(asked: MemoryStore) -> None:
    first = send("supplement", ANSWER)
    again = send("supplement", ANSWER)

    assert (first.status, again.status) == (200, 200)
    assert first.body == again.body
    assert (first.body["status"], first.body["may"]) == ("registered", ["withdraw", "upload"])
    assert first.body["letters"][-1]["given"] == [{"paper": 1, "hand": "counter"}]
    assert asked.commits == 1


@pytest.mark.parametrize(
    ("body", "status", "path"),
    [
        ({"given": []}, 422, "/given"),
        ({"given": [{"wanted": 2, "hand": "post"}]}, 422, "/given"),
        ({"given": [{"wanted": 1, "hand": "pigeon"}]}, 422, "/given/0/hand"),
        (ANSWER | {"note": "x" * 2_001}, 422, "/note"),
    ],
)
def test_an_incomplete_answer_is_told(asked: MemoryStore, body: Any, status: int, path: str) -> None:
    answer = send("supplement", body)

    assert (answer.status, answer.body["errors"][0]["path"]) == (status, path)
    assert asked.dossiers[CODE].status is Status.SUPPLEMENT_ASKED


def test_another_answer_is_a_conflict(asked: MemoryStore) -> None:
    send("supplement", ANSWER)

    assert send("supplement", ANSWER | {"note": "khác"}).body["type"] == "/loi/khoa-da-dung"
    assert send("supplement", ANSWER, key="k-2").body["type"] == "/loi/trang-thai-khong-hop-le"
    assert asked.commits == 1


@pytest.mark.parametrize("what", ["supplement", "withdrawal"])
def test_only_who_has_the_token_can_do_that(asked: MemoryStore, what: str) -> None:
    answer = send(what, ANSWER, token="wrong")

    assert (answer.status, answer.body["type"]) == (404, "/loi/ho-so-khong-tim-thay")
    assert asked.commits == 0


def test_a_dossier_is_withdrawn_with_a_reason_or_without(asked: MemoryStore) -> None:
    answer = send("withdrawal", {"reason": "Tôi nộp nhầm."})

    assert (answer.status, answer.body["status"], answer.body["may"]) == (200, "withdrawn", ["erase"])
    assert send("withdrawal", {}).body == answer.body
    assert asked.commits == 1


def test_what_is_decided_is_not_withdrawn(store: MemoryStore) -> None:
    store.put(acted(a_dossier(owed=0), an_act(Do.DECIDE), Calendar()), a_filing())

    assert send("withdrawal", {}).status == 409
    assert store.commits == 0
