"""The past of a repository is read one state a day; a clone cut short is refused."""

from pathlib import Path

import pytest

from infra.commands.history import history
from infra.past import PastUnknown
from tests.infra import repository as past
from tests.infra.repository import git

FILE = "catalog/procedures/khac/1.000001.yaml"
RECORD = """code: "1.000001"
title: {title}
source: {{read: 2026-07-18, detail: api}}
"""


def commit(root: Path, day: str, text: str) -> None:
    file = root / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    past.commit(root, day, at=day)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    commit(tmp_path, "2026-01-01", RECORD.format(title="Một"))
    commit(tmp_path, "2026-01-01", RECORD.format(title="Hai"))
    commit(tmp_path, "2026-02-03", RECORD.format(title="Ba"))
    return tmp_path


def test_only_what_changed_after_the_first_day_is_told(repository: Path) -> None:
    (only,) = history(repository / "catalog")

    assert only.code == "1.000001"
    assert [(str(event.day), event.said) for event in only.events] == [("2026-02-03", ("Tên mới: Ba",))]


def test_a_state_that_cannot_be_read_is_passed_over(repository: Path) -> None:
    commit(repository, "2026-03-01", "code: [")

    (only,) = history(repository / "catalog")

    assert len(only.events) == 1


def test_a_shallow_clone_is_refused(repository: Path) -> None:
    git(repository, "clone", "-q", "--depth", "1", f"file://{repository}", "cut")

    with pytest.raises(PastUnknown, match="shallow"):
        history(repository / "cut/catalog")


def test_where_there_is_no_repository_nothing_is_known(tmp_path: Path) -> None:
    with pytest.raises(PastUnknown):
        history(tmp_path)
