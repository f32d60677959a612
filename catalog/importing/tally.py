"""What became of every value of the source: taken, split, left out, and why. The sums must add up."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple


class Fate(NamedTuple):
    """How many values of one field of the source met one fate."""

    field: str
    fate: str
    why: str
    values: int


class Tally:
    """Counts of the source's values by field, and of what became of them."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._fates: Counter[tuple[str, str, str]] = Counter()

    def saw(self, field: str, count: int = 1) -> None:
        """Count values that the source holds, before anything is decided about them."""
        self._seen[field] += count

    def took(self, field: str, why: str = "", count: int = 1) -> None:
        self._add(field, "taken", why, count)

    def split(self, field: str, why: str, count: int = 1) -> None:
        self._add(field, "split", why, count)

    def left(self, field: str, why: str, count: int = 1) -> None:
        self._add(field, "left out", why, count)

    def _add(self, field: str, fate: str, why: str, count: int) -> None:
        if count:
            self._fates[field, fate, why] += count

    def rows(self) -> Iterator[Fate]:
        order = {"taken": 0, "split": 1, "left out": 2}
        for (field, fate, why), count in sorted(
            self._fates.items(), key=lambda item: (item[0][0], order[item[0][1]], -item[1], item[0][2])
        ):
            yield Fate(field, fate, why, count)

    def seen(self) -> dict[str, int]:
        return dict(sorted(self._seen.items()))

    def unaccounted(self) -> dict[str, int]:
        """Fields whose fates do not sum up to what was seen: always empty, or the import has a fault."""
        sums: Counter[str] = Counter()
        for (field, _, _), count in self._fates.items():
            sums[field] += count
        gaps = {field: self._seen[field] - sums[field] for field in self._seen | sums}
        return {field: gap for field, gap in gaps.items() if gap}
