"""Online or not, in the whole country or where a pilot runs."""

from datetime import date

from catalog.model import Online, OnlinePeriod
from generators.online import online_lines
from generators.vietnamese import VIETNAMESE

TODAY = date(2026, 11, 23)


def test_unknown_stays_unknown_unless_an_online_way_is_stated() -> None:
    assert online_lines(Online.UNKNOWN, (), TODAY, is_offered=False) == ("Chưa có dữ liệu",)
    assert online_lines(Online.UNKNOWN, (), TODAY, is_offered=True) == (VIETNAMESE.offered,)


def test_a_pilot_names_its_place_and_a_finished_one_is_gone() -> None:
    periods = (
        OnlinePeriod(level=Online.FULL, province="01", since=date(2027, 1, 1)),
        OnlinePeriod(level=Online.FULL, province="79", until=date(2026, 1, 1)),
    )

    lines = online_lines(periods, ("Hà Nội", "Hồ Chí Minh"), TODAY, is_offered=False)

    assert lines == ("Hà Nội, từ 01/01/2027: toàn trình, không phải đến nơi",)
