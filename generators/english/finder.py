"""The finder in English: its page, and what the values of its facets and the titles are called."""

import json
from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from catalog.model import Level
from generators import paths
from generators.edition import Edition
from generators.english import names
from generators.english.rows import current
from generators.english.words import ENGLISH, number
from generators.facets import NATION, UNKNOWN, Facet, facets
from generators.finder import DATA, PAGE_SIZE, Choice, Line, Plain, in_order, plain, tell
from generators.output import Output, Page, fingerprint
from generators.paths import LEVEL_SLUGS
from generators.render import render

NAMES = "assets/finder/english.json"
LEVEL_NAMES = {LEVEL_SLUGS[level]: ENGLISH.levels[level] for level in Level}
VALUES = {
    "cap": LEVEL_NAMES,
    "tinh": {NATION: ENGLISH.nationwide},
    "truc-tuyen": {
        "toan-trinh": "Fully: you go nowhere",
        "mot-phan": "Partly: one step in person",
        "co-nhan": "Accepted online, extent not stated",
        "khong": "Not online",
        UNKNOWN: ENGLISH.unknown,
    },
    "phi": {
        "mien-phi": "Free",
        "co-phi": "With a fee",
        "dia-phuong": "Set by the province",
        UNKNOWN: "No data yet, or told in words",
    },
    "thoi-han": {
        "trong-ngay": "Within 1 day",
        "3-ngay": "2 – 3 days",
        "7-ngay": "4 – 7 days",
        "15-ngay": "8 – 15 days",
        "30-ngay": "16 – 30 days",
        "hon-30-ngay": "More than 30 days",
        UNKNOWN: ENGLISH.unknown,
    },
}


def generate(edition: Edition) -> Iterator[Output]:
    found = tuple(facets(edition.catalog, edition.day))
    told = tell(edition, found)
    yield Output(NAMES, fingerprint(edition.ground), partial(known_names, edition, found))
    version = fingerprint(edition.ground, told.mark).hex()[:8]
    yield Output(
        paths.file(paths.english(paths.FINDER)),
        fingerprint(edition.faces, told.mark),
        lambda: page(edition, found, in_order(told.read()), version),
    )


def known_names(edition: Edition, found: tuple[Facet, ...]) -> bytes:
    """English titles by code, English values by facet and slug; what has none stays Vietnamese."""
    titles = {
        url.removeprefix("thu-tuc/"): one.name
        for url, one in edition.catalog.english.items()
        if url.startswith("thu-tuc/")
    }
    values = {
        facet.key: {slug: value(edition, facet, slug, text) for slug, text in facet.values} for facet in found
    }
    data = {"titles": titles, "names": values}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def value(edition: Edition, facet: Facet, slug: str, text: str) -> str:
    """What the value called *text* in Vietnamese is called in English, if it has a name."""
    if facet.key in VALUES:
        return VALUES[facet.key].get(slug, text)
    return names.name(edition, facet.link(slug), text).name if facet.link else text


def _translated(edition: Edition, facet: Facet, shown: Plain) -> Plain:
    """The same values by their English names, leading to English pages where there are any."""
    slugs = {facet.link(slug): slug for slug, _ in facet.values} if facet.link else {}
    has_pages = facet.index in paths.ENGLISH
    return replace(
        shown,
        index=paths.english(facet.index) if facet.index and has_pages else facet.index,
        choices=tuple(
            Choice(
                value(edition, facet, slugs[one.url], one.name),
                paths.english(one.url) if has_pages else one.url,
                one.count,
            )
            for one in shown.choices
        ),
    )


def page(edition: Edition, found: tuple[Facet, ...], lines: tuple[Line, ...], version: str) -> Page:
    return Page(
        title="Find a procedure – Một Cửa",
        description=f"Narrow {number(len(lines))} procedures by field, agency, level, fee and time limit.",
        content=render(
            "en/finder.html.jinja",
            facets=[_translated(edition, one, plain(one, lines, at)) for at, one in enumerate(found)],
            rows=current(edition, [one.code for one in lines[:PAGE_SIZE]]),
            total=len(lines),
            data=f"/{DATA}?v={version}",
            names=f"/{NAMES}",
        ),
        source="generators/templates/en/finder.html.jinja",
        head=render("finder_head.html.jinja"),
        other=paths.FINDER,
    )
