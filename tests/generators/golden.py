"""`python -m tests.generators.golden` writes the pages that the golden test compares with."""

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

from catalog.loader import load
from generators.edition import Edition
from generators.output import Output, Page, files

PAGES = Path("tests/data/pages")
DOCUMENTS = "api/"
MODULES = (
    "records",
    "retired",
    "services",
    "listings",
    "life_events",
    "journeys",
    "provinces",
    "home",
    "figures",
    "english.services",
    "english.listings",
    "english.home",
    "english.life_events",
    "english.journeys",
    "english.provinces",
    "english.figures",
    "english.news",
    "feeds",
    "sitemap",
)


def outputs(edition: Edition) -> Iterator[Output]:
    for name in MODULES:
        found = files(import_module(f"generators.{name}").generate(edition))
        yield from (one for one in found if not one.path.startswith(DOCUMENTS))


def as_text(output: Output) -> str:
    """A page as it is compared: what goes into the shell, part by part."""
    page = output.render()
    if isinstance(page, str):
        return page
    assert isinstance(page, Page)
    parts = (page.title, page.description, page.robots, page.other, page.source, page.head, page.content)
    return "\n".join(part for part in parts if part) + "\n"


def place(output: Output) -> Path:
    return PAGES / output.path.replace("/index.html", ".html")


def main() -> None:
    edition = Edition.of(load(Path("tests/data/catalog")), date(2026, 11, 23), "https://motcua.example/")
    for old in PAGES.rglob("*.*"):
        old.unlink()
    for output in outputs(edition):
        place(output).parent.mkdir(parents=True, exist_ok=True)
        place(output).write_text(as_text(output), "utf-8")


if __name__ == "__main__":
    main()
