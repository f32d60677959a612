"""The page for times without a network, in English: it keeps the English guides."""

from collections.abc import Iterator
from functools import partial

from generators import offline, paths
from generators.edition import Edition
from generators.english.rows import current
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Row


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("english offline", edition.faces, lambda: _files(edition.front))


def _files(edition: Edition) -> Iterator[Output]:
    rows = current(edition, offline.chosen(edition))
    yield Output(paths.file(paths.english(paths.OFFLINE)), fingerprint(rows), partial(page, rows))


def page(rows: tuple[Row, ...]) -> Page:
    return Page(
        title="Without a network – Một Cửa",
        description="Keep a hundred guides of a commune on your device, to read them without a network.",
        head=render("offline_head.html.jinja"),
        content=render("en/offline.html.jinja", rows=rows),
        source="generators/templates/en/offline.html.jinja",
        other=paths.OFFLINE,
    )
