"""`python -m infra.bench.build`: our build of the catalogue, and Hugo's of as many pages of that size."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from infra.bench.markdown import markdown
from infra.bench.measuring import Cost, measure

FOLDER = Path("build/bench")
TEMPLATES = Path("infra/bench/hugo")


def main() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    ours = _ours("--clean")
    pages = _pages(FOLDER / "site")
    _prepare_hugo(pages, _same_size(pages))
    hugo = _hugo()
    _report(ours, hugo, pages)
    unchanged = _ours()
    record = Path("build/bench/catalog/procedures/ho-tich/1.001193.yaml")
    record.write_text(record.read_text("utf-8").replace("decision: ", "decision: 1", 1), "utf-8")
    changed = _ours()
    Console().print(f"nothing changed: {unchanged.clock:.2f} s; one record changed: {changed.clock:.2f} s")


def _ours(*options: str) -> Cost:
    catalog = FOLDER / "catalog"
    if not catalog.exists():
        for name in ("procedures", "vocabulary"):
            shutil.copytree(Path("catalog") / name, catalog / name)
    site, cache = FOLDER / "site", FOLDER / "cache"
    places = ["--catalog", str(catalog), "--site", str(site), "--cache", str(cache)]
    return measure([_tool("motcua"), "build", *places, *options])


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _pages(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("index.html"))


def _prepare_hugo(pages: Sequence[Path], longer: float) -> None:
    """Markdown for each page, and templates that give what Material gives: head, menus, contents, footer."""
    folder = FOLDER / "hugo"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES, folder)
    (folder / "content").mkdir()
    for place, page in enumerate(pages):
        (folder / f"content/{place}.md").write_text(markdown(page.read_text("utf-8"), longer), "utf-8")


def _hugo() -> Cost:
    return measure([_tool("hugo"), "--source", str(FOLDER / "hugo"), "--quiet"])


def _same_size(pages: Sequence[Path]) -> float:
    """By how much the Markdown must be longer, so that Hugo's pages are as large as ours."""
    _prepare_hugo(pages, 1)
    _hugo()
    made = list((FOLDER / "hugo/public").rglob("*.html"))
    sources = sum(file.stat().st_size for file in (FOLDER / "hugo/content").iterdir())
    return 1 + (_size(pages) - _size(made)) / sources * 0.8


def _size(files: Sequence[Path]) -> int:
    return sum(file.stat().st_size for file in files)


def _report(ours: Cost, hugo: Cost, pages: Sequence[Path]) -> None:
    table = Table("", "CPU s", "clock s", "memory MB", "pages", "MB of HTML")
    made = list((FOLDER / "hugo/public").rglob("*.html"))
    for name, cost, files in (("motcua build", ours, pages), ("hugo", hugo, made)):
        size = _size(files) / 1e6
        figures = (cost.processor, cost.clock, cost.memory)
        table.add_row(name, *(f"{figure:.1f}" for figure in figures), str(len(files)), f"{size:.0f}")
    table.add_row("ratio", *(f"{one / two:.2f}" for one, two in zip(ours, hugo, strict=True)), "", "")
    Console().print(table)


if __name__ == "__main__":
    main()
