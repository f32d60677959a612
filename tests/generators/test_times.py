"""A time limit in words."""

import pytest

from catalog.offers import TimeLimit, Unit
from generators.times import duration


@pytest.mark.parametrize(
    ("limit", "text", "looks"),
    [
        pytest.param(None, "Chưa có dữ liệu", "unknown", id="nothing stated"),
        pytest.param(TimeLimit(in_words=True), "Xem trang chính thức", "elsewhere", id="in words"),
        pytest.param(
            TimeLimit(value=7, unit=Unit.WORKING_DAY), "7 ngày làm việc", "stated", id="working days"
        ),
        pytest.param(TimeLimit(value=1.5, unit=Unit.DAY), "1,5 ngày", "stated", id="a fraction"),
        pytest.param(TimeLimit(value=0, unit=Unit.DAY), "Ngay khi nhận hồ sơ", "stated", id="at once"),
    ],
)
def test_a_time_limit_says_what_the_record_says(limit: TimeLimit | None, text: str, looks: str) -> None:
    shown = duration(limit)

    assert (shown.text, shown.looks) == (text, looks)


@pytest.mark.parametrize(
    ("limit", "text", "note"),
    [
        (
            TimeLimit(value=1, unit=Unit.WORKING_DAY, cut_off=15),
            "Trong ngày làm việc",
            "Nhận sau 15 giờ thì ngày làm việc tiếp theo",
        ),
        (
            TimeLimit(value=3, unit=Unit.WORKING_DAY, cut_off=15),
            "3 ngày làm việc",
            "Thường xong trong ngày; nhận sau 15 giờ thì ngày làm việc tiếp theo",
        ),
        (
            TimeLimit(in_words=True, cut_off=15),
            "Xem trang chính thức",
            "Thường xong trong ngày; nhận sau 15 giờ thì ngày làm việc tiếp theo",
        ),
    ],
    ids=["the day itself", "longer at most", "in words"],
)
def test_an_hour_of_receipt_is_told(limit: TimeLimit, text: str, note: str) -> None:
    shown = duration(limit)

    assert (shown.text, shown.note) == (text, note)


def test_a_number_without_a_unit_is_not_made_into_days() -> None:
    shown = duration(TimeLimit(value=1))

    assert shown.text == "1"
    assert shown.note == "Nguồn không ghi là ngày hay giờ"
