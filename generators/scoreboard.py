"""What the rules of `motcua check` find in the catalogue, counted in public: by rule and by agency."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from catalog.rules.registry import RULES, name
from catalog.rules.view import Finding, View
from generators import paths
from generators.edition import Edition
from generators.output import Output, Page, fingerprint
from generators.render import render

WEIGHT = 300  # the rules read every record


class Score(Struct, frozen=True, kw_only=True):
    """One rule, how often it is broken, and one finding that shows what it means."""

    rule: str
    count: int
    example: str
    remedy: str
    where: str | None


class Board(Struct, frozen=True, kw_only=True):
    """All rules that are broken, the most frequent first, and the agencies whose records break them."""

    scores: tuple[Score, ...]
    agencies: tuple[tuple[str, str, int], ...]
    rules: int
    total: int


def generate(edition: Edition) -> Iterator[Output]:
    """Run the rules only where the page is not the one of before: they cost seconds."""
    mark = fingerprint((edition.version, edition.day))
    yield Output(paths.file(paths.SCOREBOARD), mark, partial(page, edition), weight=WEIGHT)


def count(edition: Edition) -> Board:
    catalog = edition.recorded or edition.catalog
    view = View(
        catalog,
        tuple(catalog.procedures.values()),
        tuple(catalog.services.values()),
        edition.day,
        tuple(catalog.journeys.values()),
        tuple(catalog.local_fees.values()),
    )
    found = {name(rule): list(rule(view)) for rule in RULES}
    scores = sorted((_score(rule, rows) for rule, rows in found.items() if rows), key=lambda one: -one.count)
    slugs = Counter(getattr(one.record, "agency", None) for rows in found.values() for one in rows)
    agencies = [(edition.agency(slug), slug, number) for slug, number in slugs.most_common() if slug]
    return Board(
        scores=tuple(scores),
        agencies=tuple((said or slug, paths.agency(slug), number) for said, slug, number in agencies),
        rules=len(RULES),
        total=slugs.total(),
    )


def _score(rule: str, rows: list[Finding]) -> Score:
    first = rows[0]
    code = getattr(first.record, "code", None)
    return Score(rule=rule, count=len(rows), example=first.message, remedy=first.remedy, where=code)


def page(edition: Edition) -> Page:
    return Page(
        title="Mâu thuẫn trong danh mục – Một Cửa",
        description="Máy tìm thấy bao nhiêu chỗ mâu thuẫn trong các thủ tục, theo quy tắc và theo cơ quan.",
        content=render("scoreboard.html.jinja", board=count(edition)),
        source="generators/templates/scoreboard.html.jinja",
    )
