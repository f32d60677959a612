"""Time limits."""

import pytest

from catalog.importing.offers import time_of
from catalog.importing.source import SourceMethod
from catalog.importing.tally import Tally
from catalog.offers import TimeLimit, Unit

DAYS = Unit.WORKING_DAY


@pytest.mark.parametrize(
    ("value", "unit", "text", "expected"),
    [
        (7, "working_day", "", TimeLimit(value=7, unit=DAYS)),
        (1.5, "working_day", "", TimeLimit(value=1.5, unit=DAYS)),
        (1, "other", "1", TimeLimit(value=1)),
        (None, "other", "Không quá 03 ngày làm việc", TimeLimit(value=3, unit=DAYS)),
        (None, "other", "Trước khi tàu rời cảng", TimeLimit(in_words=True)),
        (None, None, "Không quy định", None),
        (None, None, "", None),
    ],
    ids=[
        "days",
        "half days",
        "no unit",
        "a figure in words",
        "a sentence",
        "stated as not stated",
        "nothing",
    ],
)
def test_a_time_limit_is_a_value_or_words(
    value: float | None, unit: str | None, text: str, expected: TimeLimit | None
) -> None:
    row = SourceMethod(channel="direct", time_value=value, time_unit=unit, time_text=text, fees=())

    assert time_of(row, Tally()) == expected
