"""Which current procedures an old title comes closest to, by the pairs of syllables that they share."""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from math import log

from catalog.folding import fold
from catalog.model import Procedure

_WORD = re.compile(r"\w+")
COMMON = 150  # a pair that more titles have finds nothing, it only weighs
NEAR = 0.12  # how much of both titles is shared, from 0 to 1


class Titles:
    """Titles to be compared with; the rarer a shared pair, the more it counts."""

    def __init__(self, procedures: Iterable[Procedure]) -> None:
        self._procedures = tuple(procedures)
        pairs = [_pairs(procedure.title) for procedure in self._procedures]
        # By place, not by record: a frozen record is hashed whole.
        self._having: dict[str, list[int]] = defaultdict(list)
        for place, own in enumerate(pairs):
            for pair in own:
                self._having[pair].append(place)
        self._worth = {pair: log(1 + len(pairs) / len(having)) for pair, having in self._having.items()}
        self._weight = [self._weigh(own) for own in pairs]

    def nearest(self, title: str, limit: int = 5) -> tuple[Procedure, ...]:
        """At most *limit* procedures, the nearest first; none where nothing is near."""
        pairs = _pairs(title)
        whole = self._weigh(pairs)
        shared: dict[int, float] = defaultdict(float)
        for pair in pairs:
            having = self._having.get(pair, ())
            for place in having if len(having) <= COMMON else ():
                shared[place] += self._worth[pair]
        scores = {place: both / (whole + self._weight[place] - both) for place, both in shared.items()}
        near = sorted((-score, place) for place, score in scores.items() if score >= NEAR)
        return tuple(self._procedures[place] for _, place in near[:limit])

    def _weigh(self, pairs: Iterable[str]) -> float:
        unknown = log(1 + len(self._procedures))
        return sum(self._worth.get(pair, unknown) for pair in pairs)


def _pairs(title: str) -> dict[str, None]:
    """Each pair once, in order."""
    words = _WORD.findall(fold(title))
    return dict.fromkeys(f"{one} {two}" for one, two in pairwise(words))
