"""Words that tell procedures apart and do not stand in their names: from papers, results and cases."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from unicodedata import normalize

from catalog.model import Procedure

MOST = 0
COMMON = 0.06
_WORD = re.compile(r"[^\W\d_]{2,}")


def contexts(procedures: Mapping[str, Procedure], most: int = MOST) -> dict[str, str]:
    """For each code its most telling words, the rarest first."""
    said = {code: Counter(_words(" ".join(_texts(procedure)))) for code, procedure in procedures.items()}
    spread = Counter(word for words in said.values() for word in words)
    limit = COMMON * len(procedures)
    return {
        code: " ".join(_telling(words - _named(procedures[code]), spread, limit, len(procedures))[:most])
        for code, words in said.items()
    }


def _texts(procedure: Procedure) -> Iterator[str]:
    for result in procedure.results:
        yield result.name
    for case in procedure.cases:
        yield case.name or ""
        for paper in case.papers:
            yield paper.name
            yield paper.when or ""


def _named(procedure: Procedure) -> Counter[str]:
    """What the names say already, as often as to leave nothing of it."""
    names = _words(" ".join((procedure.title, procedure.short or "", *procedure.also)))
    return Counter(dict.fromkeys(names, 10_000))


def _telling(words: Counter[str], spread: Mapping[str, int], limit: float, total: int) -> list[str]:
    weights = {
        word: (1 + math.log(count)) * math.log(total / spread[word])
        for word, count in words.items()
        if 3 <= spread[word] <= limit
    }
    return sorted(weights, key=lambda word: (-weights[word], word))


def _words(text: str) -> list[str]:
    return _WORD.findall(normalize("NFC", text).lower())
