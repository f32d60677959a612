"""What a build depends on is told without opening a file."""

import os
from pathlib import Path

from infra.building.inputs import signature


def test_the_same_files_have_the_same_signature(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a")

    assert signature([str(tmp_path)], "x") == signature([str(tmp_path)], "x")


def test_a_touched_a_new_and_a_removed_file_are_noticed(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a")
    seen = [signature([str(tmp_path)])]

    os.utime(file, ns=(1, 1))
    seen.append(signature([str(tmp_path)]))
    (tmp_path / "b.yaml").write_text("b")
    seen.append(signature([str(tmp_path)]))
    file.unlink()
    seen.append(signature([str(tmp_path)]))

    assert len(set(seen)) == 4


def test_what_python_compiled_does_not_count(tmp_path: Path) -> None:
    before = signature([str(tmp_path)])
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/a.pyc").write_text("")

    assert signature([str(tmp_path)]) == before
