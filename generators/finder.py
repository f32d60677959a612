"""The finder: every procedure in one list, narrowed by facets; without scripts, the lists per value."""

import json
import re
from collections import Counter
from collections.abc import Container, Iterator
from functools import cache
from hashlib import blake2b
from typing import Any

from msgspec import Struct

from catalog.folding import fold
from catalog.model import Procedure
from generators import paths
from generators.edition import Edition
from generators.facets import Facet, facets
from generators.home import MOST_USED
from generators.kinds import named_events
from generators.output import Output, Page, fingerprint
from generators.render import render
from generators.rows import Row
from generators.standing import is_amending, of_procedure
from generators.words import number

DATA = "assets/finder/data.json"
PAGE_SIZE = 20
_WORD = re.compile(r"\w+")
SHOWN = 10


class Choice(Struct, frozen=True):
    """One value of a facet as a link."""

    name: str
    url: str
    count: int


class Plain(Struct, frozen=True, kw_only=True):
    """A facet without scripts: its largest values, and where all of them are."""

    key: str
    name: str
    english: str
    index: str | None
    choices: tuple[Choice, ...]
    all: int


def generate(edition: Edition) -> Iterator[Output]:
    depends = fingerprint(edition.version, edition.day)
    made = cache(lambda: make(edition))  # mostly, the same process writes both
    yield Output(DATA, depends, lambda: made()[0])
    yield Output(paths.file(paths.FINDER), depends, lambda: made()[1])


def make(edition: Edition) -> tuple[bytes, Page]:
    """Every procedure as the script reads it; the page, with a mark that changes with that."""
    found = tuple(facets(edition.catalog, edition.day))
    procedures = in_order(edition)
    data = encode(build(procedures, found))
    version = blake2b(data, digest_size=4).hexdigest()
    plain = tuple(_plain(one, procedures) for one in found)
    return data, page(plain, first_rows(edition, procedures), version, total=len(procedures))


def in_order(edition: Edition) -> tuple[Procedure, ...]:
    """What citizens mean most often first: the order in which the list begins."""
    named = named_events(edition.catalog).keys()
    return tuple(sorted(edition.in_force, key=lambda one: (one.code not in MOST_USED, *_rank(one, named))))


def _rank(procedure: Procedure, named: Container[str]) -> tuple[Any, ...]:
    return (
        procedure.province is not None,
        procedure.code not in named,
        -of_procedure(procedure),
        is_amending(procedure.title),
        fold(procedure.short or procedure.title),
        procedure.code,
    )


def build(procedures: tuple[Procedure, ...], found: tuple[Facet, ...]) -> dict[str, Any]:
    """Return columns: a title, a code, and for each facet the number of a set of values."""
    return {
        "codes": [one.code for one in procedures],
        "titles": [one.short or one.title for one in procedures],
        "more": [_more(one) for one in procedures],
        "facets": [_column(one, procedures) for one in found],
    }


def _more(procedure: Procedure) -> str:
    """Return the words that only the whole title has, so that they can be typed too."""
    shown = set(_WORD.findall(fold(procedure.short or procedure.title)))
    return " ".join(dict.fromkeys(one for one in _WORD.findall(fold(procedure.title)) if one not in shown))


def encode(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _column(facet: Facet, procedures: tuple[Procedure, ...]) -> dict[str, Any]:
    """Values that no procedure has are left out; most procedures share their set with many others."""
    has = [facet.of(one) for one in procedures]
    used = {slug for slugs in has for slug in slugs}
    values = [(slug, name) for slug, name in facet.values if slug in used]
    place = {slug: index for index, (slug, _) in enumerate(values)}
    sets: dict[tuple[int, ...], int] = {}
    of = [
        sets.setdefault(tuple(sorted(place[slug] for slug in slugs if slug in place)), len(sets))
        for slugs in has
    ]
    return {
        "key": facet.key,
        "name": facet.name,
        "english": facet.english,
        "slugs": [slug for slug, _ in values],
        "names": [name for _, name in values],
        "sets": [list(one) for one in sets],
        "of": of,
    }


def first_rows(edition: Edition, procedures: tuple[Procedure, ...]) -> tuple[Row, ...]:
    """The first page, as it is before any script runs and as the script shows it."""
    return tuple(edition.rows[one.code] for one in procedures[:PAGE_SIZE])


def _plain(facet: Facet, procedures: tuple[Procedure, ...]) -> Plain:
    counts = Counter(slug for one in procedures for slug in facet.of(one))
    names = dict(facet.values)
    largest = [(slug, count) for slug, count in counts.most_common() if slug in names]
    return Plain(
        key=facet.key,
        name=facet.name,
        english=facet.english,
        index=facet.index,
        choices=tuple(
            Choice(names[slug], facet.link(slug), count)
            for slug, count in (largest[:SHOWN] if facet.link else ())
            if facet.link
        ),
        all=len(largest),
    )


def page(plain: tuple[Plain, ...], rows: tuple[Row, ...], version: str, *, total: int) -> Page:
    return Page(
        title="Lọc thủ tục – Một Cửa",
        description=f"Lọc {number(total)} thủ tục theo lĩnh vực, cơ quan, cấp, lệ phí, thời hạn.",
        content=render("finder.html.jinja", facets=plain, rows=rows, total=total, version=version),
        source="generators/templates/finder.html.jinja",
        head=render("finder_head.html.jinja"),
    )
