"""`python -m infra.bench.search`: how well and fast the search answers, with others beside it."""

import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import brotli
from rich.console import Console
from rich.table import Table

from catalog.catalog import Catalog
from catalog.loader import ROOT, read
from infra.bench.rivals import Found, answers
from infra.searching.engine import Engine
from infra.searching.index import index_of, shards_of
from infra.searching.quality import Quality, Query, measure, place, quality_of, read_queries

SETS = Path("tests/data/search")
CACHE = Path("build/cache")
OURS = "ours"


def main() -> None:
    """Print the quality by kind, in halves and beside other searches.

    With `misses`, what is wrong in the open half instead of the others.
    """
    index = index_of(ROOT, CACHE)
    shards = shards_of(ROOT, CACHE)
    start = time.perf_counter()
    engine = Engine(index, shards)
    ready = time.perf_counter() - start
    queries = [query for file in sorted(SETS.glob("*.yaml")) for query in read_queries(file)]
    halves = {
        "open": [query for query in queries if not query.is_held_out],
        "held out": [query for query in queries if query.is_held_out],
    }
    catalog = read(ROOT, CACHE)[0]
    for name, half in halves.items():
        Console().print(_table(name, measure(engine, half, announcements(catalog))))
    _weigh(index, ready, _times(engine, queries))
    if "misses" in sys.argv[1:]:
        _misses(engine, halves["open"])
    else:
        _beside(catalog, queries, ours(engine, index, shards, [query.ask for query in queries]))


def announcements(catalog: Catalog) -> dict[str, frozenset[str]]:
    """The codes that each decision announced."""
    found = defaultdict(set)
    for procedure in catalog.procedures.values():
        found[procedure.decision or ""].add(procedure.code)
    return {decision: frozenset(codes) for decision, codes in found.items() if decision}


def ours(engine: Engine, index: str, shards: Sequence[str], asks: Sequence[str]) -> Found:
    """Our own answers, and the mean bytes of a first question: the index, and the shards that it needs."""
    fresh = Engine(index)  # as a browser before its first question
    sizes = [len(brotli.compress(shard.encode(), quality=9)) for shard in shards]
    needed = sum(sizes[number] for ask in asks for number in fresh.shards_for(ask))
    codes = [[one.code for one in results] for results in engine.search(asks)]
    return Found(codes, len(brotli.compress(index.encode())) + needed // len(asks))


def _table(name: str, qualities: Mapping[str, Quality]) -> Table:
    total = sum(one.queries for one in qualities.values())
    table = Table("kind", "queries", "first", "in five", "MRR", title=f"{name}: {total} queries")
    for kind, one in qualities.items():
        table.add_row(kind, str(one.queries), *_shares(one))
    table.add_row("all", str(total), *_shares(_all(qualities.values())), style="bold")
    return table


def _shares(one: Quality) -> tuple[str, str, str]:
    return f"{one.first:.1%}", f"{one.near:.1%}", f"{one.reciprocal:.2f}"


def _all(qualities: Iterable[Quality]) -> Quality:
    ones = list(qualities)
    total = sum(one.queries for one in ones)
    shares = (
        sum(getattr(one, name) * one.queries for one in ones) / total
        for name in ("first", "near", "reciprocal")
    )
    return Quality(total, *shares)


def _beside(catalog: Catalog, queries: Sequence[Query], own: Found) -> None:
    """One row a kind, one column a search: first, in five, MRR."""
    found = {OURS: own}
    for name, answer in answers(catalog, [query.ask for query in queries]):
        if isinstance(answer, str):
            Console().print(f"{name} left out: {answer}")
        else:
            found[name] = answer
    kinds = {name: by_kind(catalog, queries, one.codes) for name, one in found.items()}
    table = Table("kind", "queries", *found, title="first / in five / MRR, of all queries")
    for kind, one in kinds[OURS].items():
        table.add_row(kind, str(one.queries), *(" / ".join(_shares(each[kind])) for each in kinds.values()))
    table.add_row(
        "all",
        str(len(queries)),
        *(" / ".join(_shares(_all(each.values()))) for each in kinds.values()),
        style="bold",
    )
    table.add_row("kB for one query", "", *(f"{one.sent / 1000:.0f}" for one in found.values()))
    Console(width=160).print(table)


def by_kind(catalog: Catalog, queries: Sequence[Query], found: Sequence[Sequence[str]]) -> dict[str, Quality]:
    announced = announcements(catalog)
    places: dict[str, list[int | None]] = defaultdict(list)
    for query, codes in zip(queries, found, strict=True):
        right = announced.get(query.decision or "", frozenset()) | set(query.codes)
        places[query.kind].append(next((at for at, code in enumerate(codes, 1) if code in right), None))
    return {kind: quality_of(ones) for kind, ones in places.items()}


def _times(engine: Engine, queries: Iterable[Query]) -> list[float]:
    """Seconds for each query, in order of size."""
    times = []
    for query in queries:
        start = time.perf_counter()
        engine.search([query.ask])
        times.append(time.perf_counter() - start)
    return sorted(times)


def _weigh(index: str, ready: float, times: Sequence[float]) -> None:
    size = len(brotli.compress(index.encode(), quality=11)) / 1000
    middle, slow = (1000 * times[int(len(times) * share)] for share in (0.5, 0.95))
    Console().print(
        f"index {size:.0f} kB (Brotli 11), engine ready in {ready:.2f} s; "
        f"a query {middle:.1f} ms, 95 % below {slow:.1f} ms, {len(times) / sum(times):.0f} a second"
    )


def _misses(engine: Engine, queries: Sequence[Query]) -> None:
    asked = [query for query in queries if query.codes]
    for query, results in zip(asked, engine.search([one.ask for one in asked]), strict=True):
        at = place(results, set(query.codes))
        if at != 1:
            found = "; ".join(f"{one.code} {one.title[:50]}" for one in results[:3])
            Console().print(f"{at or '–'} {query.kind}: {query.ask} → {found}", highlight=False, markup=False)


if __name__ == "__main__":
    main()
