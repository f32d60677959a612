"""`motcua diff` between revisions, and between a revision and the files here."""

import json
import subprocess
from pathlib import Path

import pytest

from infra.revisions import changed, procedures, read_range
from tests.infra.commands.conftest import Build
from tests.infra.repository import commit, git

FILE = "procedures/ho-tich/1.000002.yaml"


@pytest.fixture
def repository(catalog: Path) -> Path:
    """The small catalogue, committed; its root."""
    git(catalog.parent, "init", "-q", "-b", "main")
    commit(catalog.parent)
    return catalog


def rename(root: Path, title: str) -> None:
    lines = (root / FILE).read_text("utf-8").splitlines()
    (root / FILE).write_text("\n".join([lines[0], f"title: {title}", *lines[2:]]) + "\n", "utf-8")


def told(root: Path, motcua: Build, *words: str) -> subprocess.CompletedProcess[str]:
    return motcua("diff", *words, "--root", root)


def test_what_lies_on_the_disk_is_compared_with_the_last_commit(repository: Path, motcua: Build) -> None:
    rename(repository, "Tên mới")
    (repository / "procedures/ho-tich/1.000099.yaml").write_text(
        'code: "1.000099"\ntitle: Thêm\nfield: ho-tich\nsource: {read: 2026-07-18, detail: api}\n', "utf-8"
    )

    done = told(repository, motcua)

    assert done.returncode == 0, done.stderr
    assert "→ Tên mới" in done.stdout
    assert "1.000099 Thêm: thủ tục mới" in done.stdout


def test_three_dots_tell_only_what_one_side_did(repository: Path, motcua: Build) -> None:
    git(repository, "checkout", "-qb", "mine")
    rename(repository, "Của tôi")
    mine = commit(repository)
    git(repository, "checkout", "-q", "main")
    (repository / "procedures/cu-tru/1.000003.yaml").unlink()
    commit(repository)

    done = told(repository, motcua, f"main...{mine}", "--format", "json")

    assert [one["code"] for one in json.loads(done.stdout)["entries"]] == ["1.000002"]
    both = told(repository, motcua, f"{mine}..main", "--format", "markdown").stdout
    assert "xoá bản ghi" in both
    assert "Của tôi" in both


def test_a_moved_record_is_one_entry_and_an_unreadable_one_is_named(repository: Path) -> None:
    text = (repository / FILE).read_text("utf-8").replace("field: ho-tich", "field: cu-tru")
    (repository / "procedures/cu-tru/1.000002.yaml").write_text(text, "utf-8")
    (repository / FILE).unlink()
    (repository / "procedures/cu-tru/1.000003.yaml").write_text("<<<<<<< mine\n", "utf-8")

    pairs, unread = procedures(changed(repository, read_range(repository, "HEAD")))

    (moved,) = [one for one in pairs if one.code == "1.000002"]
    assert (moved.moved_from, moved.path) == (FILE, "procedures/cu-tru/1.000002.yaml")
    assert unread == ["procedures/cu-tru/1.000003.yaml"]


def test_a_value_that_was_in_force_is_not_altered(repository: Path, motcua: Build) -> None:
    file = repository / "procedures/cu-tru/1.000003.yaml"
    text = file.read_text("utf-8")
    assert "percent: 50" in text
    file.write_text(text.replace("percent: 50", "percent: 80"), "utf-8")

    done = told(repository, motcua)

    assert done.returncode == 1
    assert "đã có hiệu lực, không sửa lại được. Giữ mức cũ" in done.stdout


def test_a_commit_that_is_not_there_is_refused(repository: Path, motcua: Build) -> None:
    done = told(repository, motcua, "nowhere..HEAD")

    assert done.returncode == 2
    assert "nowhere" in done.stderr


def test_what_a_province_sets_is_told_like_any_fee(repository: Path, motcua: Build) -> None:
    file = repository / "local/01/1.000002.yaml"
    text = 'province: "01"\nprocedure: "1.000002"\nfees: [{amount: 8000, source: 1/2026/NQ-HĐND}]\n'
    file.parent.mkdir(parents=True)
    file.write_text(f"{text}source: {{read: 2026-07-18}}\n", "utf-8")

    added = told(repository, motcua)
    commit(repository)
    file.write_text(
        f"{text}online: [{{amount: 4000, source: 1/2026/NQ-HĐND}}]\nsource: {{read: 2026-07-18}}\n"
    )
    less = told(repository, motcua)

    assert "1.000002 Mức thu ở tỉnh 01" in added.stdout
    assert "HĐND cấp tỉnh quy định → 8.000 đ" in added.stdout
    assert "trực tuyến 8.000 đ → 4.000 đ" in less.stdout


def test_a_local_fee_that_cannot_be_read_is_told(repository: Path, motcua: Build) -> None:
    file = repository / "local/01/1.000002.yaml"
    file.parent.mkdir(parents=True)
    file.write_text('province: "01"\nfee: 8000\n', "utf-8")

    done = told(repository, motcua)

    assert done.returncode == 1
    assert "local/01/1.000002.yaml" in done.stdout
