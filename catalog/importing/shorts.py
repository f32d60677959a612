"""Long titles -> short ones, by rules only, and only where what is left reads well and misleads nobody."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from catalog.folding import fold
from catalog.importing.phrases import (
    AUTHORITY,
    BRACKETS,
    ENDS,
    ENDS_BADLY,
    HARMLESS,
    LEVEL,
    LOCAL,
    SWAPS,
    VERBS,
    WHOSE,
)

LONGEST = 60
LEAST = 24
ENOUGH = 34
FEWEST_WORDS = 5


def shorts(titles: Mapping[str, str]) -> dict[str, str]:
    """Return a short for each code with a long title; none that another title could be called as well."""
    names = set(titles.values())
    begun = _Beginnings(names)
    chosen = {title: short for title in names if len(title) > LONGEST and (short := _short(title, begun))}
    return {code: _with_level(title, chosen) for code, title in titles.items() if title in chosen}


class _Beginnings:
    """All titles in order, to be asked which of them begin alike."""

    def __init__(self, titles: set[str]) -> None:
        self._bare = sorted({(_folded(text), _core(title)) for title in titles for text in _spellings(title)})

    def are_of_one(self, short: str, *, whole: bool) -> bool:
        """Whether all titles that are called, or begin, so are the same but for level and place."""
        begin = _folded(short)
        cores = set()
        for index in range(bisect_left(self._bare, (begin, "")), len(self._bare)):
            text, core = self._bare[index]
            if not text.startswith(begin):
                break
            if not whole or text == begin:
                cores.add(core)
        return len(cores) <= 1


def _short(title: str, begun: _Beginnings) -> str | None:
    """Say all of it in fewer words, or else so much of it as no other title begins with."""
    spellings = [text for text in _spellings(title) if len(text) <= LONGEST and _reads_well(text)]
    if whole := next((text for text in spellings if begun.are_of_one(text, whole=True)), None):
        return whole
    cuts = sorted(
        {cut for text in _spellings(title) for cut in _cuts(text)}, key=lambda text: (-len(text), text)
    )
    return next((text for text in cuts if begun.are_of_one(text, whole=False)), None)


def _spellings(title: str) -> Iterator[str]:
    bare = _bare(title)
    yield bare
    yield _swapped(bare)


def _cuts(text: str) -> Iterator[str]:
    """Yield the title before each real boundary: whom it is for, in which case, under whose authority."""
    verbs = VERBS.match(text)
    least = max(LEAST, (verbs.end() if verbs else 0) + LEAST // 3)
    for found in ENDS.finditer(text, least):
        left, rest = text[: found.start()].rstrip(" ,;-–"), text[found.start() :]
        enough = LEAST if AUTHORITY.match(rest) else ENOUGH
        if enough <= len(left) <= LONGEST and not _says_more(rest) and _reads_well(left):
            yield left


def _says_more(rest: str) -> bool:
    """Whether another business follows: "A đối với X; cấp lại B"."""
    return any(VERBS.match(part.strip()) for part in re.split(r";", rest)[1:])


def _reads_well(text: str) -> bool:
    pairs = (("“", "”"), ("(", ")"))
    closed = text.count('"') % 2 == 0 and all(text.count(left) == text.count(right) for left, right in pairs)
    last = re.split(r"\s(?:và|hoặc)\s|[,;]\s", text)[-1]
    verb_alone = VERBS.fullmatch(last) or VERBS.fullmatch(text)
    return (
        closed
        and not ENDS_BADLY.search(text)
        and ";" not in text
        and not verb_alone
        and len(text.split()) >= FEWEST_WORDS
    )


def _with_level(title: str, chosen: Mapping[str, str]) -> str:
    """Say the level after the short that several titles share, where there is room."""
    short = chosen[title]
    level = _level(title)
    alike = sum(other == short for other in chosen.values()) if level else 1
    return f"{short} ({level})" if alike > 1 and len(short) + len(level) + 3 <= LONGEST else short


def _level(title: str) -> str:
    found = LEVEL.search(title) or WHOSE.search(title)
    return f"cấp {found[1].lower()}" if found else ""


def _bare(title: str) -> str:
    """Drop brackets and phrases that say nothing about what is asked for."""
    text = BRACKETS.sub("", LEVEL.sub("", title)).strip(" ,;.-–")
    while (less := HARMLESS.sub("", text).strip(" ,;.-–")) != text and len(less) >= LEAST:
        text = less
    return re.sub(r"\s+", " ", text)


def _core(title: str) -> str:
    """Return what two titles share that differ by level or place only."""
    return _folded(LOCAL.sub("", LEVEL.sub("", title)))


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", fold(text)).strip() + " "


def _swapped(text: str) -> str:
    """Say the same in fewer letters."""
    for long, less in SWAPS:
        text = long.sub(less, text)
    return text[:1].upper() + text[1:]
