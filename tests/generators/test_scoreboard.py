"""The public page tells the counts that were kept."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from catalog.loader import load
from catalog.tallies import Counted, Tally
from generators.edition import Edition
from generators.scoreboard import board_of, generate, page

SMALL = load(Path("tests/data/catalog"))
DAYS = (Counted(day=date(2026, 11, 1), found=9), Counted(day=date(2026, 11, 23), found=2))
FEW = Tally(
    rule="few", counts=DAYS, example="Một chỗ.", remedy="Sửa.", code="1.000002", agencies={"bo-tu-phap": 2}
)
MANY = Tally(
    rule="many", counts=(Counted(day=date(2026, 11, 23), found=30),), example="Chỗ khác.", remedy="Sửa."
)


def edition(*tallies: Tally) -> Edition:
    return Edition(replace(SMALL, tallies={one.rule: one for one in tallies}), date(2026, 11, 24))


def test_the_most_broken_rule_comes_first_and_agencies_are_named() -> None:
    board = board_of(edition(FEW, MANY))

    assert [one.rule for one in board.tallies] == ["many", "few"]
    assert board.agencies == (("Bộ Tư pháp", "/co-quan/bo-tu-phap/", 2),)
    assert board.total == 32


def test_the_page_tells_every_day_and_where_to_look() -> None:
    content = page(board_of(edition(FEW))).content

    assert "01/11/2026</time>: 9, " in content
    assert '<a href="/thu-tuc/1.000002/">' in content


def test_only_new_counts_make_the_page_anew() -> None:
    marks = [next(generate(one)).fingerprint for one in (edition(FEW), edition(FEW), edition(FEW, MANY))]

    assert marks[0] == marks[1] != marks[2]
