"""Last import, file now, new source: what people wrote stays, what only the source says is renewed."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from catalog.importing.lock import Digests, digest

Plain = Mapping[str, Any]
MOST_SAID = 5
LONGEST_SAID = 140
# Made by our own rules, not said by the source: a better one by hand contradicts nobody.
MADE_BY_RULES = frozenset({"short"})


class Difference(NamedTuple):
    """A value written by hand that the source says otherwise; the hand's is kept."""

    record: str
    key: str
    by_hand: Any
    source: Any
    source_changed: bool


def merge(name: str, now: Plain, new: Plain, last: Digests) -> tuple[dict[str, Any], list[Difference]]:
    """Return the record to write and the differences to report."""
    merged = dict(new)
    differences = []
    for key in {**now, **last}:
        if not _by_hand(now, key, last):
            continue
        merged.pop(key, None)
        if key in now:
            merged[key] = now[key]
        if now.get(key) != new.get(key) and (key in new or key in last) and key not in MADE_BY_RULES:
            changed = (digest(new[key]) if key in new else None) != last.get(key)
            differences.append(Difference(name, key, now.get(key), new.get(key), changed))
    return merged, differences


def _by_hand(now: Plain, key: str, last: Digests) -> bool:
    return (digest(now[key]) if key in now else None) != last.get(key)


def contrast(by_hand: Any, source: Any, within: str = "") -> list[str]:
    """Say in short lines where the two differ: of lists, only the entries that only one of them has."""
    if isinstance(by_hand, list) and isinstance(source, list):
        ours, theirs = _only(by_hand, source), _only(source, by_hand)
        if len(ours) == len(theirs) == 1 and all(isinstance(one, Mapping) for _, one in (*ours, *theirs)):
            return _by_key(ours[0][1], theirs[0][1], f"{within}entry {ours[0][0]}, ")
        return [*_lines(f"{within}by hand", ours), *_lines(f"{within}in the source", theirs)]
    return [f"{within}by hand: {_said(by_hand)}", f"{within}in the source: {_said(source)}"]


def _by_key(by_hand: Plain, source: Plain, within: str) -> list[str]:
    keys = [key for key in {**by_hand, **source} if by_hand.get(key) != source.get(key)]
    return [line for key in keys for line in contrast(by_hand.get(key), source.get(key), f"{within}{key}, ")]


def _only(these: list[Any], those: list[Any]) -> list[tuple[int, Any]]:
    return [(place, one) for place, one in enumerate(these, start=1) if one not in those]


def _lines(where: str, only: list[tuple[int, Any]]) -> list[str]:
    lines = [f"{where}, entry {place}: {_said(one)}" for place, one in only[:MOST_SAID]]
    left = len(only) - MOST_SAID
    return [*lines, f"{where}: {left} more"] if left > 0 else lines or [f"{where}: nothing else"]


def _said(value: Any) -> str:
    """Say a value as a person would: its name, what it holds, and no more than fits into a line."""
    if isinstance(value, Mapping):
        return _cut(", ".join(f"{key}: {_brief(item)}" for key, item in value.items()))
    return "nothing" if value is None else _cut(_brief(value))


def _brief(value: Any) -> str:
    if isinstance(value, list | Mapping):
        return f"{len(value)} entries"
    return str(value)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_SAID else f"{text[: LONGEST_SAID - 1]}…"
