"""Every page of a section that is there in English names its twin, and is named by it."""

import pytest

from generators import paths
from generators.edition import Edition
from generators.output import Page
from tests.generators.golden import outputs


@pytest.fixture(scope="module")
def twins(edition: Edition) -> dict[str, str]:
    """The address of the other language's page, by the page's own; old codes have a name and no more."""
    made = ((f"/{one.path.removesuffix('index.html')}", one.render()) for one in outputs(edition))
    return {url: one.other for url, one in made if isinstance(one, Page) and one.robots[:5] == "index"}


def test_twins_name_each_other(twins: dict[str, str]) -> None:
    assert [url for url, other in twins.items() if other and twins.get(other, url) != url] == []


def test_a_section_is_in_english_as_a_whole(twins: dict[str, str]) -> None:
    translated = [url for url in twins if url[: url.find("/", 1) + 1] in paths.ENGLISH]

    assert [url for url in translated if twins[url] != paths.english(url)] == []
