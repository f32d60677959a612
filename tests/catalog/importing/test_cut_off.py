"""The hour of receipt is taken where the official text states what it changes, and nowhere else."""

import pytest
from msgspec.structs import replace

from catalog.importing.offers import offers_of
from catalog.importing.source import SourceMethod, SourceRecord
from catalog.importing.tally import Tally
from catalog.offers import TimeLimit, Unit

DAYS = Unit.WORKING_DAY
STATED = "Trong ngày; nhận hồ sơ sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo."


def a_row(value: float | None, unit: str, note: str = "", text: str = "") -> SourceMethod:
    return SourceMethod(
        channel="direct", time_value=value, time_unit=unit, time_text=text, fees=(), note=note
    )


def times(record: SourceRecord, *rows: SourceMethod, steps: str = "") -> list[TimeLimit | None]:
    changed = replace(record, methods=rows, steps_text=steps)
    return [offer.time for offer in offers_of(changed, Tally())]


def test_a_row_has_the_hour_that_its_own_note_states(page: SourceRecord) -> None:
    found = times(page, a_row(1, "working_day", STATED), a_row(5, "working_day", "Xã miền núi."))

    assert found == [TimeLimit(value=1, unit=DAYS, cut_off=15), TimeLimit(value=5, unit=DAYS)]


def test_rows_without_a_note_have_the_hour_of_the_record(page: SourceRecord) -> None:
    assert times(page, a_row(1, "other"), steps=STATED) == [TimeLimit(value=1, cut_off=15)]


@pytest.mark.parametrize(
    "text",
    [
        "nếu tiếp nhận yêu cầu sau 15 giờ thì ngày làm việc tiếp theo",
        "hoặc trong ngày làm việc tiếp theo, nếu tiếp nhận sau 03 (ba) giờ chiều",
    ],
)
def test_the_hour_is_written_in_several_ways(page: SourceRecord, text: str) -> None:
    assert times(page, a_row(1, "working_day", text)) == [TimeLimit(value=1, unit=DAYS, cut_off=15)]


def test_an_hour_in_the_place_of_the_limit_is_no_limit_of_hours(page: SourceRecord) -> None:
    assert times(page, a_row(15, "hour", STATED)) == [TimeLimit(value=0, unit=DAYS, cut_off=15)]


@pytest.mark.parametrize(
    "text",
    [
        "Nhận hồ sơ từ 7 giờ đến 15 giờ các ngày làm việc.",
        "Có phiếu hẹn nếu nhận hồ sơ sau 15 giờ.",
        "Giải quyết trong ngày làm việc tiếp theo.",
    ],
)
def test_no_other_hour_is_taken_for_it(page: SourceRecord, text: str) -> None:
    assert times(page, a_row(3, "working_day", text)) == [TimeLimit(value=3, unit=DAYS)]
