"""The public counts are those of the rules, and say where to look."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from catalog.catalog import Catalog
from catalog.loader import load
from catalog.model import Status
from generators.edition import Edition
from generators.scoreboard import count, generate

SMALL = load(Path("tests/data/catalog"))
TODAY = date(2026, 11, 23)


def broken() -> Catalog:
    """The small catalogue, where a record of the Ministry of Justice is repealed and nothing follows it."""
    one = replace(SMALL.procedures["1.000002"], status=Status.REPEALED, form=None)
    return replace(SMALL, procedures=SMALL.procedures | {one.code: one}, services={}, journeys={})


def test_a_broken_rule_is_counted_with_an_example_and_for_its_agency() -> None:
    board = count(Edition.of(broken(), TODAY))

    (score,) = [one for one in board.scores if one.rule == "repealed-without-successor"]
    assert (score.count, score.where) == (1, "1.000002")
    assert ("Bộ Tư pháp", "/co-quan/bo-tu-phap/", 1) in board.agencies


def test_the_page_stays_as_it_is_until_the_catalogue_or_the_day_changes() -> None:
    (one,), (same,) = generate(Edition.of(SMALL, TODAY)), generate(Edition.of(SMALL, TODAY))
    (other,), (later,) = (
        generate(Edition.of(broken(), TODAY)),
        generate(Edition.of(SMALL, date(2026, 11, 24))),
    )

    assert one.fingerprint == same.fingerprint
    assert len({one.fingerprint, other.fingerprint, later.fingerprint}) == 3
