import json
from base64 import b64encode
from typing import Any

import pytest

from functions.domain.status import Status
from functions.handlers import sync
from functions.handlers.office_messages import MOST
from tests.calls import Answer, call
from tests.fakes import MemoryStore
from tests.makers import CODE, TODAY, a_dossier, a_filing

PATH = "/api/sync/dossiers"
AT = "2026-11-23T11:59:00+07:00"


def basic(credentials: str = "G15:g15-token") -> dict[str, str]:
    return {"authorization": f"Basic {b64encode(credentials.encode()).decode()}"}


def a_report(**changes: Any) -> dict[str, Any]:
    return {"id": "r-1", "do": "accept", "code": CODE, "at": AT} | changes


def send(*reports: Any, headers: dict[str, str] | None = None) -> Answer:
    body = {"reports": list(reports)}
    return call(sync, "POST", PATH, body, headers=basic() if headers is None else headers)


@pytest.fixture
def kept(store: MemoryStore) -> MemoryStore:
    store.put(a_dossier(owed=0), a_filing())
    return store


def test_each_report_has_its_own_outcome(kept: MemoryStore) -> None:
    answer = send(
        a_report(),
        a_report(id="r-2", code=f"G15-{TODAY}-0404"),
        a_report(id="r-3", do="refuse", reason="không đủ điều kiện", at="2026-11-23T11:59:30+07:00"),
        a_report(id="r-4", do="dance"),
        a_report(),
    )

    assert answer.status == 200
    outcomes = [(one["position"], one["outcome"]) for one in answer.body["results"]]
    assert outcomes == [(0, "applied"), (1, "unknown"), (2, "refused"), (3, "refused"), (4, "duplicate")]
    assert answer.body["results"][0] == {
        "position": 0,
        "id": "r-1",
        "outcome": "applied",
        "status": "accepted",
        "errors": [],
    }
    assert kept.dossiers[CODE].status is Status.ACCEPTED


def test_a_refusal_says_why_in_both_languages(kept: MemoryStore) -> None:
    (result,) = send(a_report(do="deliver", how="counter")).body["results"]

    assert result["errors"] == [
        {
            "path": "/reports/0",
            "message": "Trạng thái không thể đổi như vậy",
            "message_en": "The status may not change like that",
        }
    ]
    assert kept.commits == 0


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"at": "2026-11-23T11:59:00"}, "/at"),
        ({"at": "yesterday"}, "/at"),
        ({"do": "ask_supplement"}, "/wanted"),
        ({"do": "ask_supplement", "wanted": []}, "/wanted"),
        ({"do": "ask_supplement", "wanted": [{"name": "x"}]}, "/wanted/0/reason"),
        ({"do": "refuse"}, "/reason"),
        ({"do": "refuse", "reason": ""}, "/reason"),
        ({"do": "ask_payment", "items": [{"kind": "fee", "name": "x", "amount": 0}]}, "/items/0/amount"),
        ({"do": "ask_payment", "items": [{"kind": "fee", "name": "x", "amount": 1.5}]}, "/items/0/amount"),
        ({"do": "deliver", "how": "online", "link": "http://a.example"}, "/link"),
        ({"do": "deliver", "how": "online", "link": "javascript:alert(1)"}, "/link"),
        ({"do": "progress", "note": "x"}, "/by"),
        ({"sequence": -1}, "/sequence"),
        ({"extra": 1}, ""),
    ],
    ids=lambda value: json.dumps(value)[:50],
)
def test_a_report_of_a_wrong_shape_is_told_by_its_place(
    kept: MemoryStore, changes: dict[str, Any], path: str
) -> None:
    good, bad = send(a_report(), a_report(id="r-2") | changes).body["results"]

    assert (good["outcome"], bad["outcome"]) == ("applied", "refused")
    assert [error["path"] for error in bad["errors"]] == [f"/reports/1{path}"]
    assert kept.commits == 1


def test_what_is_asked_for_and_who_asks_is_kept(kept: MemoryStore) -> None:
    by = {"department": "Phòng Tư pháp", "name": "Cán bộ Thử", "title": "chuyên viên"}
    wanted = [{"paper": 2, "name": "Giấy chứng sinh", "reason": "Bản chụp bị mờ."}]

    send(a_report(do="ask_supplement", wanted=wanted, by=by))

    (letter,) = kept.letters[CODE]
    assert letter.act.by is not None
    assert (letter.act.by.department, letter.act.by.name) == ("Phòng Tư pháp", "Cán bộ Thử")
    assert [(one.paper, one.name, one.reason) for one in letter.act.wanted] == [
        (2, "Giấy chứng sinh", "Bản chụp bị mờ.")
    ]


def test_a_note_of_the_office_is_kept_too(kept: MemoryStore) -> None:
    send(
        a_report(),
        a_report(id="r-2", do="progress", note="Đã chuyển phòng khác", by={"department": "Văn phòng"}),
    )

    assert [letter.act.reason for letter in kept.letters[CODE]] == ["Đã chuyển phòng khác"]


@pytest.mark.parametrize(
    "headers",
    [{}, basic("G15:wrong"), basic("G77:g15-token"), basic("G15:g01-token"), {"authorization": "Basic"}],
)
def test_nobody_else_is_heard(kept: MemoryStore, headers: dict[str, str]) -> None:
    answer = send(a_report(), headers=headers)

    assert (answer.status, answer.body["type"]) == (401, "/loi/co-quan-chua-xac-thuc")
    assert answer.headers["WWW-Authenticate"].startswith("Basic ")
    assert kept.commits == 0


def test_an_agency_touches_its_own_dossiers_only(kept: MemoryStore) -> None:
    (result,) = send(a_report(), headers=basic("G01:g01-token")).body["results"]

    assert result["outcome"] == "unknown"
    assert kept.dossiers[CODE].status is Status.REGISTERED
    assert kept.quarantined == []


@pytest.mark.parametrize("count", [0, MOST + 1])
def test_a_batch_has_its_limits(kept: MemoryStore, count: int) -> None:
    answer = send(*[a_report(id=str(n)) for n in range(count)])

    assert (answer.status, answer.body["errors"][0]["path"]) == (422, "/reports")
    assert kept.commits == 0


def test_a_thousand_reports_fit_in(kept: MemoryStore) -> None:
    codes = [f"G15-{TODAY}-{n:04d}" for n in range(1, MOST + 1)]
    for code in codes:
        kept.put(a_dossier(code=code, owed=0), a_filing())

    answer = send(*[a_report(id=code, code=code) for code in codes])

    assert [one["outcome"] for one in answer.body["results"]] == ["applied"] * MOST
    assert [one["position"] for one in answer.body["results"]] == list(range(MOST))


def test_a_body_over_two_megabytes_is_refused(kept: MemoryStore) -> None:
    answer = call(sync, "POST", PATH, "x" * 2_097_153, headers=basic())

    assert answer.status == 413
    assert kept.commits == 0


def test_when_time_runs_out_the_rest_is_for_later(kept: MemoryStore) -> None:
    body = {"reports": [a_report()]}

    answer = call(sync, "POST", PATH, body, headers=basic(), left=sync.TIME_TO_ANSWER)

    assert [one["outcome"] for one in answer.body["results"]] == ["later"]
    assert kept.commits == 0


def test_outcomes_are_counted(kept: MemoryStore, capsys: pytest.CaptureFixture[str]) -> None:
    send(a_report(), a_report(), a_report(id="r-2", code=f"G15-{TODAY}-0404"))

    metrics = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (metrics["SyncApplied"], metrics["SyncDuplicate"], metrics["SyncUnknown"]) == ([1], [1], [1])
    assert kept.commits == 1
