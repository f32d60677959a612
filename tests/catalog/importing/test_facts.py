"""Facts that stand alone, over the sample."""

from pathlib import Path

import pytest

from catalog.catalog import Catalog
from catalog.loader import load
from catalog.model import Detail, Online, Status

pytestmark = pytest.mark.usefixtures("outcome")


@pytest.fixture
def catalog(into: Path, outcome: object) -> Catalog:
    assert outcome
    return load(into)


def test_how_far_online_is_only_said_where_the_source_says_it(catalog: Catalog) -> None:
    levels = {code: one.online for code, one in catalog.procedures.items()}

    assert levels["1.013065"] is Online.FULL
    assert levels["1.000039"] in {Online.NONE, Online.UNKNOWN}
    assert levels["1.000971"] is Online.UNKNOWN


def test_three_words_for_public_servants_are_one_subject(catalog: Catalog) -> None:
    assert "can-bo-cong-chuc-vien-chuc" in catalog.procedures["1.001692"].subjects
    assert set(catalog.subjects) >= {
        subject for one in catalog.procedures.values() for subject in one.subjects
    }


def test_only_the_portals_life_events_count(catalog: Catalog) -> None:
    assert catalog.procedures["1.001193"].life_events == ("co-con-nho",)
    assert len(catalog.life_events) == 22


def test_the_reading_is_dated_and_says_how_complete_it_was(catalog: Catalog) -> None:
    page, exact = catalog.procedures["1.002010"].source, catalog.procedures["1.004222"].source

    assert (exact.detail, exact.gaps, str(exact.read)) == (Detail.API, (), "2026-07-18")
    assert (page.detail, page.gaps, str(page.read)) == (
        Detail.PAGE,
        ("day_of_reading_unknown",),
        "2026-07-01",
    )


def test_what_has_left_the_list_is_repealed(catalog: Catalog) -> None:
    assert catalog.procedures["1.000011"].status is Status.REPEALED
    assert catalog.procedures["1.004222"].status is Status.IN_FORCE


def test_parts_and_laws_carry_over(catalog: Catalog) -> None:
    residence = catalog.procedures["1.004222"]

    assert [part.code for part in residence.parts] == ["1.004222.01"]
    assert "68/2020/QH14" in residence.legal_basis
    assert catalog.laws["68/2020/QH14"].issuer == "Quốc hội"
    assert not catalog.laws["Thông tư số 03/2023/TT-BTP"].well_formed
