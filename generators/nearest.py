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
        self._weight = [sum(map(self._worth.__getitem__, own)) for own in pairs]

    def nearest(self, title: str, limit: int = 5) -> tuple[Procedure, ...]:
        """At most *limit* procedures, the nearest first; none where nothing is near."""
        known = [(self._worth.get(pair), self._having.get(pair, ())) for pair in _pairs(title)]
        unknown = log(1 + len(self._procedures))
        whole = sum(unknown if worth is None else worth for worth, _ in known)
        shared: dict[int, float] = defaultdict(float)
        for worth, having in known:
            if worth is not None and len(having) <= COMMON:
                for place in having:
                    shared[place] += worth
        scores = ((both / (whole + self._weight[place] - both), place) for place, both in shared.items())
        near = sorted((-score, place) for score, place in scores if score >= NEAR)
        return tuple(self._procedures[place] for _, place in near[:limit])


def _pairs(title: str) -> dict[str, None]:
    """Each pair once, in order."""
    words = _WORD.findall(fold(title))
    return dict.fromkeys(f"{one} {two}" for one, two in pairwise(words))
