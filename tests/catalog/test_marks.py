from catalog.marks import Marks

TEXT = "a: 1.20\nb:\n  - c: x\n  - {d: 1,\n     d: 2}\na: 3\n"


def test_what_is_written_is_kept_letter_by_letter() -> None:
    assert Marks("a: 1.20\n").written(("a",)) == "1.20"
    assert Marks(TEXT).written(("b",)) is None


def test_every_repeated_key_is_found_with_its_first_line() -> None:
    assert set(Marks(TEXT).repetitions()) == {("a", 6, 1), ("d", 5, 4)}


def test_text_that_cannot_be_composed_has_no_marks() -> None:
    marks = Marks("a: [")

    assert marks.line(("a",)) == 1
    assert not list(marks.repetitions())
