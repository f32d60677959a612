"""Files are written whole, by one process or several, and removed with their empty folders."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from generators.output import Output, Summary
from infra.building.writing import ENOUGH, STEP, WritingFailed, batches, remove, summarise, write


def some_outputs(count: int) -> list[Output]:
    return [Output(f"{number}/index.html", b"", lambda number=number: f"{number}") for number in range(count)]  # type: ignore[misc]


@pytest.mark.parametrize("count", [3, ENOUGH * 2], ids=["one process", "several processes"])
def test_every_file_is_written_and_counted(tmp_path: Path, count: int) -> None:
    steps: list[int] = []

    write(some_outputs(count), tmp_path, {}, steps.append)

    written = {path.parent.name: path.read_text() for path in tmp_path.rglob("*") if path.is_file()}
    assert written == {str(number): str(number) for number in range(count)}
    assert sum(steps) == count


def test_a_process_that_fails_is_noticed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    outputs = some_outputs(ENOUGH)
    outputs[0] = Output("0/index.html", b"", lambda: 1 // 0)  # type: ignore[arg-type, return-value]

    with pytest.raises(WritingFailed):
        write(outputs, tmp_path, {}, lambda _: None)

    assert "ZeroDivisionError" in capfd.readouterr().err


def test_removing_a_file_removes_the_folders_that_it_leaves_empty(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/index.html").write_text("")
    (tmp_path / "a/kept.html").write_text("")

    remove(["a/b/index.html", "gone/index.html"], tmp_path)

    assert [path.name for path in (tmp_path / "a").iterdir()] == ["kept.html"]


def test_heavy_files_are_begun_first_and_alone() -> None:
    light = [Output(f"{number}", b"", str) for number in range(STEP + 1)]
    heavy = [Output("heavy", b"", str, 200), Output("heaviest", b"", str, 500)]

    found = [[output.path for output in part] for part in batches([*light, *heavy])]

    assert found == [["heaviest"], ["heavy"], [str(number) for number in range(STEP)], [str(STEP)]]


def test_a_few_heavy_files_are_written_by_several_processes(tmp_path: Path) -> None:
    steps: list[int] = []

    write([Output(name, b"", lambda: str(os.getpid()), ENOUGH) for name in "ab"], tmp_path, {}, steps.append)

    assert str(os.getpid()) not in {path.read_text() for path in tmp_path.iterdir()}
    assert steps == [1, 1]


def test_a_summary_is_told_what_was_written(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"abc")
    summary = Summary("sums", b"", ("a.csv",), lambda files: f"{files['a.csv'].size} {files['a.csv'].sha256}")

    summarise([summary], tmp_path, {})

    assert (tmp_path / "sums").read_text() == f"3 {sha256(b'abc').hexdigest()}"
