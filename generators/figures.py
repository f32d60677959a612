"""How much is known: the catalogue counted, so that nobody takes it for more than it is."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import lru_cache, partial

from msgspec import Struct

from catalog.model import Status
from generators import paths
from generators.blocks import Block
from generators.edition import Edition
from generators.gaps import missing
from generators.output import Output, Page, fingerprint
from generators.render import render
from generators.words import DETAILS


class Figures(Struct, frozen=True, kw_only=True):
    """Counts with their names."""

    procedures: int
    repealed: int
    retired: int
    first: date
    last: date
    details: tuple[tuple[str, int], ...]
    gaps: tuple[tuple[str, int], ...]


def generate(edition: Edition) -> Iterator[Output]:
    figures = count(edition)
    yield Output(paths.file(paths.FIGURES), fingerprint(figures), partial(page, figures))


@lru_cache(maxsize=1)
def count(edition: Edition) -> Figures:
    details = Counter(one.source.detail for one in edition.in_force)
    gaps = sum(map(Counter, edition.tell("gaps", dict[str, int], _gaps).read()), Counter())
    return Figures(
        procedures=len(edition.in_force),
        repealed=len(edition.catalog.procedures) - len(edition.in_force),
        retired=len(edition.catalog.retired),
        first=min((one.source.read for one in edition.in_force), default=edition.day),
        last=edition.read,
        details=tuple((words, details[detail]) for detail, words in DETAILS.items() if details[detail]),
        gaps=tuple(sorted(gaps.items(), key=lambda one: (-one[1], one[0]))),
    )


def _gaps(block: Block) -> dict[str, int]:
    in_force = (one for one in block if one.status is not Status.REPEALED)
    return dict(Counter(gap for one in in_force for gap in missing(one)))


def page(figures: Figures) -> Page:
    return Page(
        title="Số liệu – Một Cửa",
        description="Danh mục có bao nhiêu thủ tục, đọc từ đâu và còn thiếu gì.",
        content=render("figures.html.jinja", figures=figures),
        source="generators/templates/figures.html.jinja",
        other=paths.english(paths.FIGURES),
    )
