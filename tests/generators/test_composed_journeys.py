"""The totals of three journeys of the published catalogue, as they are added up by hand."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from catalog.loader import load
from generators import journeys
from generators.edition import Edition

ROOT = Path(__file__).parent.parent.parent / "catalog"
MONDAY = date(2026, 11, 30)
CODES = ("1.004222", "2.002085", "1.008759", "1.010337", "1.014159", "1.013236", "3.000002", "1.013995")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The vocabulary as it is published, and those procedures that everybody takes in these journeys."""
    root = tmp_path_factory.mktemp("catalog")
    (root / "vocabulary").symlink_to(ROOT / "vocabulary")
    for file in (ROOT / "procedures").glob("*/*.yaml"):
        if file.stem in CODES:
            (root / "procedures" / file.parent.name).mkdir(parents=True, exist_ok=True)
            shutil.copy(file, root / "procedures" / file.parent.name)
    return Edition.of(load(root), MONDAY)


@pytest.mark.parametrize(
    ("slug", "money", "days", "end"),
    [
        # Residence alone is counted: 10,000 online, 20,000 at the counter; 7 working days from a Monday.
        ("chuyen-nha", "10.000 – 20.000 đ", "7 ngày làm việc", date(2026, 12, 9)),
        # Announcing the registration 100,000, tax number 0, invoices 0; no time is stated for the first,
        # then 2 working days (tax) beside 1 day (invoices).
        ("chia-cong-ty", "100.000 đ", "2 ngày làm việc", date(2026, 12, 2)),
        # Planning 10 days (10 Dec), permit 10 days (20 Dec is a Sunday, so 21 Dec), then power 7 working
        # days beside certificate 5: 30 Dec. No amount is a number but zeros of other ways.
        ("xay-nha-xuong", None, "22 ngày làm việc", date(2026, 12, 30)),
    ],
)
def test_totals_are_what_a_person_adds_up(
    published: Edition, slug: str, money: str | None, days: str, end: date
) -> None:
    whole = journeys.gather(published, published.catalog.journeys[slug]).whole

    assert (whole.money, whole.days, whole.end) == (money, days, end)


def test_every_life_event_has_a_journey(published: Edition) -> None:
    told = {one.life_event for one in published.catalog.journeys.values()}

    assert told == set(published.catalog.life_events)
