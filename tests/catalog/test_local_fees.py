"""What provinces may set, and where it is kept."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from catalog import owners, reporting
from catalog.loader import load, read
from catalog.local_fees import is_left_open, left_open
from catalog.model import Status
from catalog.offers import Channel, Fee, Offer

SMALL = load(Path("tests/data/catalog"))
BIRTH = replace(
    SMALL.procedures["1.000001"], offers=(Offer(channel=Channel.POST, fees=(Fee(set_by="province"),)),)
)
FILE = """\
province: "01"
procedure: "1.000001"
fees: [{amount: 8000, source: 1/2026/NQ-HĐND}]
source: {read: 2026-07-18}
"""


@pytest.mark.parametrize(
    ("changes", "is_open"),
    [({}, True), ({"province": "01"}, False), ({"status": Status.REPEALED}, False), ({"offers": ()}, False)],
    ids=["set by provinces", "of one province", "repealed", "nothing set"],
)
def test_only_what_the_whole_country_leaves_open_is_the_provinces(
    changes: dict[str, object], *, is_open: bool
) -> None:
    assert is_left_open(replace(BIRTH, **changes)) is is_open


def test_each_province_has_a_folder_with_one_file_a_procedure(tmp_path: Path) -> None:
    right, wrong = tmp_path / "local/01/1.000001.yaml", tmp_path / "local/24/1.000001.yaml"
    for file in (right, wrong):
        file.parent.mkdir(parents=True)
    right.write_text(FILE)
    wrong.write_text(FILE.replace("1.000001", "1.000002"))

    catalog, problems = read(tmp_path)

    one = catalog.local_fees["01/1.000001"]
    assert (one.fees, one.source.read) == ((Fee(amount=8000, source="1/2026/NQ-HĐND"),), date(2026, 7, 18))
    assert [(found.file, found.rule) for found in problems] == [(str(wrong), "name-not-slug")]
    assert str(tmp_path / "local/01/1.000002.yaml") in problems[0].remedy


def test_the_check_counts_what_provinces_have_not_set() -> None:
    catalog = replace(SMALL, procedures={**SMALL.procedures, BIRTH.code: BIRTH})
    assert left_open(catalog) == (BIRTH,)

    *_, counted, _ = reporting.text([], catalog)

    count = len(SMALL.provinces)
    assert counted == f"local fees: 0 known, 0 only by resolution, {count} of {count} missing"


def test_a_province_reviews_its_own_folder_and_national_editors_the_rest() -> None:
    lines = owners.text(SMALL).splitlines()

    assert "/catalog/local/01/ @mot-cua/tinh-ha-noi" in lines
    assert lines.index("/catalog/local/ @mot-cua/bien-tap") < lines.index(
        "/catalog/local/01/ @mot-cua/tinh-ha-noi"
    )
    assert [line for line in lines if "tinh-ha-noi" in line] == ["/catalog/local/01/ @mot-cua/tinh-ha-noi"]
