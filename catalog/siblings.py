"""Which procedures belong together: the same one at other levels, other provinces' own, and similar ones."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import log

from catalog.catalog import Catalog
from catalog.folding import fold
from catalog.model import Procedure, Status

Kin = dict[str, tuple[str, ...]]
RELATED = 5
COMMON = 0.35
LEVEL = re.compile(
    r"\s*\([^()]*\bcap (?:tinh|xa|huyen|bo|trung uong|tw)\b[^()]*\)"
    r"|\s*[-–,;]\s*(?:thuc hien )?(?:tai )?cap (?:tinh|xa|huyen|bo|trung uong|tw)$"
)
WORD = re.compile(r"\w+")


def siblings(catalog: Catalog) -> Kin:
    """For each code, the same one at other levels: titles that differ only by "(cấp tỉnh)" and the like.

    A province's own procedure is a sibling only of its own kind, or of the national ones.
    """
    kin = {}
    for group in _groups(catalog):
        for one in group:
            others = [other for other in group if _together(one, other)]
            if others:
                kin[one.code] = tuple(other.code for other in others)
    return kin


def variants(catalog: Catalog) -> Kin:
    """For each code, those with the very same title: mostly the provinces' own variants."""
    alike = defaultdict(list)
    for procedure in _current(catalog):
        alike[fold(procedure.title)].append(procedure.code)
    return {
        code: tuple(other for other in codes if other != code)
        for codes in alike.values()
        if len(codes) > 1
        for code in codes
    }


def related(catalog: Catalog) -> Kin:
    """For each code, at most five of the same field whose titles share its rarest words, best first."""
    return {code: codes for group in in_fields(catalog) for code, codes in related_in(group).items()}


def in_fields(catalog: Catalog) -> list[list[Procedure]]:
    """The nation's procedures, field by field."""
    fields = defaultdict(list)
    for procedure in _current(catalog):
        if procedure.field and procedure.province is None:
            fields[procedure.field].append(procedure)
    return list(fields.values())


def related_in(group: list[Procedure]) -> Kin:
    """The same for the procedures of one field; it depends on nothing but their codes and titles.

    Siblings and variants are left out: they are told apart elsewhere.
    """
    return dict(_related(group))


def _related(group: list[Procedure]) -> Iterable[tuple[str, tuple[str, ...]]]:
    keys = {one.code: _key(one.title) for one in group}
    words = {code: _pairs(key) for code, key in keys.items()}
    holders = defaultdict(list)
    for code, pairs in words.items():
        for pair in pairs:
            holders[pair].append(code)
    most = max(3, COMMON * len(group))
    worth = {pair: log(1 + len(group) / len(codes)) for pair, codes in holders.items() if len(codes) <= most}
    for code in words:
        yield code, _best(code, words, holders, worth, keys)


def _best(
    code: str,
    words: Mapping[str, Iterable[str]],
    holders: Mapping[str, list[str]],
    worth: Mapping[str, float],
    keys: Mapping[str, str],
) -> tuple[str, ...]:
    scores: Counter[str] = Counter()
    for pair in words[code]:
        weight = worth.get(pair, 0.0)
        for other in holders[pair] if weight else ():
            scores[other] += weight  # type: ignore[assignment] # a Counter of floats adds up as well
    ranked = sorted((-score, other) for other, score in scores.items() if keys[other] != keys[code])
    return tuple(other for _, other in ranked[:RELATED])


def _pairs(key: str) -> dict[str, None]:
    """Neighbouring syllables, each once and in order: most Vietnamese words have two."""
    syllables = key.split()
    return dict.fromkeys(f"{one} {two}" for one, two in pairwise(syllables))


def _groups(catalog: Catalog) -> Iterable[list[Procedure]]:
    alike = defaultdict(list)
    for procedure in _current(catalog):
        alike[_key(procedure.title)].append(procedure)
    return (group for group in alike.values() if len(group) > 1)


def _key(title: str) -> str:
    """What is left of a title without its level, its punctuation and its marks."""
    return " ".join(WORD.findall(LEVEL.sub("", fold(title))))


def _together(one: Procedure, other: Procedure) -> bool:
    return other.province in {None, one.province} and fold(other.title) != fold(one.title)


def _current(catalog: Catalog) -> Iterable[Procedure]:
    return (one for one in catalog.procedures.values() if one.status is not Status.REPEALED)
