"""How long: a time limit in words; a number without a unit is never made into days."""

from typing import Literal

from msgspec import Struct

from catalog.offers import TimeLimit, Unit
from generators.language import Language
from generators.vietnamese import VIETNAMESE


class Duration(Struct, frozen=True, kw_only=True):
    """A time limit as shown."""

    text: str
    looks: Literal["stated", "elsewhere", "unknown"]
    note: str = ""


def duration(limit: TimeLimit | None, say: Language = VIETNAMESE) -> Duration:
    if limit is None:
        return Duration(text=say.unknown, looks="unknown")
    if limit.value is None:
        return Duration(
            text=say.see_source, looks="elsewhere", note=_cut_off(limit, say) or say.times.in_words
        )
    note = _cut_off(limit, say) or (say.times.more_in_words if limit.in_words else "")
    if limit.cut_off and limit.value <= 1:
        return Duration(text=say.times.same_day, looks="stated", note=note)
    value = f"{limit.value:g}".replace(".", say.times.decimal)
    if limit.unit is Unit.UNSPECIFIED:
        return Duration(text=value, looks="stated", note=say.times.no_unit)
    if limit.value == 0:
        return Duration(text=say.times.at_once, looks="stated", note=note)
    one, many = say.units[limit.unit]
    return Duration(text=f"{value} {one if limit.value == 1 else many}", looks="stated", note=note)


def _cut_off(limit: TimeLimit, say: Language) -> str:
    """Say what the hour of receipt changes."""
    if limit.cut_off is None:
        return ""
    is_short = limit.value is not None and limit.value <= 1
    return (say.times.after if is_short else say.times.often).format(limit.cut_off)
