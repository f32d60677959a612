"""The finder: every procedure in one list, narrowed by facets; without scripts, the lists per value."""

import json
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from hashlib import blake2b
from typing import Any

from msgspec import Struct

from catalog.folding import fold
from catalog.model import Procedure, Status
from generators import paths
from generators.blocks import Block
from generators.edition import Edition
from generators.facets import Facet, facets
from generators.home import MOST_USED
from generators.kinds import named_events
from generators.output import Output, Page, fingerprint
from generators.recalling import Told
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


class Line(Struct, frozen=True, array_like=True):
    """What is told of one procedure; *values* are those it has of each facet, in the order of the facets."""

    code: str
    title: str
    more: str
    rank: tuple[bool, bool, bool, int, bool, str]
    values: tuple[tuple[str, ...], ...]


def generate(edition: Edition) -> Iterator[Output]:
    found = tuple(facets(edition.catalog, edition.day))
    told = tell(edition, found)
    # Mostly, the same process writes both.
    made = cache(lambda: make(edition, found, in_order(told.read())))
    yield Output(DATA, fingerprint(edition.ground, told.mark), lambda: made()[0])
    page = paths.file(paths.FINDER)
    yield Output(page, fingerprint(edition.faces, told.mark), lambda: made()[1])


def tell(edition: Edition, found: tuple[Facet, ...]) -> Told[list[Line]]:
    """The lines of what is in force, block by block."""
    named = named_events(edition.catalog)

    def lines(block: Block) -> list[Line]:
        return [_line(one, found, named) for one in block if one.status is not Status.REPEALED]

    return edition.tell("finder", list[Line], lines, edition.day, named, edition.catalog.provinces)


def make(edition: Edition, found: tuple[Facet, ...], lines: tuple[Line, ...]) -> tuple[bytes, Page]:
    """Every procedure as the script reads it; the page, with a mark that changes with that."""
    data = encode(build(lines, found))
    version = blake2b(data, digest_size=4).hexdigest()
    without = tuple(plain(one, lines, place) for place, one in enumerate(found))
    return data, page(without, first_rows(edition, lines), version, total=len(lines))


def in_order(parts: Iterable[list[Line]]) -> tuple[Line, ...]:
    """What citizens mean most often first: the order in which the list begins."""
    lines = (line for part in parts for line in part)
    return tuple(sorted(lines, key=lambda one: (one.rank, one.code)))


def _line(procedure: Procedure, found: tuple[Facet, ...], named: Container[str]) -> Line:
    title = procedure.short or procedure.title
    return Line(
        code=procedure.code,
        title=title,
        more=_more(procedure),
        rank=(
            procedure.code not in MOST_USED,
            procedure.province is not None,
            procedure.code not in named,
            -of_procedure(procedure),
            is_amending(procedure.title),
            fold(title),
        ),
        values=tuple(facet.of(procedure) for facet in found),
    )


def build(lines: tuple[Line, ...], found: tuple[Facet, ...]) -> dict[str, Any]:
    """Return columns: a title, a code, and for each facet the number of a set of values."""
    return {
        "codes": [one.code for one in lines],
        "titles": [one.title for one in lines],
        "more": [one.more for one in lines],
        "facets": [_column(one, [line.values[place] for line in lines]) for place, one in enumerate(found)],
    }


def _more(procedure: Procedure) -> str:
    """Return the words that only the whole title has, so that they can be typed too."""
    shown = set(_WORD.findall(fold(procedure.short or procedure.title)))
    return " ".join(dict.fromkeys(one for one in _WORD.findall(fold(procedure.title)) if one not in shown))


def encode(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _column(facet: Facet, has: Sequence[tuple[str, ...]]) -> dict[str, Any]:
    """Values that no procedure *has* are left out; most procedures share their set with many others."""
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


def first_rows(edition: Edition, lines: tuple[Line, ...]) -> tuple[Row, ...]:
    """The first page, as it is before any script runs and as the script shows it."""
    return tuple(edition.rows[one.code] for one in lines[:PAGE_SIZE])


def plain(facet: Facet, lines: tuple[Line, ...], place: int) -> Plain:
    """What *facet*, which stands at *place* among all, is without scripts."""
    counts = Counter(slug for one in lines for slug in one.values[place])
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


def page(without: tuple[Plain, ...], rows: tuple[Row, ...], version: str, *, total: int) -> Page:
    return Page(
        title="Lọc thủ tục – Một Cửa",
        description=f"Lọc {number(total)} thủ tục theo lĩnh vực, cơ quan, cấp, lệ phí, thời hạn.",
        content=render("finder.html.jinja", facets=without, rows=rows, total=total, version=version),
        source="generators/templates/finder.html.jinja",
        head=render("finder_head.html.jinja"),
        other=paths.english(paths.FINDER),
    )
