"""Lists hold every record, in the order of the catalogue, with where they come from."""

import json

import pytest

from generators.edition import Edition
from generators.exports import places
from generators.exports.lists import LISTS

from .conftest import Files


@pytest.mark.parametrize("name", LISTS)
def test_a_list_counts_what_it_holds_and_says_whose_it_is(files: Files, name: str) -> None:
    found = json.loads(files[places.listing(name)])

    assert found["count"] == len(found["items"])
    assert found["licence"] == "https://motcua.example/du-lieu/#giay-phep"


def test_the_index_leads_to_every_procedure(edition: Edition, files: Files) -> None:
    found = json.loads(files[places.INDEX])["items"]

    assert [one["code"] for one in found] == list(edition.catalog.procedures)
    assert all(one["data"].removeprefix("https://motcua.example/") in files for one in found)
