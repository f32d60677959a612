from datetime import date
from typing import Any

import pytest

from functions.services.dates import future_dates

TODAY = date(2026, 11, 23)
BIRTH = {"type": "string", "format": "date", "past": True}
SCHEMA = {
    "properties": {
        "con": {"properties": {"ngay_sinh": BIRTH, "ngay_hen": {"type": "string", "format": "date"}}},
        "ban": {"type": "array", "items": {"properties": {"ngay_sinh": BIRTH}}},
    }
}


@pytest.mark.parametrize(
    ("answers", "paths"),
    [
        ({"con": {"ngay_sinh": "2026-11-23"}}, []),
        ({"con": {"ngay_sinh": "2026-11-24"}}, ["/answers/con/ngay_sinh"]),
        ({"con": {"ngay_sinh": "3026-01-01"}}, ["/answers/con/ngay_sinh"]),
        ({"con": {"ngay_hen": "2026-11-24"}}, []),
        ({"ban": [{"ngay_sinh": "2020-01-01"}, {"ngay_sinh": "2027-01-01"}]}, ["/answers/ban/1/ngay_sinh"]),
        ({"con": {"ngay_sinh": 5}}, []),
        ({"con": "x", "ban": "y"}, []),
        ({"con": {"ngay_sinh": "ngày mai"}}, []),
        ({}, []),
    ],
)
def test_a_date_of_the_past_is_not_in_the_future(answers: Any, paths: list[str]) -> None:
    assert [fault.path for fault in future_dates(SCHEMA, answers, TODAY)] == paths
