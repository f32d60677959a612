"""`motcua replace` as an editor runs it, on a repository of one's own."""

from pathlib import Path

import pytest

from tests.infra.commands.conftest import Build
from tests.infra.repository import commit, git

WORDS = ("replace", "60/2014/QH13", "31/2024/QH15", "--from", "2027-01-01", "--root")
BIRTH = "procedures/ho-tich/1.000001.yaml"


@pytest.fixture
def repository(catalog: Path, motcua: Build) -> Path:
    git(catalog, "init", "-q", "-b", "main")
    git(catalog, "config", "user.name", "a")
    git(catalog, "config", "user.email", "a@example.org")
    file = catalog / BIRTH
    file.write_text(file.read_text().replace("legal_basis:", "# Một lời ghi chú.\nlegal_basis:"))
    motcua("fmt", catalog, "--root", catalog)
    commit(catalog)
    return catalog


def test_each_agency_gets_one_commit_and_a_second_run_none(motcua: Build, repository: Path) -> None:
    done = motcua(*WORDS, repository, "--commit")

    assert done.returncode == 0, done.stderr
    told = git(repository, "log", "--format=%s", "main..replace/60-2014-qh13-31-2024-qh15").splitlines()
    assert [line.split(": ")[1] for line in told] == ["bo-tu-phap", "vocabulary"]
    added = git(repository, "diff", "-U0", "main", "--", BIRTH).splitlines()[5:]
    assert added == ["+reviews: [{old: 60/2014/QH13, new: 31/2024/QH15, from: 2027-01-01}]"]
    assert "# Một lời ghi chú.\nlegal_basis:" in (repository / BIRTH).read_text()
    assert motcua(*WORDS, repository, "--commit").stdout.startswith("Nothing to change.")


def test_a_dry_run_lists_the_files_and_writes_none(motcua: Build, repository: Path) -> None:
    done = motcua(*WORDS, repository)

    assert f"Bộ Tư pháp\n  {repository}/{BIRTH}\n" in done.stdout
    assert git(repository, "status", "--porcelain") == ""


def test_what_is_not_committed_is_not_mixed_up_with_it(motcua: Build, repository: Path) -> None:
    (repository / "a").write_text("a")

    done = motcua(*WORDS, repository, "--commit")

    assert (done.returncode, done.stdout) == (2, "")
    assert "commit or stash them first" in done.stderr
    assert git(repository, "branch").split() == ["*", "main"]
