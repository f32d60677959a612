from pathlib import Path

import pytest

from catalog.loader import read

FILE = "procedures/ho-tich/1.000002.yaml"


def test_second_reading_gives_the_same_catalogue(root: Path, tmp_path: Path) -> None:
    first = read(root, tmp_path / "cache")

    assert read(root, tmp_path / "cache") == first == read(root)


def test_changed_file_is_read_anew(root: Path, tmp_path: Path) -> None:
    read(root, tmp_path / "cache")
    path = root / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("bản sao", "trích sao"), encoding="utf-8")

    catalog, _ = read(root, tmp_path / "cache")

    assert catalog.procedures["1.000002"].title == "Cấp trích sao trích lục hộ tịch"


def test_removed_file_is_forgotten(root: Path, tmp_path: Path) -> None:
    read(root, tmp_path / "cache")
    (root / FILE).unlink()

    catalog, _ = read(root, tmp_path / "cache")

    assert "1.000002" not in catalog.procedures


def test_problem_is_told_again_on_every_reading(root: Path, tmp_path: Path) -> None:
    (root / FILE).write_text("", encoding="utf-8")

    _, first = read(root, tmp_path / "cache")
    _, second = read(root, tmp_path / "cache")

    assert [problem.rule for problem in second] == ["empty-file"]
    assert first == second


@pytest.mark.parametrize(
    "damage", [b"", b"\xc1", b"\x92\xa1x\x80", None], ids=["empty", "junk", "old", "cut"]
)
def test_damaged_cache_is_an_empty_one(root: Path, tmp_path: Path, damage: bytes | None) -> None:
    whole = read(root, tmp_path / "cache")
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(path.read_bytes()[:-7] if damage is None else damage)

    assert read(root, tmp_path / "cache") == whole
    assert all(path.stat().st_size > 20 for path in (tmp_path / "cache").iterdir())


def test_unchanged_cache_is_not_written_again(root: Path, tmp_path: Path) -> None:
    read(root, tmp_path / "cache")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()}

    read(root, tmp_path / "cache")

    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()} == before


def test_two_catalogues_do_not_share_their_records(root: Path, tmp_path: Path) -> None:
    read(root, tmp_path / "cache")

    catalog, _ = read(tmp_path / "other", tmp_path / "cache")

    assert not catalog.procedures
