from datetime import UTC, datetime, timedelta

from functions.adapters.clock import now


def test_the_time_is_vietnamese_and_of_whole_seconds() -> None:
    told = now()

    assert told.utcoffset() == timedelta(hours=7)
    assert told.microsecond == 0
    assert abs(datetime.now(UTC) - told) < timedelta(seconds=5)
