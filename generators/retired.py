"""One page per code that is only known by name: what became of it is not known, so it leads on."""

from collections.abc import Iterator
from functools import partial

from catalog.terms import Retired
from generators import paths
from generators.edition import Edition
from generators.nearest import Titles
from generators.output import Output, Page, fingerprint
from generators.render import render
from generators.rows import Row


def generate(edition: Edition) -> Iterator[Output]:
    titles = Titles(edition.in_force)
    for retired in edition.catalog.retired.values():
        if retired.code in edition.catalog.procedures:
            continue
        near = edition.current(one.code for one in titles.nearest(retired.title))
        path = paths.file(paths.procedure(retired.code))
        yield Output(path, fingerprint(retired, near), partial(page, retired, near))


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
