"""The list of places that the browser looks into."""

import json
from pathlib import Path

import brotli
import pytest

from catalog.loader import load
from catalog.terms import Agency
from generators.offices import scope
from generators.places import places


def test_the_whole_country_is_small_enough_for_a_phone() -> None:
    assert len(brotli.compress(places(load(Path("catalog"))), quality=5)) <= 60 * 1024


def test_every_commune_is_there_once() -> None:
    catalog = load(Path("catalog"))

    found = json.loads(places(catalog))

    assert len(found) == len(catalog.provinces)
    assert sum(len(lines.split("\n")) for *_, lines in found) == len(catalog.communes)


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        (Agency(slug="cong-an-cap-xa", name="Công an cấp xã", kind="police"), "commune"),
        (Agency(slug="so-tu-phap", name="Sở Tư pháp", kind="department"), "province"),
        (Agency(slug="so-y-te-tinh-bac-ninh", name="Sở Y tế tỉnh Bắc Ninh", kind="department"), None),
        (Agency(slug="bo-y-te", name="Bộ Y tế", kind="ministry"), None),
    ],
    ids=["every commune", "every province", "one province", "one in the country"],
)
def test_an_office_is_named_by_place_only_where_every_place_has_one(
    agency: Agency, expected: str | None
) -> None:
    assert scope(agency, frozenset({"bac-ninh"})) == expected
