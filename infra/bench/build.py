"""`python -m infra.bench.build`: our build of the catalogue beside Hugo's, and of one ten times as large.

Hugo makes as many pages of the same size from Markdown, with one fixed template; it always makes them all.
Once it makes nothing else, once also the JSON and JSON-LD of each procedure, from its front matter. Our build
makes more: feeds, the search index, tables, a database, one file of linked data.
"""

import json
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

from catalog.loader import load
from infra.bench.growing import grow
from infra.bench.markdown import markdown
from infra.bench.measuring import Cost, measure

FOLDER = Path("build/bench")
TEMPLATES = Path("infra/bench/hugo")
RECORD = "procedures/dang-ky-quan-ly-cu-tru/1.004222.yaml"
TIMES = 10
AGAIN = 3  # so often a small build is measured; the quickest counts
_AMOUNT = re.compile(r"amount: (\d+)")


class Row(NamedTuple):
    """What was built, what it cost, and how many files the site has."""

    what: str
    cost: Cost
    files: int


def main() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    small = _catalog(FOLDER / "real")
    ours = _ours(small)
    peers = _peers(small / "site")
    _print("The real catalogue, beside Hugo", [*ours, *peers], peers[-1])
    large = _catalog(FOLDER / "large")
    grow(load(large), large, TIMES)
    _print(f"{TIMES} times the records, beside the real catalogue", _ours(large), ours[0])


def _catalog(root: Path) -> Path:
    for name in ("procedures", "vocabulary"):
        shutil.copytree(Path("catalog") / name, root / name)
    return root


def _ours(root: Path) -> list[Row]:
    def row(what: str, times: int, build: Callable[[], Cost]) -> Row:
        return Row(f"motcua build, {what}", min(build() for _ in range(times)), _count(root / "site"))

    return [
        row("everything", 1, lambda: _build(root, "--clean")),
        row("one fee changed", AGAIN, lambda: _change(root, _dearer)),
        row("one title changed", AGAIN, lambda: _change(root, _longer)),
        row("nothing changed", AGAIN, lambda: _build(root)),
    ]


def _peers(site: Path) -> list[Row]:
    """Hugo with pages alone, and with the documents too that stand beside ours."""
    pages = _pages(site)
    longer = _same_size(site, pages)
    rows = []
    for what, has_documents in (("pages only", False), ("pages and documents", True)):
        _prepare_hugo(site, pages, longer, has_documents=has_documents)
        rows.append(Row(f"hugo, {what} of that size", _hugo(), _count(FOLDER / "hugo/public")))
    return rows


def _build(root: Path, *options: str) -> Cost:
    places = ["--catalog", str(root), "--site", str(root / "site"), "--cache", str(root / "cache")]
    return measure([_tool("motcua"), "build", *places, *options])


def _change(root: Path, change: Callable[[str], str]) -> Cost:
    record = root / RECORD
    record.write_text(change(record.read_text("utf-8")), "utf-8")
    return _build(root)


def _dearer(record: str) -> str:
    return _AMOUNT.sub(lambda found: f"amount: {int(found[1]) + 1}", record, count=1)


def _longer(record: str) -> str:
    return record.replace("title: ", "title: Lại ", 1)


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _pages(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("index.html"))


def _count(site: Path) -> int:
    return sum(path.is_file() for path in site.rglob("*"))


def _prepare_hugo(site: Path, pages: Sequence[Path], longer: float, *, has_documents: bool) -> None:
    """Markdown for each page, and templates that give what Material gives: head, menus, contents, footer."""
    folder = FOLDER / "hugo"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES, folder)
    (folder / "content").mkdir()
    for place, page in enumerate(pages):
        also = _documents(site, page) if has_documents else {}
        (folder / f"content/{place}.md").write_text(markdown(page.read_text("utf-8"), longer, also), "utf-8")


def _documents(site: Path, page: Path) -> dict[str, Any]:
    """The data that Hugo's templates write again as the two documents of a procedure."""
    start = site / "api/v1/procedures" / page.parent.name
    if page.parent.parent != site / "thu-tuc" or not start.with_name(f"{start.name}.json").exists():
        return {}
    found = {name: json.loads(Path(f"{start}.{name}").read_text("utf-8")) for name in ("json", "jsonld")}
    return {"outputs": ["html", *found], **found}


def _hugo() -> Cost:
    return measure([_tool("hugo"), "--source", str(FOLDER / "hugo"), "--quiet"])


def _same_size(site: Path, pages: Sequence[Path]) -> float:
    """By how much the Markdown must be longer, so that Hugo's pages are as large as ours."""
    _prepare_hugo(site, pages, 1, has_documents=False)
    _hugo()
    made = list((FOLDER / "hugo/public").rglob("*.html"))
    sources = sum(file.stat().st_size for file in (FOLDER / "hugo/content").iterdir())
    return 1 + (_size(pages) - _size(made)) / sources * 0.8


def _size(files: Sequence[Path]) -> int:
    return sum(file.stat().st_size for file in files)


def _print(title: str, rows: Sequence[Row], beside: Row) -> None:
    """Each figure, and as a share of what it is measured *beside*."""
    table = Table("", "CPU s", "×", "clock s", "×", "memory MB", "×", "files", title=title)
    for row in rows:
        pairs = zip(row.cost, beside.cost, strict=True)
        figures = (text for one, other in pairs for text in (f"{one:.2f}", f"{one / other:.2f}"))
        table.add_row(row.what, *figures, str(row.files))
    Console().print(table)


if __name__ == "__main__":
    main()
