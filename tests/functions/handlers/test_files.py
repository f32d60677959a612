"""Sending and fetching over HTTP, and the events that tell of files."""

import base64
import logging
from typing import Any

import pytest

from functions.adapters.kinds import kind_of
from functions.adapters.scanners import NoScanner
from functions.domain.file import FileStatus
from functions.file_ports import Place
from functions.handlers import dossiers, files, status
from functions.services.taking import Intake
from tests.calls import Answer, call
from tests.fakes import MemoryStore, MemoryUploads
from tests.makers import CODE, NOON, PDF, TOKENS, a_dossier, a_file, a_filing

PATH = f"/api/dossiers/{CODE}/files"
SAID = {key: getattr(a_file(), key) for key in ("paper", "name", "kind", "size", "sha256")}
AGENCY = f"/api/agencies/dossiers/{CODE}/files/f1"


@pytest.fixture(autouse=True)
def _filed(store: MemoryStore) -> None:
    store.put(a_dossier(), a_filing())


def send(token: str = TOKENS.token(CODE), **changes: Any) -> Answer:
    return call(dossiers, "POST", PATH, SAID | changes, headers={"authorization": f"Bearer {token}"})


def fetch(path: str = f"{PATH}/f1", authorization: str = f"Bearer {TOKENS.token(CODE)}") -> Answer:
    return call(status, "GET", path, headers={"authorization": authorization})


def basic(agency: str) -> str:
    return f"Basic {base64.b64encode(f'{agency}:{agency.lower()}-token'.encode()).decode()}"


def test_a_place_is_given_and_the_dossier_shows_what_is_awaited() -> None:
    answer = send()

    shown = call(
        status, "GET", f"/api/dossiers/{CODE}", headers={"authorization": f"Bearer {TOKENS.token(CODE)}"}
    )
    assert (answer.status, answer.body["url"]) == (201, "/tai-len/")
    assert [(one["id"], one["status"]) for one in shown.body["files"]] == [(answer.body["id"], "checking")]
    assert "upload" in shown.body["may"]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"size": 10 * 1024 * 1024 + 1}, "/size"),
        ({"size": 0}, "/size"),
        ({"kind": "image/svg+xml"}, "/kind"),
        ({"sha256": "x"}, "/sha256"),
        ({"name": ""}, "/name"),
        ({"paper": 7}, "/paper"),
    ],
)
def test_what_may_not_come_is_named(changes: dict[str, Any], place: str) -> None:
    answer = send(**changes)

    assert (answer.status, answer.body["errors"][0]["path"]) == (422, place)


def test_a_stranger_sends_and_fetches_nothing(store: MemoryStore) -> None:
    store.expect(a_file().linked())

    answers = [send("wrong"), fetch(authorization="Bearer wrong"), fetch(AGENCY, basic("G01"))]

    assert [answer.status for answer in answers] == [404, 404, 404]
    assert {answer.body["type"] for answer in answers} == {"/loi/ho-so-khong-tim-thay"}


def test_a_linked_file_is_fetched_by_citizen_and_agency(store: MemoryStore) -> None:
    assert fetch().body["type"] == "/loi/tep-khong-tim-thay"

    store.expect(a_file().linked())

    assert fetch().body == fetch(AGENCY, basic("G15")).body == {"url": f"https://files.example/{CODE}/f1"}


@pytest.mark.parametrize(
    "detail",
    [
        {"bucket": {"name": "uploads"}, "object": {"key": f"incoming/{CODE}/f1"}},
        {"s3ObjectDetails": {"bucketName": "uploads", "objectKey": f"incoming/{CODE}/f1"}},
    ],
    ids=["it came", "it was scanned"],
)
def test_what_is_told_of_is_taken_and_the_log_names_no_file(
    store: MemoryStore, detail: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    store.expect(a_file())
    intake = Intake(store, MemoryUploads({Place(CODE, "f1"): PDF}), kind_of, NoScanner())

    with caplog.at_level(logging.INFO):
        files.arrived(detail, intake, NOON)

    assert store.files[CODE]["f1"].status is FileStatus.LINKED
    assert "giấy" not in caplog.text


def test_only_the_removal_of_what_was_declared_removes_its_files() -> None:
    def record(name: str, sort: str) -> dict[str, Any]:
        return {
            "eventName": name,
            "dynamodb": {"Keys": {"PK": {"S": f"D#{CODE}"}, "SK": {"S": sort}}},
        }

    records = [record("REMOVE", "FORM"), record("MODIFY", "FORM"), record("REMOVE", "FILE#f1")]

    assert list(files.erased(records)) == [CODE]
