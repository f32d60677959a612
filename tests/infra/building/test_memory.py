"""What was found is found again only for as long as nothing that it depends on has changed."""

from pathlib import Path

from infra.building.memory import Memory


def recall(memory: Memory, key: bytes, found: list[str]) -> list[str]:
    return memory.recall("names", key, list[str], lambda: found)


def test_what_was_found_is_kept(tmp_path: Path) -> None:
    recall(Memory(tmp_path, b"code"), b"key", ["a"])

    assert recall(Memory(tmp_path, b"code"), b"key", ["b"]) == ["a"]


def test_another_key_finds_anew(tmp_path: Path) -> None:
    recall(Memory(tmp_path, b"code"), b"key", ["a"])

    assert recall(Memory(tmp_path, b"code"), b"other", ["b"]) == ["b"]


def test_other_code_finds_anew(tmp_path: Path) -> None:
    recall(Memory(tmp_path, b"code"), b"key", ["a"])

    assert recall(Memory(tmp_path, b"changed"), b"key", ["b"]) == ["b"]


def test_a_damaged_file_is_found_anew(tmp_path: Path) -> None:
    recall(Memory(tmp_path, b"code"), b"key", ["a"])
    file = tmp_path / "names.msgpack"
    file.write_bytes(file.read_bytes()[:-1])

    assert recall(Memory(tmp_path, b"code"), b"key", ["b"]) == ["b"]
