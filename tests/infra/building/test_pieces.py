"""Of a large file only the pieces that changed are made again."""

from dataclasses import replace
from pathlib import Path

from generators.output import Piece, Pieces
from infra.building.pieces import Kept


def a_file(made: list[str], *texts: str) -> Pieces:
    """A file of *texts*; each that is made is noted in *made*."""

    def render(text: str) -> bytes:
        made.append(text)
        return text.encode()

    pieces = tuple(Piece(text.encode(), lambda text=text: render(text)) for text in texts)  # type: ignore[misc]
    return Pieces("a.csv", pieces, 100)


def test_only_a_changed_piece_is_made_again(tmp_path: Path) -> None:
    made: list[str] = []
    assert Kept(tmp_path, b"").output(a_file(made, "a", "b", "c")).render() == b"abc"
    made.clear()

    output = Kept(tmp_path, b"").output(a_file(made, "a", "B", "c"))

    assert output.render() == b"aBc"
    assert made == ["B"]
    assert output.weight == 34


def test_the_file_is_another_when_a_piece_is(tmp_path: Path) -> None:
    first, second = (Kept(tmp_path, b"").output(a_file([], "a", text)) for text in "bB")

    assert first.fingerprint != second.fingerprint


def test_other_code_makes_every_piece_anew(tmp_path: Path) -> None:
    made: list[str] = []
    Kept(tmp_path, b"old").output(a_file(made, "a", "b")).render()

    Kept(tmp_path, b"new").output(a_file(made, "a", "b")).render()

    assert made == ["a", "b", "a", "b"]


def test_what_no_file_is_made_of_is_forgotten(tmp_path: Path) -> None:
    Kept(tmp_path, b"").output(a_file([], "a", "b")).render()
    kept = Kept(tmp_path, b"")
    kept.output(a_file([], "a", "c")).render()

    kept.forget()

    assert sorted(file.read_text() for file in tmp_path.iterdir()) == ["a", "c"]


def test_pieces_are_joined_as_the_file_says(tmp_path: Path) -> None:
    whole = replace(a_file([], "a", "b"), join=b"+".join, join_weight=7)

    output = Kept(tmp_path, b"").output(whole)

    assert (output.render(), output.weight) == (b"a+b", 107)
    assert Kept(tmp_path, b"").output(whole).weight == 7
