"""`python -m infra.bench.search`: how well and how fast the search answers, and what it weighs."""

import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import brotli
from rich.console import Console
from rich.table import Table

from catalog.loader import ROOT, read
from infra.searching.engine import Engine
from infra.searching.index import index_of, shards_of
from infra.searching.quality import Quality, Query, measure, place, read_queries

SETS = Path("tests/data/search")
QUERIES = SETS / "queries.yaml"
BLIND = ("blind-2", "blind-3")  # drawn by lot over rare procedures
CACHE = Path("build/cache")


def main() -> None:
    """Print the quality by kind; with `misses`, also what is wrong in the half that is not held out."""
    index = index_of(ROOT, CACHE)
    start = time.perf_counter()
    engine = Engine(index, shards_of(ROOT, CACHE))
    ready = time.perf_counter() - start
    queries = read_queries(QUERIES)
    announced = announcements()
    halves = {
        "open": [query for query in queries if not query.is_held_out],
        "held out": [query for query in queries if query.is_held_out],
        **{name: read_queries(SETS / f"{name}.yaml") for name in BLIND},
    }
    for name, half in halves.items():
        Console().print(_table(name, half, measure(engine, half, announced)))
    _weigh(index, ready, _times(engine, queries))
    if "misses" in sys.argv[1:]:
        _misses(engine, halves["open"])


def announcements() -> dict[str, frozenset[str]]:
    """The codes that each decision announced."""
    found = defaultdict(set)
    for procedure in read(ROOT, CACHE)[0].procedures.values():
        found[procedure.decision or ""].add(procedure.code)
    return {decision: frozenset(codes) for decision, codes in found.items() if decision}


def _table(name: str, queries: Sequence[Query], qualities: dict[str, Quality]) -> Table:
    table = Table("kind", "queries", "first", "in five", "MRR", title=f"{name}: {len(queries)} queries")
    for kind, one in qualities.items():
        shares = (f"{one.first:.0%}", f"{one.near:.0%}", f"{one.reciprocal:.2f}")
        table.add_row(kind, str(one.queries), *shares)
    total = len(queries)
    first = sum(one.first * one.queries for one in qualities.values()) / total
    near = sum(one.near * one.queries for one in qualities.values()) / total
    table.add_row("all", str(total), f"{first:.1%}", f"{near:.1%}", "", style="bold")
    return table


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
