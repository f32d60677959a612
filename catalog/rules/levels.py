"""The same procedure at another level takes as long."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from catalog.meanings import MEANINGS
from catalog.model import Procedure
from catalog.offers import Channel, TimeLimit, Unit
from catalog.problems import Severity
from catalog.rules.view import Finding, View
from catalog.siblings import Kin, siblings

NAMES_LEVEL = re.compile(r"cấp (?:tỉnh|xã|bộ|trung ương|tw)\b", re.IGNORECASE)


def time_differs_at_other_level(view: View) -> Iterator[Finding]:
    """One finding a record; where the law wants the difference, nobody need change anything."""
    kin = _kin(view)
    for one in view.procedures:
        for other in kin.get(one.code, ()):
            place, channel, theirs = _apart(one, view.catalog.procedures[other])
            if theirs:
                own = _said(one.offers[place].time or theirs)
                how = MEANINGS[Channel][channel].capitalize()
                message = f"{how}: {own}; ở cấp khác ({other}): {_said(theirs)}."
                remedy = "So với quyết định công bố; sửa nếu một bên ghi nhầm, kể cả đơn vị tính."
                yield Finding(one, ("offers", place, "time"), message, remedy, Severity.WARNING)
                break


def _kin(view: View) -> Kin:
    """Ask only titles that name their level: for one checked file the whole catalogue would cost too much."""
    named = {one.code: one for one in view.catalog.procedures.values() if NAMES_LEVEL.search(one.title)}
    is_asked = any(one.code in named for one in view.procedures)
    return siblings(replace(view.catalog, procedures=named)) if is_asked else {}


def _apart(one: Procedure, other: Procedure) -> tuple[int, str, TimeLimit | None]:
    """Where in *one*, by which channel, and how long it is in *other*."""
    theirs = {channel: time for _, channel, time in _times(other)}
    for place, channel, time in _times(one):
        if theirs.get(channel, time) != time:
            return place, channel, theirs[channel]
    return 0, "", None


def _times(procedure: Procedure) -> Iterator[tuple[int, Channel, TimeLimit]]:
    """Yield the time of each channel that has only one, and no words instead of it."""
    channels = [offer.channel for offer in procedure.offers]
    for place, offer in enumerate(procedure.offers):
        time = offer.time
        if time and time.value and time.unit is not Unit.UNSPECIFIED and channels.count(offer.channel) == 1:
            yield place, offer.channel, time


def _said(time: TimeLimit) -> str:
    return f"{time.value} {MEANINGS[Unit][time.unit]}"
