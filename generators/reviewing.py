"""What a change of a record means, in one sentence for those who review it."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from itertools import zip_longest
from typing import Any, NamedTuple

from catalog.asof import DAY, standing, turns
from catalog.catalog import Catalog
from catalog.model import Online, Paper, Procedure
from catalog.offers import Channel
from generators.ahead import owed_by
from generators.differences import status_name, times_by
from generators.language import Language
from generators.review_words import PHRASES
from generators.ways import ORDER

MOST = 3
LONGEST = 80
SCALARS = ("title", "short", "since", "province", "decision", "decision_date", "form")
NAMED = {
    "field": "fields",
    "agency": "agencies",
    "executed_by": "agencies",
    "subjects": "subjects",
    "life_events": "life_events",
}
LISTS = ("levels", "executed_by", "subjects", "life_events", "results", "legal_basis", "replaced_by", "also")
REWRITTEN = ("parts", "guide", "source", "reviews")


Owed = tuple[str | None, str | None]


class Fact(NamedTuple):
    """What is paid, or how long it takes, before and after: *since* a day or at once, *until* one."""

    about: str
    old: str | None
    new: str | None
    since: date | None = None
    until: date | None = None


def review(
    before: Procedure | None, after: Procedure | None, on: date, say: Language, catalog: Catalog
) -> tuple[str, ...]:
    """Return everything that differs, the most important first; nothing where nothing does."""
    if after is None:
        return (PHRASES[say.code].removed,)
    if before is None:
        return (PHRASES[say.code].new,)
    return (
        *_standing(before, after, say),
        *_told(_terms(before, after, on, say), before, after, say),
        *_papers(before, after, on, say),
        *_rest(before, after, say, catalog),
    )


def last_turn(before: Procedure, after: Procedure, on: date) -> date:
    """The day from which everything has changed that is known to change."""
    return _days(before, after, on)[-1]


def _standing(before: Procedure, after: Procedure, say: Language) -> Iterator[str]:
    keys = PHRASES[say.code].keys
    if before.status is not after.status:
        values = status_name(before.status, say), status_name(after.status, say)
        yield _changed(f"{keys['status']}:", *values, say)
    if before.online != after.online:
        yield _changed(f"{keys['online']}:", _online(before, say), _online(after, say), say)


def _online(procedure: Procedure, say: Language) -> str:
    if isinstance(procedure.online, Online):
        return say.online_short[procedure.online]
    return ", ".join(dict.fromkeys(say.online_short[period.level] for period in procedure.online))


def _terms(before: Procedure, after: Procedure, on: date, say: Language) -> Iterator[tuple[Fact, Channel]]:
    """How long it takes and what is paid *on* the day, and from each later day on which that changes."""
    runs: dict[tuple[Channel, str], list[tuple[date, Owed]]] = {}
    for day in _days(before, after, on):
        old, new = _terms_on(before, day, say), _terms_on(after, day, say)
        for term in {**old, **new}:
            run = runs.setdefault(term, [])
            owed = old.get(term), new.get(term)
            if not run or run[-1][1] != owed:
                run.append((day, owed))
    for (channel, about), run in runs.items():
        for (day, (was, now)), following in zip_longest(run, run[1:]):
            ends = following[0] - DAY if following and following[1][0] == following[1][1] else None
            yield Fact(about, was, now, day if day > on else None, ends), channel


def _terms_on(procedure: Procedure, day: date, say: Language) -> dict[tuple[Channel, str], str]:
    found: dict[tuple[Channel, str], str] = {}
    times = times_by(standing(procedure, day), say)
    for channel in ORDER:
        found |= {(channel, about): text for about, text in times[channel].items()}
        fees = owed_by(procedure.offers, channel, day, say)
        found |= {(channel, about or PHRASES[say.code].keys["fee"]): text for about, text in fees.items()}
    return found


def _days(before: Procedure, after: Procedure, on: date) -> list[date]:
    return sorted({on, *(day for one in (before, after) for day in turns(one) if day > on)})


def _told(
    facts: Iterable[tuple[Fact, Channel]], before: Procedure, after: Procedure, say: Language
) -> Iterator[str]:
    """What differs, told once for all channels where it is the same."""
    offered = {offer.channel for one in (before, after) for offer in one.offers}
    found: dict[Fact, list[Channel]] = {}
    for fact, channel in facts:
        if fact.old != fact.new:
            found.setdefault(fact, []).append(channel)
    for fact, channels in found.items():
        where = f" {', '.join(say.channels[one] for one in channels)}" if len(channels) < len(offered) else ""
        since = PHRASES[say.code].since.format(say.day(fact.since)) if fact.since else ""
        until = PHRASES[say.code].until.format(say.day(fact.until)) if fact.until else ""
        kind, _, label = fact.about.partition(": ")
        name = f"{kind[:1].lower()}{kind[1:]}{where}" + (f" ({_cut(label)})" if label else "")
        yield _changed(name, fact.old, fact.new, say) + since + until


def _papers(before: Procedure, after: Procedure, on: date, say: Language) -> Iterator[str]:
    phrases = PHRASES[say.code]
    told = set[tuple[str, str]]()
    for day in _days(before, after, on):
        old, new = _by_name(standing(before, day)), _by_name(standing(after, day))
        since = phrases.since.format(say.day(day)) if day > on else ""
        sides = ((phrases.more, new.keys() - old.keys()), (phrases.less, old.keys() - new.keys()))
        for forms, names in sides:
            found = [name for name in {**new, **old} if name in names and (forms[0], name) not in told]
            told |= {(forms[0], name) for name in found}
            if found:
                yield _counted(forms, found, say) + since
    old, new = _by_name(before), _by_name(after)
    known = {name for _, name in told}
    edited = [name for name in new if name in old and old[name] != new[name] and name not in known]
    if edited:
        yield phrases.edited_papers.format(_some(edited, say))
    if not told and not edited and before.cases != after.cases:
        yield phrases.rewritten.format(phrases.keys["cases"])


def _counted(forms: tuple[str, str], names: list[str], say: Language) -> str:
    one, many = forms
    return one.format(_some(names, say)) if len(names) == 1 else many.format(len(names), _some(names, say))


def _by_name(procedure: Procedure) -> dict[str, list[Paper]]:
    found: dict[str, list[Paper]] = {}
    for case in procedure.cases:
        for paper in case.papers:
            found.setdefault(paper.name, []).append(paper)
    return found


def _rest(before: Procedure, after: Procedure, say: Language, catalog: Catalog) -> Iterator[str]:
    keys = PHRASES[say.code].keys
    for key in (*SCALARS, "field", "agency"):
        old, new = getattr(before, key), getattr(after, key)
        if old != new:
            values = _value(key, old, say, catalog), _value(key, new, say, catalog)
            yield _changed(f"{keys[key]}:", *values, say)
    for key in LISTS:
        old, new = getattr(before, key), getattr(after, key)
        marked = [f"{sign}{_value(key, one, say, catalog)}" for sign, one in _only(old, new)]
        if marked:
            yield f"{keys[key]}: {_some(marked, say)}"
        elif old != new:
            yield PHRASES[say.code].rewritten.format(keys[key])
    for key in REWRITTEN:
        if getattr(before, key) != getattr(after, key):
            yield PHRASES[say.code].rewritten.format(keys[key])


def _only(old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[tuple[str, Any]]:
    yield from (("+", one) for one in new if one not in old)
    yield from (("−", one) for one in old if one not in new)


def _value(key: str, value: Any, say: Language, catalog: Catalog) -> str | None:
    """A value as people call it."""
    if value is None or isinstance(value, date):
        return say.day(value) if value else None
    if isinstance(value, Enum):
        return str(say.levels.get(value, value.value))  # type: ignore[call-overload] # the only enums in lists
    entry = getattr(catalog, NAMED[key]).get(value) if key in NAMED else value
    return str(getattr(entry, "name", None) or value)


def _changed(name: str, old: str | None, new: str | None, say: Language) -> str:
    nothing = PHRASES[say.code].nothing
    return f"{name} {old or nothing} → {new or nothing}"


def _some(names: list[str], say: Language) -> str:
    """As many as can be read at a glance, each cut to a line's width."""
    shown = ", ".join(_cut(name) for name in names[:MOST])
    left = len(names) - MOST
    return PHRASES[say.code].and_others.format(shown, left) if left > 0 else shown


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
