"""`motcua local` as it runs on a pull request."""

from pathlib import Path

import pytest

from tests.infra.commands.conftest import Build
from tests.infra.repository import commit, git

OWN = "catalog/local/52/1.000656.yaml"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """One with a catalogue in it, and nothing set by any province."""
    (tmp_path / "catalog/procedures").mkdir(parents=True)
    (tmp_path / "README.md").write_text("x")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        pytest.param([OWN], [], id="its own folder"),
        pytest.param(["catalog/procedures/a.yaml", "README.md"], [], id="nothing of a province"),
        pytest.param([OWN, "catalog/local/01/1.000656.yaml"], [OWN], id="two provinces"),
        pytest.param(
            [OWN, "catalog/procedures/a.yaml"], ["catalog/procedures/a.yaml"], id="a national record"
        ),
        pytest.param([OWN, "README.md"], ["README.md"], id="anything else"),
    ],
)
def test_a_change_of_one_province_changes_nothing_else(
    motcua: Build, repository: Path, changed: list[str], refused: list[str]
) -> None:
    for name in changed:
        (repository / name).parent.mkdir(parents=True, exist_ok=True)
        (repository / name).write_text("changed")
    commit(repository)

    done = motcua("local", "HEAD~1..HEAD", "--root", str(repository / "catalog"))

    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == refused
    assert done.returncode == int(bool(refused))


def test_an_unknown_revision_is_told(motcua: Build, repository: Path) -> None:
    done = motcua("local", "nowhere..HEAD", "--root", str(repository / "catalog"))

    assert done.returncode == 2
    assert "nowhere" in done.stderr
