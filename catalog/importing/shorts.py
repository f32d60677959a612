"""Long titles -> short ones, by rules only: what says least goes first, and no phrase is cut in two."""

import re
from collections.abc import Iterator, Mapping

from catalog.folding import fold
from catalog.importing.phrases import (
    BEFORE_A_GAP,
    ENDS_BADLY,
    HARMLESS,
    LAST_SWAPS,
    LEVEL,
    STARTS,
    SWAPS,
    TAIL_LEAD,
    TURN,
    VERBS,
)

LONGEST = 60
LEAST = 16
LEAST_TAIL = 11
LEAST_HEAD = 20
GAP = " … "
WORTH = {1: 12, 2: 8, 3: 0}
WORTH_OF_A_TURN = 6
Swaps = list[tuple[re.Pattern[str], str]]


def shorts(titles: Mapping[str, str]) -> dict[str, str]:
    """Return a short for each code with a long title: another for another title, where that can be."""
    names = set(titles.values())
    options = {title: _options(title) for title in names if len(title) > LONGEST}
    chosen = {title: found[0] for title, found in options.items() if found}
    _tell_apart(names, options, chosen)
    return {code: chosen[title] for code, title in titles.items() if title in chosen}


def _tell_apart(names: set[str], options: Mapping[str, list[str]], chosen: dict[str, str]) -> None:
    """Choose anew for all titles that would be called the same; where nothing helps, they stay alike."""
    alike: dict[str, list[str]] = {}
    for title in sorted(names):
        alike.setdefault(fold(chosen.get(title, title)), []).append(title)
    taken = set(alike)
    for titles in alike.values():
        for title in titles if len(titles) > 1 else ():
            others = [other for other in titles if other != title]
            wanted = (*options.get(title, ()), *_told_apart(title, others)) if title in chosen else ()
            free = next((text for text in wanted if fold(text) not in taken), None)
            if free:
                chosen[title] = free
                taken.add(fold(free))


def _options(title: str) -> list[str]:
    """Return what the title may be called, best first."""
    bare = _bare(title)
    bases = [bare, _swapped(bare, SWAPS)]
    found = [base for base in bases if len(base) <= LONGEST] or _cuts_of(bases)
    if not found:
        bases = [_swapped(base, LAST_SWAPS) for base in bases]
        found = [base for base in bases if len(base) <= LONGEST] or _cuts_of(bases)
    level = _level(title)
    with_level = [f"{text} ({level})" for text in found if level and len(text) + len(level) + 3 <= LONGEST]
    return list(dict.fromkeys([*found[:1], *with_level, *found[1:]]))


def _cuts_of(bases: list[str]) -> list[str]:
    worth = {
        text: len(text) + WORTH[rank] for rank in (3, 2, 1) for base in bases for text in _cuts(base, rank)
    }
    worth |= {text: len(text) + WORTH_OF_A_TURN for base in bases for text in _turns(base)}
    return sorted(worth, key=lambda text: (-worth[text], text))


def _turns(text: str) -> Iterator[str]:
    """Yield "what: for whom, when", as far as it fits: a colon for the words between."""
    for found in TURN.finditer(text, LEAST):
        head, rest = ENDS_BADLY.sub("", text[: found.start()].rstrip(" ,;-–")), text[found.end() :]
        for end in _boundaries(rest, BEFORE_A_GAP, re.compile("$")):
            tail = ENDS_BADLY.sub("", rest[:end].strip(" ,;-–"))
            fits = len(head) >= LEAST and LEAST_TAIL <= len(tail) <= LONGEST - len(head) - len(": ")
            if fits and fold(head) not in fold(tail) and fold(tail) not in fold(head):
                yield f"{head}: {tail}"


def _cuts(text: str, rank: int, fewest: int = LEAST) -> Iterator[str]:
    """Yield what is left when *text* is cut before a part that may go."""
    verbs = VERBS.match(text)
    least = max(fewest, (verbs.end() if verbs else 0) + 5)
    for found in STARTS[rank].finditer(text, least):
        left = ENDS_BADLY.sub("", text[: found.start()].rstrip(" ,;-–"))
        if least <= len(left) <= LONGEST and left.count('"') % 2 == 0 and left.count("“") == left.count("”"):
            yield left


def _told_apart(title: str, others: list[str]) -> Iterator[str]:
    """Yield the title's beginning, a gap, and the phrase in which it differs from all *others*."""
    text = _swapped(re.sub(r"\s*[()]", ", ", title).rstrip(" ,"), SWAPS)
    shared = max((_shared(text, _swapped(other, SWAPS)) for other in others), default=0)
    starts = [start for start in _boundaries(text) if LEAST < start <= shared]
    for start in starts[:-4:-1]:
        tail = TAIL_LEAD.sub("", text[start:].strip(" ,;()-–"))
        for end in sorted({len(tail), *_boundaries(tail)}, reverse=True):
            last = ENDS_BADLY.sub("", tail[:end]).strip(" ,;()-–")
            heads = [head for head in _heads(text[:start]) if len(head) + len(GAP) + len(last) <= LONGEST]
            if len(last) >= LEAST_TAIL and start + end > shared and heads and "khoản" not in last:
                yield max(heads, key=len) + GAP + last


def _boundaries(text: str, *more: re.Pattern[str]) -> list[int]:
    starts = (*STARTS.values(), *more)
    return sorted({found.start() for start in starts for found in start.finditer(text)})


def _heads(text: str) -> Iterator[str]:
    for rank in STARTS:
        yield from _cuts(text, rank, LEAST_TAIL)
    for found in BEFORE_A_GAP.finditer(text, LEAST_HEAD):
        if len(left := ENDS_BADLY.sub("", text[: found.start()].rstrip(" ,;-–"))) >= LEAST_HEAD:
            yield left
    if LEAST_TAIL <= len(text.strip()) <= LONGEST:
        yield ENDS_BADLY.sub("", text.strip(" ,;-–"))


def _shared(one: str, other: str) -> int:
    pairs = zip(fold(one), fold(other), strict=False)
    return next(
        (index for index, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other))
    )


def _level(title: str) -> str:
    found = LEVEL.search(title)
    return f"cấp {found[1].lower()}" if found else ""


def _bare(title: str) -> str:
    """Drop brackets and phrases that say nothing about what is asked for."""
    text = re.sub(r"\s*\([^()]*(?:\([^()]*\)[^()]*)*\)?", "", LEVEL.sub("", title))
    while (less := HARMLESS.sub("", text).strip(" ,;.-–")) != text and len(less) >= LEAST:
        text = less
    return re.sub(r"\s+", " ", text)


def _swapped(text: str, swaps: Swaps) -> str:
    """Say the same in fewer letters."""
    for long, less in swaps:
        text = long.sub(less, text)
    return text[:1].upper() + text[1:]
