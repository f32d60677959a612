"""What an import did to each procedure, by agency: the sums are all that is in the catalogue."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum

from catalog.model import Procedure

NO_AGENCY = "—"


class Fate(StrEnum):
    """A conflicting record was changed by hand and by the source; the hand's value stays."""

    ADDED = "added"
    CHANGED = "changed"
    CONFLICTING = "conflicting"
    WITHDRAWN = "withdrawn"
    UNCHANGED = "unchanged"


Fates = Mapping[str, Fate]


def fates(
    before: Mapping[str, Procedure], after: Mapping[str, Procedure], conflicting: Collection[str]
) -> dict[str, Fate]:
    """The fate of every code that was there or is there now; withdrawn is what the source has no more."""
    return {code: _fate(code, before, after, conflicting) for code in sorted({*before, *after})}


def by_agency(found: Fates, procedures: Mapping[str, Procedure]) -> Iterator[tuple[str, Counter[Fate]]]:
    """Counts of each agency that something has happened to, the one with most first."""
    counts: dict[str, Counter[Fate]] = {}
    for code, fate in found.items():
        counts.setdefault(procedures[code].agency or NO_AGENCY, Counter())[fate] += 1
    touched = {agency: one for agency, one in counts.items() if set(one) != {Fate.UNCHANGED}}
    yield from sorted(touched.items(), key=lambda item: (item[1][Fate.UNCHANGED] - item[1].total(), item[0]))


def _fate(
    code: str,
    before: Mapping[str, Procedure],
    after: Mapping[str, Procedure],
    conflicting: Collection[str],
) -> Fate:
    if code not in after:
        return Fate.WITHDRAWN
    if code in conflicting:
        return Fate.CONFLICTING
    if code not in before:
        return Fate.ADDED
    return Fate.UNCHANGED if before[code] == after[code] else Fate.CHANGED
