"""Online or not: one level for the whole country, or a pilot opened place by place."""

from datetime import date

from catalog.model import Online, OnlinePeriod
from generators.language import Language
from generators.vietnamese import VIETNAMESE


def online_lines(
    online: Online | tuple[OnlinePeriod, ...],
    places: tuple[str, ...],
    on: date,
    *,
    is_offered: bool,
    say: Language = VIETNAMESE,
) -> tuple[str, ...]:
    """What is said about it, one line a period that has not ended."""
    if online is Online.UNKNOWN and is_offered:
        return (say.offered,)
    if isinstance(online, Online):
        return (say.online[online],)
    pairs = zip(online, places, strict=True)
    lines = tuple(_line(one, place, on, say) for one, place in pairs if one.until is None or one.until >= on)
    return lines or (say.online[Online.NONE],)


def _line(period: OnlinePeriod, place: str, on: date, say: Language) -> str:
    since = say.fees.since.format(say.day(period.since)) if period.since and period.since > on else ""
    until = say.fees.until.format(say.day(period.until)) if period.until else ""
    parts = "".join(f",{part}" for part in (since, until) if part)
    return f"{place}{parts}: {say.online[period.level].lower()}"
