"""What an act makes of a dossier: the status, the date when the result is due, what may be done only once.

The rules are those of Decree 61/2018/NĐ-CP, which Decree 118/2025/NĐ-CP takes over: article 15 (ask for what
is missing once, completely), 19(4) (the time limit starts again when the file is complete), 19(8) and 19(9)
(a refusal has reasons; an apology sets one new date, once).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from catalog.working_days import Calendar
from functions.domain.act import LEADS_TO, Act, Do
from functions.domain.dossier import Dossier, Happening, Heard
from functions.domain.due import due
from functions.domain.errors import AskedBefore, DateNotAllowed, DossierWaits, MoveNotAllowed
from functions.domain.money import total
from functions.domain.status import NEXT, RECEIVED, Actor, Status

HAPPENING: Mapping[Do, Happening] = {
    Do.PROGRESS: Happening.PROGRESS_NOTED,
    Do.APOLOGISE: Happening.APOLOGISED,
}
APOLOGY_IN = frozenset({Status.ACCEPTED, Status.PROCESSING})


def acted(dossier: Dossier, act: Act, calendar: Calendar) -> Dossier:
    """Do *act*; raise MoveNotAllowed, AskedBefore, DossierWaits or DateNotAllowed where it may not be."""
    _check(dossier, act)
    # Two systems' clocks differ: no step is told as earlier than the one before it.
    at = max(act.at, dossier.history[-1].at) if dossier.history else act.at
    status = LEADS_TO.get(act.do)
    after = dossier.moved(status, act.actor, at) if status else dossier.noted(HAPPENING[act.do], at)
    changes = _dates(dossier, act, at, calendar) | _demand(act, after)
    heard = Heard(act.at, act.sequence) if act.actor is Actor.OFFICE else dossier.heard
    return replace(after, heard=heard, **changes)


def is_late(dossier: Dossier, act: Act) -> bool:
    """Tell whether the office has already told us something that it did after this."""
    return dossier.heard is not None and (act.at, act.sequence) < (dossier.heard.at, dossier.heard.sequence)


def begun(dossier: Dossier, at: datetime, calendar: Calendar) -> Dossier:
    """Let a dossier start that waited for the one before it (liên thông): it counts as filed now."""
    started = replace(dossier.noted(Happening.BEGUN, at), waits=False, submitted_at=at)
    return replace(started, due=due(dossier.limit, at, calendar) if dossier.limit else None)


def _check(dossier: Dossier, act: Act) -> None:
    if dossier.waits and act.actor is Actor.OFFICE:
        raise DossierWaits(f"{dossier.code} waits for {dossier.after}")
    if act.do is Do.PROGRESS and dossier.status not in NEXT:
        raise MoveNotAllowed(f"{dossier.code} has come to its end")
    if act.do is Do.ASK_SUPPLEMENT and dossier.times_in(Status.SUPPLEMENT_ASKED):
        raise AskedBefore(f"{dossier.code} was asked for a supplement before")
    if act.do is Do.APOLOGISE:
        _check_apology(dossier, act)


def _check_apology(dossier: Dossier, act: Act) -> None:
    if dossier.status not in APOLOGY_IN or dossier.due is None or dossier.promised:
        raise DateNotAllowed(f"{dossier.code} can get no new date")
    if act.due is None or act.due <= max(dossier.due, act.at):
        raise DateNotAllowed(f"{dossier.code}: the new date is no later one")


def _dates(dossier: Dossier, act: Act, at: datetime, calendar: Calendar) -> dict[str, Any]:
    """Return what *act* does to the dates; a date that the office itself sets goes before a computed one."""
    counted = due(dossier.limit, at, calendar) if dossier.limit else None
    if act.do is Do.APOLOGISE:
        return {"promised": dossier.due, "due": act.due}
    if act.do is Do.ASK_SUPPLEMENT:
        return {"due": None}
    if act.do is Do.ANSWER:
        return {"due": counted}
    if LEADS_TO.get(act.do) in RECEIVED and _starts_clock(dossier):
        return {"due": act.due or counted}
    return {}


def _starts_clock(dossier: Dossier) -> bool:
    is_complete_again = dossier.status in {Status.REGISTERED, Status.SUPPLEMENT_ASKED}
    return is_complete_again or not any(step.status in RECEIVED for step in dossier.history)


def _demand(act: Act, after: Dossier) -> dict[str, Any]:
    """A new demand for money takes the place of the one before, which may be paid long ago."""
    return {"owed": total(act.items), "paid": None, "demand": after.version} if act.items else {}
