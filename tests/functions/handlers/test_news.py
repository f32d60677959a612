"""Leaving an address over HTTP, and the stream that tells."""

import logging
from typing import Any

import pytest

from functions.adapters.codec import of_event
from functions.domain.dossier import Event, Happening
from functions.domain.errors import StoreUnavailable
from functions.domain.news import Contact
from functions.domain.status import Status
from functions.handlers import dossiers, news
from tests.calls import Answer, call
from tests.fakes import MemoryMessenger, MemoryStore
from tests.makers import CODE, NOON, TOKENS, a_dossier, a_filing

EMAIL = "citizen@example.com"


@pytest.fixture(autouse=True)
def _filed(store: MemoryStore) -> None:
    store.put(a_dossier(), a_filing())


def put(email: str, token: str = TOKENS.token(CODE)) -> Answer:
    headers = {"authorization": f"Bearer {token}"}
    return call(dossiers, "PUT", f"/api/dossiers/{CODE}/contact", {"email": email}, headers=headers)


def a_record(n: int = 2) -> dict[str, Any]:
    item = of_event(CODE, Event(n, NOON, Happening.MOVED, Status.ACCEPTED))
    return {
        "dynamodb": {
            "Keys": {key: item[key] for key in ("PK", "SK")},
            "NewImage": item,
            "SequenceNumber": str(n),
        }
    }


def test_an_address_is_left_and_taken_away(store: MemoryStore) -> None:
    assert put(EMAIL).body["told"] is True
    assert store.contacts == {CODE: Contact(EMAIL, store.dossiers[CODE].version)}

    assert put("").body["told"] is False
    assert store.contacts == {}


@pytest.mark.parametrize(
    "email", ["x", "a@b", "a b@example.com", "a@example.com\nBcc: b@example.com", "<a@b.vn>"]
)
def test_what_is_no_address_is_refused(email: str) -> None:
    answer = put(email)

    assert (answer.status, answer.body["errors"][0]["path"]) == (422, "/email")


def test_a_stranger_leaves_no_address(store: MemoryStore) -> None:
    assert put(EMAIL, "wrong").status == 404
    assert store.contacts == {}


def test_the_stream_tells_and_the_log_names_no_address(
    store: MemoryStore, caplog: pytest.LogCaptureFixture
) -> None:
    store.keep_contact(CODE, Contact(EMAIL))
    messenger = MemoryMessenger()

    with caplog.at_level(logging.INFO):
        answer = news.consume([a_record(2), a_record(2), a_record(3)], store, messenger, NOON)

    assert (answer, len(messenger.sent)) == ({"batchItemFailures": []}, 2)
    assert EMAIL not in caplog.text


def test_from_what_could_not_be_told_on_the_stream_tells_again(store: MemoryStore) -> None:
    class Broken(MemoryMessenger):
        def send(self, to: Contact, news: object) -> None:
            raise StoreUnavailable(f"{len(to.email)} {news is None}")

    store.keep_contact(CODE, Contact(EMAIL))

    answer = news.consume([a_record(2), a_record(3)], store, Broken(), NOON)

    assert answer == {"batchItemFailures": [{"itemIdentifier": "2"}]}
