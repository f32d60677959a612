"""One script of many modules, as V8 runs it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from infra.searching.script import joined


@pytest.fixture(scope="module")
def v8() -> MiniRacer:
    started = MiniRacer()
    started.eval(joined())
    return started


def test_modules_keep_their_own_names(tmp_path: Path) -> None:
    (tmp_path / "one.js").write_text("const hidden = 1;\nexport { hidden };\n")
    (tmp_path / "engine.js").write_text(
        'import { hidden } from "./one.js";\nconst two = hidden + 1;\nexport { two };\n'
    )
    started = MiniRacer()

    started.eval(joined(tmp_path))

    assert started.eval('modules["engine.js"].two') == 2
    assert started.eval("typeof hidden") == "undefined"


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Đăng ký", "dang ki"),
        ("HOÀ", "hoa"),
        ("hòa", "hoa"),
        ("quý", "qui"),
        ("tỷ lệ", "ti le"),
        ("Yên", "yen"),
    ],
)
def test_marks_and_case_are_folded(v8: MiniRacer, typed: str, folded: str) -> None:
    assert v8.call('modules["fold.js"].fold', typed) == folded


@pytest.mark.parametrize(("old", "new"), [("hoà", "hòa"), ("thuỷ", "thủy"), ("kí", "ký"), ("qúy", "quý")])
def test_the_place_of_the_tone_does_not_count(v8: MiniRacer, old: str, new: str) -> None:
    assert v8.call('modules["fold.js"].exactKey', old) == v8.call('modules["fold.js"].exactKey', new)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    folded = _V8.call('modules["fold.js"].fold', text)

    assert _V8.call('modules["fold.js"].fold', folded) == folded


_V8 = MiniRacer()
_V8.eval(joined())
