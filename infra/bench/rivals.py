"""Other searches with the same documents and queries: Pagefind, MiniSearch, and lunr as MkDocs sets it up.

Their versions are pinned beside this module, and they are installed below `build/`.
What cannot be had is left out.
"""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

import brotli
from playwright.sync_api import Response

from catalog.catalog import Catalog
from generators.search_text import texts_of
from infra.browser import BrowserMissing, chromium

PINNED = Path(__file__).with_name("node")
FOLDER = Path("build/rivals")
FIRST_ASKED = "đăng ký khai sinh"
_PATIENCE = 1800  # seconds: the slowest of them takes minutes
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


class Found(NamedTuple):
    """The codes of each query's results, best first, and the bytes that one query costs."""

    codes: list[list[str]]
    sent: int


class RivalMissing(Exception):
    """It cannot be installed or run on this machine."""


def answers(catalog: Catalog, asks: Sequence[str]) -> Iterator[tuple[str, Found | str]]:
    """Each rival and what it found, or why it is left out."""
    rivals: Mapping[str, Callable[[], Found]] = {
        "Pagefind": partial(pagefind, asks),
        "MiniSearch": partial(in_node, "minisearch"),
        "MkDocs (lunr)": partial(in_node, "lunr"),
    }
    try:
        install(documents(catalog), asks)
    except RivalMissing as error:
        yield from ((name, str(error)) for name in rivals)
        return
    for name, ask in rivals.items():
        try:
            yield name, ask()
        except (RivalMissing, BrowserMissing) as error:
            yield name, str(error)


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


def install(given: Sequence[Mapping[str, str]], asks: Sequence[str]) -> None:
    """Lay out what is given to all, and fetch the pinned packages."""
    shutil.copytree(PINNED, FOLDER, dirs_exist_ok=True)
    (FOLDER / "documents.json").write_text(json.dumps(given))
    (FOLDER / "queries.json").write_text(json.dumps(asks))
    _run(["npm", "ci", "--prefix", str(FOLDER), "--no-audit", "--no-fund", "--silent"])


def in_node(name: str) -> Found:
    _run(["node", "--max-old-space-size=3000", str(FOLDER / "answer.mjs"), str(FOLDER.resolve()), name])
    sent = (FOLDER / "sent.json").read_bytes()
    return Found(json.loads((FOLDER / "found.json").read_text()), len(brotli.compress(sent, quality=9)))


def pagefind(asks: Sequence[str]) -> Found:
    """Its own index of one small page for each document, asked in Chromium."""
    site = FOLDER / "site"
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir()
    for one in json.loads((FOLDER / "documents.json").read_text()):
        (site / f"{one['id']}.html").write_text(_page(escape(one["title"]), escape(one["text"])))
    _run([str(FOLDER / "node_modules/.bin/pagefind"), "--site", str(site)])
    with _served(site) as address, chromium() as browser:
        page = browser.new_page()
        page.goto(f"{address}/1.001193.html")
        sizes: list[int] = []
        page.on("response", lambda answer: sizes.append(_size(answer)))
        page.evaluate(_ASK, [FIRST_ASKED])
        sent = sum(sizes)
        return Found(page.evaluate(_ASK, list(asks)), sent)


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
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)  # noqa: S603 - our own commands
    except FileNotFoundError:
        raise RivalMissing(f"{command[0]} is not on this machine") from None
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise RivalMissing(f"{' '.join(command[:3])} failed: {error}") from None
