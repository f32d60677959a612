"""What is more likely meant, before a word is read."""

from datetime import date
from typing import Any

import pytest

from catalog.model import Detail, Level, Procedure, Source, Status
from generators.edition import Edition
from generators.standing import families, is_amending, of_procedure, of_retired

SOURCE = Source(read=date(2026, 7, 18), detail=Detail.LIST)


def a_procedure(**changes: Any) -> Procedure:
    return Procedure(
        **{
            "code": "1.000001",
            "title": "Cấp giấy phép",
            "levels": (Level.PROVINCE,),
            "source": SOURCE,
            **changes,
        }
    )


@pytest.mark.parametrize(
    "better",
    [
        {"also": ("làm giấy phép", "xin giấy phép", "giấy phép")},
        {"levels": (Level.COMMUNE,)},
        {"subjects": ("cong-dan-viet-nam",)},
        {"life_events": ("viec-lam",)},
    ],
    ids=["everyday words", "commune", "citizens", "life event"],
)
def test_what_citizens_use_stands_higher(better: dict[str, Any]) -> None:
    assert of_procedure(a_procedure(**better)) > of_procedure(a_procedure())


@pytest.mark.parametrize(
    "worse",
    [
        {"title": "Cấp giấy phép cho người nước ngoài"},
        {"code": "6.000001"},
        {"levels": (Level.MINISTRY,)},
        {"status": Status.REPEALED},
    ],
    ids=["foreigners", "internal", "ministry", "repealed"],
)
def test_what_few_mean_stands_lower(worse: dict[str, Any]) -> None:
    assert of_procedure(a_procedure(**worse)) < of_procedure(a_procedure())


@pytest.mark.parametrize(("title", "amends"), [("Cấp lại giấy phép", True), ("Cấp giấy phép", False)])
def test_what_renews_something_is_known(title: str, amends: bool) -> None:  # noqa: FBT001 -- a case of data
    assert is_amending(title) is amends


def test_an_old_code_stands_lowest() -> None:
    assert of_retired() < of_procedure(a_procedure(status=Status.REPEALED))


def test_a_family_begins_with_the_level_nearest_to_the_citizen(edition: Edition) -> None:
    procedures = edition.catalog.procedures
    found = families(edition.catalog, edition.siblings)

    assert all(len(family) > 1 for family in found)
    for family in found:
        levels = [procedures[code].levels for code in family]
        assert Level.COMMUNE in levels[0] or not any(Level.COMMUNE in level for level in levels)
