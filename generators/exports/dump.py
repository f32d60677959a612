"""All linked data in one packed Turtle file, made in pieces.

A gzip file may be several put together, so each piece is one: the first says what procedures refer to, each
of the others what is said of a few dozen procedures.
"""

import gzip
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial

from catalog.model import Procedure
from generators.edition import Edition
from generators.exports import turtle
from generators.exports.graph import service
from generators.exports.things import Things
from generators.output import Piece, fingerprint

_LEVEL = 1  # half a second less than the best, for a third more bytes
Shared = tuple[set[str], list[str]]  # the identifiers of what procedures refer to, and what is said of it


def dump(edition: Edition) -> Iterator[Piece]:
    things = Things(edition)
    shared = cache(partial(_shared, edition, things))
    catalog = edition.catalog
    vocabulary = (catalog.agencies, catalog.fields, catalog.subjects, catalog.life_events, catalog.laws)
    words = fingerprint(things.ground, vocabulary)
    yield Piece(fingerprint(words, things.currencies), partial(_first, shared))
    for mark, some in zip(edition.block_marks, edition.blocks, strict=True):
        yield Piece(fingerprint(words, mark), partial(_next, things, some, shared))


def _shared(edition: Edition, things: Things) -> Shared:
    seen: set[str] = set()
    said = [turtle.head(edition.site_url), *turtle.statements(things.everything(), seen)]
    return seen, said


def _first(shared: Callable[[], Shared]) -> bytes:
    return _pack(shared()[1])


def _next(things: Things, procedures: Sequence[Procedure], shared: Callable[[], Shared]) -> bytes:
    nodes = (service(things, one) for one in procedures)
    return _pack(turtle.statements(nodes, set(shared()[0])))


def _pack(lines: Iterable[str]) -> bytes:
    return gzip.compress("".join(lines).encode(), _LEVEL, mtime=0)
