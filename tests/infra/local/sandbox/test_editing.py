"""Proposals against a repository of this machine: one file, one branch, and nobody's working tree."""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from infra.local.sandbox.desk import Desk
from infra.local.sandbox.editing import Editing
from infra.past import git
from tests.serving import served

CODE = "1.000001"
FILE = f"catalog/procedures/ho-tich/{CODE}.yaml"
DESK = "/gia-lap/sua"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone of somebody's, with a change that is not committed."""
    for name in ("GIT_AUTHOR", "GIT_COMMITTER"):
        monkeypatch.setenv(f"{name}_NAME", "Test")
        monkeypatch.setenv(f"{name}_EMAIL", "test@example.org")
    folder = tmp_path / "work"
    shutil.copytree("tests/data/catalog", folder / "catalog")
    subprocess.run(["git", "init", "--quiet", str(folder)], check=True)  # noqa: S603, S607 -- our own words
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "catalog: First")
    (folder / "note.txt").write_text("mine")
    return folder


@pytest.fixture
def desk(repository: Path, tmp_path: Path) -> Desk:
    return Desk(repository / "catalog", tmp_path / "cache", tmp_path / "state", "http://site.example/")


@pytest.fixture
def browser(desk: Desk) -> Iterator[httpx.Client]:
    app = Starlette(routes=Editing(desk, lambda: date(2026, 11, 29)).routes())
    with served(app) as address, httpx.Client(base_url=address) as client:
        yield client


def test_a_proposal_is_one_commit_of_one_file(browser: httpx.Client, desk: Desk, repository: Path) -> None:
    before = git(repository, "status", "--porcelain"), git(repository, "for-each-ref")
    held = browser.get(f"{DESK}/{CODE}").json()
    text = held["text"].replace("also: [làm giấy khai sinh", "also: [giấy khai sinh")

    answer = browser.post(
        f"{DESK}/{CODE}/de-nghi",
        json={"text": text, "version": held["version"], "message": "catalog: Mend\n\nLý do"},
    )

    assert (answer.status_code, answer.json()["name"]) == (201, f"sua/{CODE}-1")
    told = git(desk.clone.folder, "log", "--format=%s|%b", "--name-only", f"main..sua/{CODE}-1").decode()
    assert told.split() == ["catalog:", "Mend|Lý", "do", FILE]
    assert git(desk.clone.folder, "show", f"sua/{CODE}-1:{FILE}").decode() == text
    assert (git(repository, "status", "--porcelain"), git(repository, "for-each-ref")) == before
    assert (
        f"sua/{CODE}-2"
        in browser.post(
            f"{DESK}/{CODE}/de-nghi", json={"text": text, "version": held["version"], "message": "x"}
        ).json()["name"]
    )
    assert "giấy khai sinh" in browser.get(f"{DESK}/de-nghi/").text


@pytest.mark.parametrize(
    ("changes", "status", "said"),
    [
        ({"version": "0" * 40}, 409, "đã được người khác sửa"),
        (
            {"text": 'code: "1.000099"\ntitle: x\nsource: {read: 2026-07-18, detail: api}\n'},
            422,
            "mã không đổi",
        ),
        ({"text": "x" * 300_000}, 400, "không đúng mẫu"),
        ({"unknown": 1}, 400, "không đúng mẫu"),
    ],
    ids=["somebody was quicker", "renamed", "too long", "another message"],
)
def test_what_cannot_be_taken_is_refused(
    browser: httpx.Client, desk: Desk, changes: dict[str, object], status: int, said: str
) -> None:
    held = browser.get(f"{DESK}/{CODE}").json()
    body = {"text": held["text"], "version": held["version"], "message": "x"} | changes

    answer = browser.post(f"{DESK}/{CODE}/de-nghi", json=body)

    assert (answer.status_code, said in answer.text) == (status, True)
    assert desk.clone.proposals() == []


def test_an_unknown_code_is_not_found(browser: httpx.Client) -> None:
    assert browser.get(f"{DESK}/9.999999").status_code == 404


def test_without_a_repository_the_page_says_so(browser: httpx.Client, repository: Path) -> None:
    shutil.rmtree(repository / ".git")

    answer = browser.get(f"{DESK}/{CODE}")

    assert (answer.status_code, "không có lịch sử git" in answer.text) == (503, True)
