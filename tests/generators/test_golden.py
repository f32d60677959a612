"""Every page of the small catalogue, whole, as it was last looked at."""

import pytest

from generators.edition import Edition
from generators.output import Output
from tests.generators.golden import PAGES, as_text, outputs, place


@pytest.fixture(scope="module")
def pages(edition: Edition) -> list[Output]:
    return list(outputs(edition))


def test_pages_are_as_they_were_last_looked_at(pages: list[Output]) -> None:
    different = [one.path for one in pages if as_text(one) != place(one).read_text("utf-8")]

    assert different == []


def test_no_page_is_missing_or_forgotten(pages: list[Output]) -> None:
    golden = {path for path in PAGES.rglob("*") if path.is_file()}

    assert {place(one) for one in pages} == golden


def test_the_same_catalogue_gives_the_same_fingerprints(edition: Edition, pages: list[Output]) -> None:
    again = Edition(edition.catalog, edition.day, edition.site_url)

    assert [one.fingerprint for one in outputs(again)] == [one.fingerprint for one in pages]
