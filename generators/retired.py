"""One page per code that is only known by name: what became of it is not known, so it leads on."""

from collections.abc import Iterator
from functools import partial

from catalog.terms import Retired
from generators import paths
from generators.edition import Edition
from generators.nearest import Titles
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Row


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("retired", edition.faces, lambda: _files(edition.front))


def _files(edition: Edition) -> Iterator[Output]:
    nearest = edition.memory.recall(
        "nearest", _depends(edition), dict[str, list[str]], partial(_nearest, edition)
    )
    for retired in edition.catalog.retired.values():
        if retired.code in edition.catalog.procedures:
            continue
        near = edition.current(nearest[retired.title])
        path = paths.file(paths.procedure(retired.code))
        yield Output(path, fingerprint(retired, near), partial(page, retired, near))


def _depends(edition: Edition) -> bytes:
    """What changes with the titles on both sides."""
    return fingerprint(edition.titles, [one.title for one in edition.catalog.retired.values()])


def _nearest(edition: Edition) -> dict[str, list[str]]:
    """The codes of the current procedures that come closest to each old title."""
    titles = Titles(edition.in_force)
    old = {one.title for one in edition.catalog.retired.values()}
    return {title: [one.code for one in titles.nearest(title)] for title in sorted(old)}


def page(retired: Retired, near: tuple[Row, ...]) -> Page:
    return Page(
        title=f"{retired.code}: mã thủ tục cũ – Một Cửa",
        description=f"Mã {retired.code} không còn trong danh mục thủ tục hành chính hiện hành.",
        content=render("retired.html.jinja", retired=retired, seen=_month(retired.seen), near=near),
        source="catalog/vocabulary/retired.yaml",
        robots="noindex,follow",
    )


def _month(seen: str | None) -> str | None:
    """2025-05 as 05/2025."""
    return "/".join(reversed(seen.split("-"))) if seen else None
