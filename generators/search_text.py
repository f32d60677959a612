"""The second tier of the search: the full text of procedures, as postings in shards that are fetched by word.

A word's shard follows from its letters alone, so that the browser knows which shards a question needs.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import pairwise
from zlib import crc32

from catalog.catalog import Catalog
from catalog.model import Procedure
from generators.edition import Edition
from generators.output import Output, fingerprint
from generators.search_index import codes

FOLDER = "assets/search/text"
SHARDS = 64
CASE, RESULT, CONDITION, PAPER = "0123"  # how near to the procedure's name: the engine weighs by it
COMMON = 0.2  # what stands in more of the procedures tells nothing
RARE = 2  # a pair of words in fewer tells of its procedure only, and fills the shards
_WORD = re.compile(r"[^\W_]+")

Texts = Mapping[str, Sequence[str]]
Postings = dict[str, dict[int, str]]


def generate(edition: Edition) -> Iterator[Output]:
    texts = {code: texts_of(procedure) for code, procedure in edition.catalog.procedures.items()}
    version = fingerprint(codes(edition.catalog), texts, SHARDS, COMMON, RARE)
    made = cache(lambda: build_shards(edition.catalog))
    for number in range(SHARDS):
        yield Output(path_of(number), version, partial(_one, made, number))


def _one(made: Callable[[], list[bytes]], number: int) -> bytes:
    return made()[number]


def path_of(number: int) -> str:
    return f"{FOLDER}/{number}.json"


def build_shards(catalog: Catalog) -> list[bytes]:
    """For each shard its words and pairs of words, and in which entries of the index they stand."""
    place = {code: at for at, code in enumerate(codes(catalog))}
    single: Postings = defaultdict(dict)
    pairs: Postings = defaultdict(dict)
    for code, procedure in catalog.procedures.items():
        for near, texts in texts_of(procedure).items():
            for text in texts:
                _post(words_of(text), place[code], near, single, pairs)
    most = COMMON * len(place)
    shards: list[dict[str, list[object]]] = [{} for _ in range(SHARDS)]
    for key, entries in sorted((*single.items(), *pairs.items())):
        if len(entries) <= most and (" " not in key or len(entries) >= RARE):
            shards[shard_of(key.split(" ")[0])][key] = _packed(entries)
    return [json.dumps(one, ensure_ascii=False, separators=(",", ":")).encode() for one in shards]


def texts_of(procedure: Procedure) -> Texts:
    """What a procedure says besides its name, by how near it is to it; each text once."""
    papers = [paper for case in procedure.cases for paper in case.papers]
    found: dict[str, list[str | None]] = {
        CASE: [*(case.name for case in procedure.cases), *(part.name for part in procedure.parts)],
        RESULT: [result.name for result in procedure.results],
        CONDITION: [*(paper.when for paper in papers), *(offer.label for offer in procedure.offers)],
        PAPER: [paper.name for paper in papers],
    }
    return {near: tuple(dict.fromkeys(filter(None, texts))) for near, texts in found.items()}


@cache
def words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text.lower())))


@cache
def shard_of(word: str) -> int:
    """The shard of a word and of all that is the same without marks."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))
    return crc32(bare.replace("đ", "d").replace("y", "i").encode()) % SHARDS


def _post(words: Sequence[str], at: int, near: str, single: Postings, pairs: Postings) -> None:
    """The nearest text that has a word counts."""
    for key in words:
        single[key].setdefault(at, near)
    for one, other in pairwise(words):
        pairs[f"{one} {other}"].setdefault(at, near)


def _packed(entries: Mapping[int, str]) -> list[object]:
    """The steps from entry to entry, and how near each stands."""
    order = sorted(entries)
    return [_steps(order), "".join(entries[at] for at in order)]


def _steps(order: Iterable[int]) -> list[int]:
    last = 0
    found = []
    for at in order:
        found.append(at - last)
        last = at
    return found
