"""The command as a person starts it: a process, its output and its exit code."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SMALL = Path(__file__).parent.parent.parent / "data/catalog"
MOTCUA = Path(sys.executable).parent / "motcua"
FILE = "catalog/procedures/ho-tich/1.000002.yaml"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Return a folder that holds the small catalogue."""
    shutil.copytree(SMALL, tmp_path / "catalog")
    return tmp_path


def motcua(here: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 -- our own command
        [MOTCUA, "check", *arguments], cwd=here, capture_output=True, text=True, check=False
    )


def test_good_catalogue_ends_with_zero(here: Path) -> None:
    done = motcua(here)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "0 errors, 0 warnings in 9 procedures\n"


def test_counts_are_kept_once_a_day(here: Path) -> None:
    kept = here / "catalog/vocabulary/tallies.yaml"
    file = here / FILE
    file.write_text(file.read_text("utf-8").replace("status: in_force", "") + "status: repealed\n", "utf-8")

    first, written = motcua(here, "--record"), kept.read_text("utf-8")
    second = motcua(here, "--record")

    assert "repealed-without-successor" in written
    assert written == kept.read_text("utf-8")
    assert (first.returncode, first.stdout) == (second.returncode, second.stdout)
    assert motcua(here, "--record", FILE).returncode == 2


def test_errors_end_with_one_and_every_broken_file_is_named(here: Path) -> None:
    (here / FILE).write_bytes(b"\xff")
    (here / "catalog/procedures/cu-tru/1.000003.yaml").write_text("", "utf-8")

    done = motcua(here)

    assert done.returncode == 1
    assert f"{FILE}:1: error [not-utf8]" in done.stdout
    assert "catalog/procedures/cu-tru/1.000003.yaml:1: error [empty-file]" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_annotations_name_file_and_line(here: Path) -> None:
    text = (here / FILE).read_text("utf-8")
    (here / FILE).write_text(text.replace("agency: bo-tu-phap", "agency: bo"), "utf-8")

    done = motcua(here, "--format", "github", FILE)

    assert done.stdout.startswith(f"::error file={FILE},line=4,title=unknown-agency::")


def test_json_is_one_document(here: Path) -> None:
    assert json.loads(motcua(here, "--format", "json").stdout)["problems"] == []


def test_warnings_can_be_left_out(here: Path) -> None:
    text = (here / FILE).read_text("utf-8")
    (here / FILE).write_text(text.replace("title: C", "title: Thủ tục c"), "utf-8")

    assert "title-not-tidy" in motcua(here).stdout
    assert motcua(here, "--errors-only").stdout == "0 errors, 0 warnings in 9 procedures\n"


@pytest.mark.parametrize(
    "arguments", [["nowhere.yaml"], ["/"], ["--root", "nowhere"], ["--format", "xml"]], ids=" ".join
)
def test_fault_of_use_ends_with_two_and_a_sentence(here: Path, arguments: list[str]) -> None:
    done = motcua(here, *arguments)

    assert done.returncode == 2
    assert "Invalid value" in done.stderr
    assert "Traceback" not in done.stderr


def test_module_checks_the_catalogue_too(here: Path) -> None:
    (here / FILE).write_text("", "utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "catalog"], cwd=here, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert "[empty-file]" in done.stdout
