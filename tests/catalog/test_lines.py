from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from catalog.lines import line_of, line_of_record
from catalog.marks import Marks

SMALL = Path(__file__).parent.parent / "data/catalog"


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("code",), 1),
        (("offers", 0, "fees", 0, "amount"), 15),
        (("offers", 1, "time"), 19),
        (("offers", 1, "fees", 0, "amount"), 20),
        (("cases", 1, "papers", 1, "when"), 30),
        (("source", "read"), 34),
        (("offers", 7, "time"), 10),
        (("nowhere",), 1),
    ],
    ids=str,
)
def test_line_is_that_of_the_key_or_of_the_nearest_thing_around_it(
    path: Sequence[str | int], line: int
) -> None:
    assert line_of(str(SMALL / "procedures/cu-tru/1.000003.yaml"), path) == line


def test_list_that_is_not_indented_is_found(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(
        "# a\ncode: x\noffers:\n- channel: online\n  time:\n    value: 1\n- channel: post\nlast: 1\n", "utf-8"
    )

    assert line_of(str(file), ("offers", 1, "channel")) == 7
    assert line_of(str(file), ("offers", 0, "time", "value")) == 6
    assert line_of(str(file), ("last",)) == 8


def test_lines_agree_with_the_parser_on_every_key_of_the_small_catalogue() -> None:
    for file in SMALL.rglob("procedures/*/*.yaml"):
        text = file.read_text("utf-8")
        marks = Marks(text)
        for path in _paths(yaml.safe_load(text)):
            exact, found = marks.line(path), line_of(str(file), path)
            assert found == exact or text.splitlines()[found - 1].lstrip().startswith(f"{path[-2]}:")


def test_entry_of_a_list_is_found_by_its_name() -> None:
    assert line_of_record(str(SMALL / "vocabulary/provinces.yaml"), "24") == 5
    assert line_of_record(str(SMALL / "vocabulary/laws.yaml"), "60/2014/QH13") == 3
    assert line_of_record(str(SMALL / "vocabulary/laws.yaml"), "none") == 1


def _paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if isinstance(value, dict):
        return [one for key, item in value.items() for one in [(*path, key), *_paths(item, (*path, key))]]
    if isinstance(value, list):
        return [one for place, item in enumerate(value) for one in _paths(item, (*path, place))]
    return []
