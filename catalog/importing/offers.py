"""Ways of submitting: one row of the source each, with its time limit and its fees."""

import re

from catalog.importing.cut_off import with_cut_off
from catalog.importing.fees import fees_of
from catalog.importing.source import SourceMethod, SourcePart, SourceRecord
from catalog.importing.tally import Tally
from catalog.importing.texts import tidy
from catalog.offers import Channel, Offer, TimeLimit, Unit

CHANNELS = {"online": Channel.ONLINE, "postal": Channel.POST, "direct": Channel.COUNTER}
UNITS = {
    "working_day": Unit.WORKING_DAY, "day": Unit.DAY, "hour": Unit.HOUR, "month": Unit.MONTH,
    "other": Unit.UNSPECIFIED, None: Unit.UNSPECIFIED,
}  # fmt: skip
UNITS_IN_WORDS = {"ngày làm việc": Unit.WORKING_DAY, "ngày": Unit.DAY, "giờ": Unit.HOUR, "tháng": Unit.MONTH}
_ONLY_A_FIGURE = re.compile(
    r"(?:(?:trong(?: thời hạn)?|không quá|tối đa) )?(\d+(?:[.,]\d+)?) (ngày làm việc|ngày|giờ|tháng)\.?",
    re.IGNORECASE,
)
_NOTHING_STATED = re.compile(r"(?:không (?:quy định|xác định|có)|0|\[unparsed\])?\.?", re.IGNORECASE)


def offers_of(record: SourceRecord, tally: Tally) -> tuple[Offer, ...]:
    """Return one offer for each row of the source, in its order."""
    tally.saw("way of submitting", len(record.methods))
    tally.took("way of submitting", count=len(record.methods))
    return tuple(
        Offer(
            channel=CHANNELS[method.channel],
            time=with_cut_off(time_of(method, tally), method, record, tally),
            fees=fees_of(record, method, tally),
        )
        for method in record.methods
    )


def time_of(method: SourceMethod, tally: Tally) -> TimeLimit | None:
    """Return the time limit: a value, a sentence (`in_words`), or nothing where nothing is stated."""
    tally.saw("time limit")
    if method.time_value is not None:
        tally.took("time limit", "value and unit" if method.time_unit != "other" else "value without a unit")
        return TimeLimit(value=_number(method.time_value), unit=UNITS[method.time_unit])
    text = tidy(method.time_text)
    if found := _ONLY_A_FIGURE.fullmatch(text):
        tally.split("time limit", "a sentence that is only a figure")
        return TimeLimit(
            value=_number(float(found[1].replace(",", "."))), unit=UNITS_IN_WORDS[found[2].lower()]
        )
    if _NOTHING_STATED.fullmatch(text):
        tally.left("time limit", "none stated")
        return None
    tally.split("time limit", "a sentence: marked in_words, its wording stays at the source")
    return TimeLimit(in_words=True)


def time_of_part(part: SourcePart) -> TimeLimit | None:
    return TimeLimit(value=_number(part.days), unit=UNITS[part.unit]) if part.days is not None else None


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else value
