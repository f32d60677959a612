"""What has changed in a procedure, and what the law will change, each in one sentence."""

from collections.abc import Iterator
from datetime import date

from catalog.asof import DAY, standing, turns
from catalog.model import Procedure
from generators.ahead import Change
from generators.differences import differences
from generators.edition import Edition
from generators.language import Language
from generators.vietnamese import VIETNAMESE

DAY_UNKNOWN = {"day_of_reading_unknown", "month_of_reading_unknown"}


def past(edition: Edition, procedure: Procedure, say: Language = VIETNAMESE) -> tuple[Change, ...]:
    """Until the day of the *edition*, the latest first; the first reading only if its day is known."""
    recorded = edition.recorded_of(procedure)
    found = [one for one in changes(recorded, date.min, say) if one.day <= edition.day]
    found += [one for one in _recorded(edition, procedure.code, say) if one.day <= edition.day]
    if not DAY_UNKNOWN.intersection(procedure.source.gaps):
        found.append(Change(day=procedure.source.read, text=say.changes.first))
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def coming(edition: Edition, procedure: Procedure, say: Language = VIETNAMESE) -> tuple[Change, ...]:
    """After the day of the *edition*, the nearest first."""
    return changes(edition.recorded_of(procedure), edition.day, say)


def changes(procedure: Procedure, on: date, say: Language = VIETNAMESE) -> tuple[Change, ...]:
    """Everything that is known to change after *on*, in the order of time."""
    return tuple(
        Change(day=day, text=text)
        for day in turns(procedure)
        if day > on
        for text in differences(
            standing(procedure, day - DAY), standing(procedure, day), (day - DAY, day), say
        )
    )


def _recorded(edition: Edition, code: str, say: Language) -> Iterator[Change]:
    history = edition.catalog.history.get(code)
    for event in history.events if history else ():
        for text in event.said if say is VIETNAMESE else event.said_en:
            yield Change(day=event.day, text=text)
