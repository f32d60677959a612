"""What was found is found again only for as long as nothing that it depends on has changed."""

from pathlib import Path

from generators.recalling import NoMemory, Told
from infra.building.memory import FileMemory


def recall(memory: FileMemory, key: bytes, found: list[str]) -> list[str]:
    return memory.recall("names", key, list[str], lambda: found)


def test_what_was_found_is_kept(tmp_path: Path) -> None:
    recall(FileMemory(tmp_path, b"code"), b"key", ["a"])

    assert recall(FileMemory(tmp_path, b"code"), b"key", ["b"]) == ["a"]


def test_another_key_finds_anew(tmp_path: Path) -> None:
    recall(FileMemory(tmp_path, b"code"), b"key", ["a"])

    assert recall(FileMemory(tmp_path, b"code"), b"other", ["b"]) == ["b"]


def test_other_code_finds_anew(tmp_path: Path) -> None:
    recall(FileMemory(tmp_path, b"code"), b"key", ["a"])

    assert recall(FileMemory(tmp_path, b"changed"), b"key", ["b"]) == ["b"]


def test_a_damaged_file_is_found_anew(tmp_path: Path) -> None:
    recall(FileMemory(tmp_path, b"code"), b"key", ["a"])
    file = tmp_path / "names.msgpack"
    file.write_bytes(file.read_bytes()[:-1])

    assert recall(FileMemory(tmp_path, b"code"), b"key", ["b"]) == ["b"]


def test_a_file_of_another_shape_is_found_anew(tmp_path: Path) -> None:
    (tmp_path / "names.msgpack").write_bytes(b"\xff" * 64)

    assert recall(FileMemory(tmp_path, b"code"), b"key", ["b"]) == ["b"]


def texts(memory: FileMemory, *keys: bytes, asked: list[int] | None = None) -> Told[str]:
    """For each key its own text; the places that were asked for are noted in *asked*."""

    def find(place: int) -> str:
        (asked if asked is not None else []).append(place)
        return keys[place].decode()

    return memory.recall_parts("texts", keys, str, find)


def test_only_new_parts_are_found(tmp_path: Path) -> None:
    texts(FileMemory(tmp_path, b"code"), b"a", b"b", b"c")
    asked: list[int] = []

    told = texts(FileMemory(tmp_path, b"code"), b"a", b"x", b"c", asked=asked)

    assert asked == [1]
    assert told.read() == ["a", "x", "c"]


def test_parts_can_change_places_and_their_number(tmp_path: Path) -> None:
    texts(FileMemory(tmp_path, b"code"), b"a", b"b", b"c")

    assert texts(FileMemory(tmp_path, b"code"), b"c", b"a").read() == ["c", "a"]
    assert texts(FileMemory(tmp_path, b"code")).read() == []


def test_another_key_with_the_same_words_has_the_same_mark(tmp_path: Path) -> None:
    memory = FileMemory(tmp_path, b"code")
    before = memory.recall_parts("lines", [b"1"], str, lambda _: "line")

    same = memory.recall_parts("lines", [b"2"], str, lambda _: "line")
    other = memory.recall_parts("lines", [b"3"], str, lambda _: "other")

    assert before.mark == same.mark != other.mark


def test_marks_do_not_depend_on_what_is_kept(tmp_path: Path) -> None:
    assert (
        texts(FileMemory(tmp_path, b"code"), b"a").mark
        == NoMemory().recall_parts("texts", [b"a"], str, lambda _: "a").mark
    )
