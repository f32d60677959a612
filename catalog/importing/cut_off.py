"""The hour after which a dossier is answered on the next working day: the one fact taken from prose."""

import re

from msgspec.structs import replace

from catalog.importing.source import SourceMethod, SourceRecord
from catalog.importing.tally import Tally
from catalog.importing.texts import tidy
from catalog.offers import TimeLimit, Unit

HOUR = 15
NEXT_DAY = "ngày làm việc tiếp theo"
_NEAR = 220
_AFTER = re.compile(r"\bsau (?:15 giờ|0?3 (?:\(ba\) )?giờ chiều)", re.IGNORECASE)


def with_cut_off(
    limit: TimeLimit | None, method: SourceMethod, record: SourceRecord, tally: Tally
) -> TimeLimit | None:
    """Return *limit* with the hour that the row's own note states, or, where it has none, the record."""
    if limit is None or not states(_about(method, record)):
        return limit
    tally.saw("hour of receipt")
    tally.split("hour of receipt", "after 15:00 the next working day, taken from the prose")
    if limit.unit is Unit.HOUR and limit.value == HOUR:  # the source has put the hour in the limit's place
        return TimeLimit(value=0, unit=Unit.WORKING_DAY, cut_off=HOUR)
    return replace(limit, cut_off=HOUR)


def states(text: str) -> bool:
    """Tell whether *text* says that what comes after 15:00 is answered on the next working day."""
    return any(
        NEXT_DAY in text[max(0, found.start() - _NEAR) : found.end() + _NEAR].lower()
        for found in _AFTER.finditer(text)
    )


def _about(method: SourceMethod, record: SourceRecord) -> str:
    own = f"{method.note} {method.time_text}"
    if method.note or states(tidy(own)):
        return tidy(own)
    return tidy(" ".join((*(one.note for one in record.methods), record.steps_text or "")))
