"""The command as a person starts it: what it says, and how it ends."""

import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

SAMPLE = Path("tests/data/national")
Motcua = Callable[..., CompletedProcess[str]]


def test_an_import_says_what_it_did(motcua: Motcua, tmp_path: Path) -> None:
    done = motcua("import", SAMPLE, "--into", tmp_path / "catalog")

    head, *agencies = done.stdout.splitlines()
    assert (done.returncode, head) == (0, "299 records, 32 files written.")
    assert agencies[0] == "  bo-cong-an: 3 added"


def test_the_report_names_every_field_with_its_sum(motcua: Motcua, tmp_path: Path) -> None:
    done = motcua("import", SAMPLE, "--into", tmp_path / "catalog", "--report")

    assert done.returncode == 0
    assert "code: 24 values in the source, all accounted for." in done.stdout


def test_a_missing_source_is_a_message_and_no_traceback(motcua: Motcua, tmp_path: Path) -> None:
    done = motcua("import", tmp_path / "nowhere", "--into", tmp_path / "catalog")

    assert done.returncode == 1
    assert "there is no such folder" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "catalog").exists()


def test_a_correction_by_hand_is_told(motcua: Motcua, tmp_path: Path) -> None:
    motcua("import", SAMPLE, "--into", tmp_path)
    file = tmp_path / "procedures/dang-ky-quan-ly-cu-tru/1.004222.yaml"
    text = file.read_text(encoding="utf-8").replace("levels: [commune]", "levels: [province]")
    file.write_text(text, encoding="utf-8")

    done = motcua("import", SAMPLE, "--into", tmp_path)

    assert done.returncode == 0
    assert "procedures/1.004222: levels is kept as written by hand" in done.stdout


def test_a_broken_file_is_named_with_its_line_and_nothing_changes(motcua: Motcua, tmp_path: Path) -> None:
    motcua("import", SAMPLE, "--into", tmp_path)
    file = tmp_path / "procedures/dang-ky-quan-ly-cu-tru/1.004222.yaml"
    file.write_text("code: 1.004222\n", encoding="utf-8")
    shutil.rmtree(tmp_path / "procedures/ho-tich")

    done = motcua("import", SAMPLE, "--into", tmp_path)

    assert done.returncode == 1
    assert "1.004222.yaml:1: error" in done.stderr
    assert not (tmp_path / "procedures/ho-tich").exists()
