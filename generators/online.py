"""Online or not: one level for the whole country, or a pilot opened place by place."""

from datetime import date

from catalog.model import Online, OnlinePeriod
from generators.words import ONLINE, day

OFFERED = "Nộp được trực tuyến; nguồn không nói rõ là toàn trình hay một phần"


def online_lines(
    online: Online | tuple[OnlinePeriod, ...], places: tuple[str, ...], on: date, *, is_offered: bool
) -> tuple[str, ...]:
    """What is said about it, one line a period that has not ended."""
    if online is Online.UNKNOWN and is_offered:
        return (OFFERED,)
    if isinstance(online, Online):
        return (ONLINE[online],)
    pairs = zip(online, places, strict=True)
    lines = tuple(_line(one, place, on) for one, place in pairs if one.until is None or one.until >= on)
    return lines or (ONLINE[Online.NONE],)


def _line(period: OnlinePeriod, place: str, on: date) -> str:
    since = f", từ {day(period.since)}" if period.since and period.since > on else ""
    until = f", đến hết {day(period.until)}" if period.until else ""
    return f"{place}{since}{until}: {ONLINE[period.level].lower()}"
