"""What the rules of `motcua check` found in the catalogue, told in public: by rule, by day and by agency."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from catalog.tallies import Tally
from generators import paths
from generators.edition import Edition
from generators.output import Output, Page, fingerprint
from generators.render import render


class Board(Struct, frozen=True, kw_only=True):
    """Every rule that was ever broken, the most frequent first, and the agencies whose records break them."""

    tallies: tuple[Tally, ...]
    agencies: tuple[tuple[str, str, int], ...]
    total: int


def generate(edition: Edition) -> Iterator[Output]:
    board = board_of(edition)
    yield Output(paths.file(paths.SCOREBOARD), fingerprint(board), partial(page, board))


def board_of(edition: Edition) -> Board:
    known = edition.catalog.tallies.values()
    slugs: Counter[str] = Counter()
    for tally in known:
        slugs.update(tally.agencies)
    agencies = (
        (edition.agency(slug) or slug, paths.agency(slug), count) for slug, count in slugs.most_common()
    )
    return Board(
        tallies=tuple(sorted(known, key=lambda one: (-one.counts[-1].found, one.rule))),
        agencies=tuple(agencies),
        total=sum(one.counts[-1].found for one in known),
    )


def page(board: Board) -> Page:
    return Page(
        title="Mâu thuẫn trong danh mục – Một Cửa",
        description="Máy tìm thấy bao nhiêu chỗ mâu thuẫn trong các thủ tục, theo quy tắc và theo cơ quan.",
        content=render("scoreboard.html.jinja", board=board),
        source="catalog/vocabulary/tallies.yaml",
    )
