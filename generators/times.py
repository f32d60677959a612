"""How long: a time limit in words; a number without a unit is never made into days."""

from typing import Literal

from msgspec import Struct

from catalog.offers import TimeLimit, Unit
from generators.words import SEE_SOURCE, UNITS, UNKNOWN


class Duration(Struct, frozen=True, kw_only=True):
    """A time limit as shown."""

    text: str
    looks: Literal["stated", "elsewhere", "unknown"]
    note: str = ""


def duration(limit: TimeLimit | None) -> Duration:
    if limit is None:
        return Duration(text=UNKNOWN, looks="unknown")
    if limit.value is None:
        return Duration(text=SEE_SOURCE, looks="elsewhere", note="Thời hạn được viết bằng lời")
    note = "Có thêm quy định bằng lời: xem trang chính thức" if limit.in_words else ""
    if limit.unit is Unit.UNSPECIFIED:
        return Duration(text=_plain(limit.value), looks="stated", note="Nguồn không ghi là ngày hay giờ")
    if limit.value == 0:
        return Duration(text="Ngay khi nhận hồ sơ", looks="stated", note=note)
    return Duration(text=f"{_plain(limit.value)} {UNITS[limit.unit]}", looks="stated", note=note)


def _plain(value: float) -> str:
    return f"{value:g}".replace(".", ",")
