"""Last import, file now, new source: what people wrote stays, what only the source says is renewed."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from catalog.importing.lock import Digests, digest

Plain = Mapping[str, Any]
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
