"""Which current procedures an old title comes closest to, by the pairs of syllables that they share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from catalog.folding import fold
from catalog.model import Procedure

COMMON = 60  # a pair that more titles share tells nothing
ENOUGH = 0.25  # of what the old title weighs


class Titles:
    """Titles to be compared with; the rarer a shared pair, the more it counts."""

    def __init__(self, procedures: Iterable[Procedure]) -> None:
        self._having: dict[str, list[Procedure]] = defaultdict(list)
        for procedure in procedures:
            for pair in _pairs(procedure.title):
                self._having[pair].append(procedure)

    def nearest(self, title: str, limit: int = 5) -> tuple[Procedure, ...]:
        """At most *limit* procedures, the nearest first; none where nothing is near."""
        scores: dict[str, float] = defaultdict(float)
        found: dict[str, Procedure] = {}
        whole = 0.0
        for pair in _pairs(title):
            having = self._having.get(pair, ())
            weight = 1 / (1 + len(having))
            whole += weight if having else 0
            for procedure in having if len(having) <= COMMON else ():
                scores[procedure.code] += weight
                found[procedure.code] = procedure
        best = sorted(scores, key=lambda code: (-scores[code], code))[:limit]
        return tuple(found[code] for code in best if scores[code] >= ENOUGH * whole)


def _pairs(title: str) -> Iterator[str]:
    """Each pair once, in order."""
    words = "".join(letter if letter.isalnum() else " " for letter in fold(title)).split()
    return iter(dict.fromkeys(f"{one} {two}" for one, two in zip(words, words[1:], strict=False)))
