from typing import Any

import pytest

from functions.adapters.answers import check_answers
from functions.domain.errors import Fault

SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "additionalProperties": False,
    "required": ["ten"],
    "properties": {
        "ten": {"type": "string", "title": "Tên", "title_en": "Name", "minLength": 2},
        "ngay": {"type": "string", "format": "date"},
        "con": {"type": "array", "items": {"type": "object", "required": ["ten"]}},
        "a/b~c": {"type": "integer"},
        "chon": {"enum": ["x", "y"]},
        "dong_y": {"const": True},
    },
}


def paths(answers: dict[str, Any]) -> list[str]:
    return [fault.path for fault in check_answers(SCHEMA, answers)]


def test_right_answers_have_no_fault() -> None:
    assert check_answers(SCHEMA, {"ten": "An", "ngay": "2026-11-23", "chon": "x", "dong_y": True}) == ()


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, ["/answers/ten"]),
        ({"ten": "A"}, ["/answers/ten"]),
        ({"ten": 5}, ["/answers/ten"]),
        ({"ten": "An", "ngay": "23/11/2026"}, ["/answers/ngay"]),
        ({"ten": "An", "ngay": "2026-02-29"}, ["/answers/ngay"]),
        ({"ten": "An", "con": [{"ten": "B"}, {}]}, ["/answers/con/1/ten"]),
        ({"ten": "An", "a/b~c": "x"}, ["/answers/a~1b~0c"]),
        ({"ten": "An", "la": 1, "lam": 2}, ["/answers/la", "/answers/lam"]),
        ({"ten": "An", "chon": "z", "dong_y": False}, ["/answers/chon", "/answers/dong_y"]),
    ],
)
def test_a_fault_points_to_its_answer(answers: dict[str, Any], expected: list[str]) -> None:
    assert sorted(paths(answers)) == sorted(expected)


def test_a_fault_says_what_is_wrong_in_both_languages() -> None:
    assert check_answers(SCHEMA, {}) == (
        Fault("/answers/ten", "Bạn chưa điền ô này.", "This answer is missing."),
    )


def test_a_fault_never_repeats_what_was_written() -> None:
    planted = "0123456789"

    faults = check_answers(SCHEMA, {"ten": [planted], "ngay": planted, "chon": planted, "dong_y": planted})

    assert planted not in repr(faults)
    assert len(faults) == 4


def test_faults_do_not_grow_without_end() -> None:
    assert len(check_answers(SCHEMA, {"ten": "An", "con": [{}] * 1000})) == 50
