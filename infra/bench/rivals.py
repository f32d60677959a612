"""`python -m infra.bench.rivals`: other searches with the same documents and queries.

Pagefind, MiniSearch, and lunr as MkDocs sets it up. Each is installed into a temporary folder;
what cannot be had is left out, and that is said.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import brotli
from playwright.sync_api import Response
from rich.console import Console
from rich.table import Table

from catalog.catalog import Catalog
from catalog.loader import ROOT, read
from generators.search_index import build_index, encode
from generators.search_text import build_shards, texts_of
from infra.bench.search import CACHE, announcements
from infra.browser import BrowserMissing, chromium
from infra.searching.engine import Engine
from infra.searching.quality import Quality, Query, quality_of, read_queries

SETS = Path("tests/data/search")
Found = tuple[list[list[str]], int]  # codes of each query, bytes that one query costs
_ASK = """async (queries) => {
  const engine = await import("/pagefind/pagefind.js");
  const found = [];
  for (const query of queries) {
    const { results } = await engine.search(query);
    const pages = await Promise.all(results.slice(0, 10).map((one) => one.data()));
    found.push(pages.map(({ url }) => url.split("/").pop().replace(".html", "")));
  }
  return found;
}"""


class RivalMissing(Exception):
    """It cannot be installed or run on this machine."""


def main() -> None:
    """Print first, in five and MRR by kind, and the bytes of one query."""
    catalog = read(ROOT, CACHE)[0]
    queries = [query for file in sorted(SETS.glob("*.yaml")) for query in read_queries(file)]
    asks = [query.ask for query in queries]
    rivals: dict[str, Callable[[Path], Found]] = {
        "ours": lambda _: ours(catalog, asks),
        "Pagefind": partial(pagefind, asks=asks),
        "MiniSearch": partial(in_node, name="minisearch"),
        "MkDocs (lunr)": partial(in_node, name="lunr"),
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "documents.json").write_text(json.dumps(documents(catalog)))
        (folder / "queries.json").write_text(json.dumps(asks))
        for rival, run in rivals.items():
            try:
                Console().print(_table(rival, queries, *run(folder)))
            except (RivalMissing, BrowserMissing) as error:
                Console().print(f"{rival} left out: {error}")


def documents(catalog: Catalog) -> list[dict[str, str]]:
    """What every rival is given: the title, and all that our own index knows besides."""
    found = []
    for code, procedure in catalog.procedures.items():
        field = catalog.fields[procedure.field].name if procedure.field else ""
        agency = catalog.agencies[procedure.agency].name if procedure.agency else ""
        rest = [text for texts in texts_of(procedure).values() for text in texts]
        text = " ".join([code, procedure.short or "", *procedure.also, field, agency, *rest])
        found.append({"id": code, "title": procedure.title, "text": text})
    return found


def ours(catalog: Catalog, asks: Sequence[str]) -> Found:
    index = encode(build_index(catalog))
    shards = build_shards(catalog)
    engine = Engine(index.decode(), [shard.decode() for shard in shards])
    found = [[one.code for one in results] for results in engine.search(asks)]
    fresh = Engine(index.decode())  # as a browser before its first question
    needed = [fresh.shards_for(ask) for ask in asks]
    sizes = [len(brotli.compress(shard, quality=9)) for shard in shards]
    mean = sum(sizes[number] for numbers in needed for number in numbers) // len(asks)
    return found, len(brotli.compress(index)) + mean


def in_node(folder: Path, name: str) -> Found:
    _run(["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--silent", name])
    script = shutil.copy(Path(__file__).with_name("rivals.js"), folder / "rivals.mjs")
    _run(["node", "--max-old-space-size=3000", str(script), str(folder), name])
    sent = (folder / "sent.json").read_bytes()
    found: list[list[str]] = json.loads((folder / "found.json").read_text())
    return found, len(brotli.compress(sent, quality=9))


def pagefind(folder: Path, asks: Sequence[str]) -> Found:
    """Its own index of one small page for each document, asked in Chromium."""
    tools = folder / "pagefind-tools"
    _run([sys.executable, "-m", "venv", str(tools)])
    _run([str(tools / "bin/pip"), "install", "-q", "pagefind", "pagefind_bin"])
    site = folder / "site"
    site.mkdir()
    for one in json.loads((folder / "documents.json").read_text()):
        (site / f"{one['id']}.html").write_text(_page(escape(one["title"]), escape(one["text"])))
    _run([str(tools / "bin/python"), "-m", "pagefind", "--site", str(site)])
    with _served(site) as address, chromium() as browser:
        page = browser.new_page()
        page.goto(f"{address}/1.001193.html")
        sizes: list[int] = []
        page.on("response", lambda answer: sizes.append(_size(answer)))
        page.evaluate(_ASK, ["đăng ký khai sinh"])
        one_query = sum(sizes)
        return page.evaluate(_ASK, list(asks)), one_query


def _page(title: str, text: str) -> str:
    return f"<!doctype html><html lang=vi><title>{title}</title><body><h1>{title}</h1><p>{text}</p>"


def _size(answer: Response) -> int:
    return int(answer.headers.get("content-length", 0))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
        """Say nothing of each request."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def _run(command: Sequence[str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=600)  # noqa: S603 - our own commands
    except FileNotFoundError:
        raise RivalMissing(f"{command[0]} is not on this machine") from None
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise RivalMissing(f"{' '.join(command[:3])} failed: {error}") from None


def _table(name: str, queries: Sequence[Query], found: Sequence[Sequence[str]], sent: int) -> Table:
    table = Table(
        "kind", "queries", "first", "in five", "MRR", title=f"{name}: {sent / 1000:.0f} kB for one query"
    )
    for kind, one in by_kind(queries, found).items():
        table.add_row(kind, str(one.queries), f"{one.first:.0%}", f"{one.near:.0%}", f"{one.reciprocal:.2f}")
    return table


def by_kind(queries: Sequence[Query], found: Sequence[Sequence[str]]) -> dict[str, Quality]:
    announced = announcements()
    places: dict[str, list[int | None]] = {}
    for query, codes in zip(queries, found, strict=True):
        right = announced.get(query.decision or "", frozenset()) | set(query.codes)
        at = next((place for place, code in enumerate(codes, 1) if code in right), None)
        places.setdefault(query.kind, []).append(at)
    return {kind: quality_of(ones) for kind, ones in places.items()}


if __name__ == "__main__":
    main()
