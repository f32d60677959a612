"""Whatever an editor's file looks like, its one shape says the same, with every comment, and is final."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog import comments
from catalog.formatting import formatted
from catalog.marks import Marks
from catalog.reading import parse
from catalog.sources import KINDS

CATALOG = Path(__file__).parent.parent.parent / "catalog"
SAMPLE = sorted((CATALOG / "procedures").rglob("*.yaml"))[::97]
LISTS = [kind for kind in KINDS.values() if kind.listed]
PROCEDURES = KINDS["procedures"]
SOURCE = "source: {read: 2026-07-18, detail: api}\n"


def shape(text: str, kind: str = "procedures") -> str:
    new, problems = formatted("1.yaml", text.encode(), KINDS[kind])
    assert not problems
    return new.decode()


def shuffled(value: Any, draw: Any) -> Any:
    if isinstance(value, dict):
        keys = draw(st.permutations(list(value)))
        return {key: shuffled(value[key], draw) for key in keys}
    return [shuffled(item, draw) for item in value] if isinstance(value, list) else value


@st.composite
def disordered(draw: Any) -> tuple[str, list[str]]:
    """A committed record as somebody else would write it: any order, any style, comments anywhere."""
    value = yaml.load(draw(st.sampled_from(SAMPLE)).read_text("utf-8"), yaml.CSafeLoader)
    flow = draw(st.sampled_from([None, False]))
    mixed = shuffled(value, draw)
    text = yaml.dump(
        mixed,
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=flow,
        width=10_000,
    )
    lines = text.splitlines()
    places = draw(st.lists(st.sampled_from(sorted({line for line, _ in Marks(text).places()})), max_size=6))
    said = []
    for number in sorted(places, reverse=True):
        said.append(f"# {draw(st.sampled_from(['vì sao', 'tên: “a # b”', '- {x']))} {number}")
        indent = re.match(r"[ -]*", lines[number - 1])
        lines.insert(number - 1, " " * len(indent[0] if indent else "") + said[-1])
    return "\n".join(lines) + "\n", said


@given(disordered())
@settings(max_examples=60)
def test_any_writing_of_a_record_comes_into_one_shape(case: tuple[str, list[str]]) -> None:
    text, said = case

    new = shape(text)

    assert parse("1.yaml", new.encode(), PROCEDURES) == parse("1.yaml", text.encode(), PROCEDURES)
    assert sorted(one.text for one in comments.find(new)) == sorted(said)
    assert shape(new) == new


def test_every_record_of_a_sample_of_the_catalogue_has_its_shape_already() -> None:
    assert len(SAMPLE) > 50
    for path in SAMPLE:
        text = path.read_text("utf-8")
        assert shape(text) == text, f"run motcua fmt {path}"


@pytest.mark.parametrize(
    "kind", [kind for kind in LISTS if kind.name != "communes"], ids=lambda kind: kind.name
)
def test_vocabulary_says_the_same_in_its_shape(kind: Any) -> None:
    path = CATALOG / kind.folder / f"{kind.name}.yaml"
    if path.exists():
        text = path.read_text("utf-8")
        new = shape(text, kind.name)

        assert parse("1", new.encode(), kind) == parse("1", text.encode(), kind)
        assert [one.text for one in comments.find(new)] == [one.text for one in comments.find(text)]


def test_comments_go_with_the_key_that_they_speak_of() -> None:
    text = (
        "# yaml-language-server: $schema=../../schema/procedure.schema.json\n"
        "# of the title\ntitle: Đăng ký thường trú # as announced\n" + SOURCE + 'code: "1.004222"\n'
        "# twenty thousand\noffers:\n"
        "  - time: {value: 7, unit: day} # days\n"
        "    # at the counter\n    channel: counter\n"
        "# end\n"
    )

    assert shape(text) == (
        "# yaml-language-server: $schema=../../schema/procedure.schema.json\n\n"
        'code: "1.004222"\n'
        "# of the title\ntitle: Đăng ký thường trú  # as announced\n\n"
        "# twenty thousand\noffers:\n"
        "  # at the counter\n  - channel: counter\n"
        "    time: {value: 7, unit: day}  # days\n\n" + SOURCE + "# end\n"
    )


def test_a_comment_does_not_break_a_text_that_goes_on_in_the_next_line() -> None:
    title = "Cấp giấy phép xây dựng nhà ở" + " riêng lẻ" * 20
    text = f'code: "1.004222"\ntitle: "{title}" # long\n{SOURCE}'

    new = shape(text)

    assert "\n# long\ntitle: " in new


def test_signs_inside_of_values_are_no_comments() -> None:
    text = f'code: "1.004222"\ntitle: "Mẫu # 1"\nalso: [a#b, "c # d"]\n{SOURCE}'

    assert comments.find(text) == []
    assert shape(text) == text.replace("a#b", "a#b").replace("source", "\nsource")


def test_a_file_with_a_fault_stays_as_it_is() -> None:
    data = b"code: 1.004222\ntitle: \xff\n"

    new, problems = formatted("1.yaml", data, PROCEDURES)

    assert new == data
    assert problems
