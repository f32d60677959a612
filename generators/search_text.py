"""The second tier of the search: the full text of procedures, as postings in shards that are fetched by word.

A word's shard follows from its letters alone, so that the browser knows which shards a question needs.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import pairwise
from operator import sub
from zlib import crc32

import msgspec

from catalog.catalog import Catalog
from catalog.choosing import about
from catalog.model import Procedure
from generators.edition import Edition
from generators.output import Output, Section, fingerprint
from generators.search_index import codes

FOLDER = "assets/search/text"
SHARDS = 64
CASE, RESULT, CONDITION, PAPER = "0123"  # how near to the procedure's name: the engine weighs by it
COMMON = 0.2  # what stands in more of the procedures tells nothing
RARE = 2  # a pair of words in fewer tells of its procedure only, and fills the shards
_WORD = re.compile(r"[^\W_]+")

Texts = Mapping[str, Sequence[str]]
Postings = dict[str, dict[str, str]]  # word or pair of words: code, how near


def generate(edition: Edition) -> Iterator[Section]:
    told = edition.tell("text", list[msgspec.Raw], _packed_postings)
    order = codes(edition.catalog)
    yield Section("search text", fingerprint(told.mark, order), lambda: _files(order, told.read()))


def _files(order: Sequence[str], told: Sequence[Sequence[msgspec.Raw]]) -> Iterator[Output]:
    known = fingerprint(order)
    for number in range(SHARDS):
        parts = [block[number] for block in told]
        yield Output(path_of(number), fingerprint(known, parts), partial(_shard, order, parts))


def _shard(order: Sequence[str], parts: Iterable[msgspec.Raw]) -> bytes:
    return shard(order, (msgspec.msgpack.decode(part, type=Postings) for part in parts))


def _packed_postings(block: Iterable[Procedure]) -> list[msgspec.Raw]:
    return [msgspec.Raw(msgspec.msgpack.encode(one)) for one in postings(block)]


def path_of(number: int) -> str:
    return f"{FOLDER}/{number}.json"


def build_shards(catalog: Catalog) -> list[bytes]:
    """The shards of a *catalog* that is not published."""
    order = codes(catalog)
    return [shard(order, [part]) for part in postings(catalog.procedures.values())]


def shard(order: Sequence[str], parts: Iterable[Postings]) -> bytes:
    """Its words and pairs of words, and in which entries of the index, which are in *order*, they stand."""
    found: Postings = defaultdict(dict)
    for part in parts:
        for key, entries in part.items():
            found[key].update(entries)
    place = {code: at for at, code in enumerate(order)}
    most = COMMON * len(order)
    kept = {
        key: _packed([(place[code], near) for code, near in entries.items()])
        for key, entries in sorted(found.items())
        if len(entries) <= most and (" " not in key or len(entries) >= RARE)
    }
    return msgspec.json.encode(kept)


def postings(procedures: Iterable[Procedure]) -> list[Postings]:
    """For each shard what *procedures* say in its words and pairs of words."""
    found: list[Postings] = [defaultdict(dict) for _ in range(SHARDS)]
    for procedure in procedures:
        for near, texts in texts_of(procedure).items():
            for text in texts:
                _post(words_of(text), procedure.code, near, found)
    return found


def texts_of(procedure: Procedure) -> Texts:
    """What a procedure says besides its name, by how near it is to it; each text once."""
    papers = [paper for case in procedure.cases for paper in case.papers]
    found: dict[str, list[str | None]] = {
        CASE: [*(case.name for case in procedure.cases), *(part.name for part in procedure.parts)],
        RESULT: [result.name for result in procedure.results],
        CONDITION: [*(paper.when for paper in papers), *map(about, procedure.offers)],
        PAPER: [paper.name for paper in papers],
    }
    return {near: tuple(dict.fromkeys(filter(None, texts))) for near, texts in found.items()}


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text.lower())))


@cache
def shard_of(word: str) -> int:
    """The shard of a word and of all that is the same without marks."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))
    return crc32(bare.replace("đ", "d").replace("y", "i").encode()) % SHARDS


def _post(words: Sequence[str], code: str, near: str, found: Sequence[Postings]) -> None:
    """The nearest text that has a word counts."""
    for key in words:
        found[shard_of(key)][key].setdefault(code, near)
    for one, other in pairwise(words):
        found[shard_of(one)][f"{one} {other}"].setdefault(code, near)


def _packed(entries: Iterable[tuple[int, str]]) -> list[object]:
    """The steps from entry to entry, and how near each stands."""
    order = sorted(entries)
    ats = [at for at, _ in order]
    return [[*map(sub, ats, (0, *ats))], "".join([near for _, near in order])]
