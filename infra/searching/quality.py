"""How well the search answers what citizens ask: right first, among the first five, reciprocal rank."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from zlib import crc32

import yaml
from msgspec import Struct, convert

from infra.searching.engine import Engine, Result

NEAR = 5


class Query(Struct, frozen=True, forbid_unknown_fields=True):
    """A question and every right answer: codes, or the decision that announced them."""

    kind: str
    ask: str
    codes: tuple[str, ...] = ()
    decision: str | None = None

    @property
    def is_held_out(self) -> bool:
        """Whether it is kept for checking: what is tuned must not look at it."""
        return bool(crc32(self.ask.encode()) & 1)


class Quality(Struct, frozen=True):
    """Shares of one kind's queries, and its mean reciprocal rank."""

    queries: int
    first: float
    near: float
    reciprocal: float


def read_queries(path: Path) -> list[Query]:
    return convert(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader), list[Query])


def measure(
    engine: Engine, queries: Sequence[Query], announced: Mapping[str, frozenset[str]]
) -> dict[str, Quality]:
    """The quality of each kind; *announced* gives the codes of a decision."""
    places = defaultdict(list)
    for query, results in zip(queries, engine.search([query.ask for query in queries]), strict=True):
        right = announced.get(query.decision or "", frozenset()) | set(query.codes)
        places[query.kind].append(place(results, right))
    return {kind: quality_of(found) for kind, found in places.items()}


def place(results: Iterable[Result], right: frozenset[str] | set[str]) -> int | None:
    """Where the first right result stands, from 1."""
    return next((at for at, result in enumerate(results, 1) if result.code in right), None)


def quality_of(places: Sequence[int | None]) -> Quality:
    found = [at for at in places if at is not None]
    share = 1 / len(places)
    return Quality(
        len(places),
        sum(at == 1 for at in found) * share,
        sum(at <= NEAR for at in found) * share,
        sum(1 / at for at in found) * share,
    )
