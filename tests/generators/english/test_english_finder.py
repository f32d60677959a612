"""The English finder names what it can, and leads to English pages where there are some."""

import json
from typing import Any

import pytest

from generators.edition import Edition
from generators.english.finder import NAMES, generate
from generators.output import Output, Page


@pytest.fixture(scope="module")
def made(edition: Edition) -> dict[str, Output]:
    return {one.path: one for one in generate(edition)}


@pytest.fixture(scope="module")
def names(made: dict[str, Output]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(made[NAMES].render())  # type: ignore[arg-type] # bytes
    return found


@pytest.mark.parametrize(
    ("facet", "slug", "name"),
    [("linh-vuc", "ho-tich", "Civil status"), ("cap", "xa", "Commune"), ("phi", "mien-phi", "Free")],
)
def test_values_have_english_names(names: dict[str, Any], facet: str, slug: str, name: str) -> None:
    assert names["names"][facet][slug] == name


def test_titles_have_english_names_by_their_codes(names: dict[str, Any]) -> None:
    assert names["titles"] == {"1.000001": "Register a birth"}


def test_the_page_leads_to_english_lists_and_to_its_vietnamese_self(made: dict[str, Output]) -> None:
    page = made["en/find/index.html"].render()

    assert isinstance(page, Page)
    assert page.other == "/tra-cuu/"
    assert 'href="/en/fields/ho-tich/"' in page.content
    assert 'href="/en/provinces/ha-noi/"' in page.content
