"""What the index holds of every entry, column by column."""

import json
from typing import Any

import pytest

from catalog.services import Service
from generators.edition import Edition
from generators.search_index import PATH, build_index, encode, generate


@pytest.fixture(scope="module")
def index(edition: Edition) -> dict[str, Any]:
    return build_index(edition.catalog)


def test_everything_in_the_catalogue_is_an_entry(edition: Edition, index: dict[str, Any]) -> None:
    catalog = edition.catalog

    assert set(index["codes"]) == {*catalog.procedures, *catalog.services, *catalog.retired}
    assert index["codes"] == sorted(index["codes"])


def test_every_column_has_a_value_for_every_entry(index: dict[str, Any]) -> None:
    columns = ("titles", "shorts", "also", "kinds", "levels", "online", "prior", "province")
    numbered = ("field", "agency", "decision")

    assert {len(index[name]) for name in (*columns, *numbered)} == {len(index["codes"])}
    assert all(max(index[name]) < len(index[table]) for name, table in _tables())


def test_an_entry_says_what_its_record_says(edition: Edition, index: dict[str, Any]) -> None:
    for code, procedure in edition.catalog.procedures.items():
        at = index["codes"].index(code)
        assert index["titles"][at] == procedure.title
        assert index["also"][at] == "|".join(procedure.also)


def test_a_service_is_an_entry_named_by_its_slug(edition: Edition, index: dict[str, Any]) -> None:
    for slug, service in edition.catalog.services.items():
        assert isinstance(service, Service)
        assert index["kinds"][index["codes"].index(slug)] == "s"


def test_the_output_is_the_index_and_changes_with_it(edition: Edition, index: dict[str, Any]) -> None:
    (output,) = generate(edition)

    assert output.path == PATH
    assert output.render() == encode(index)
    assert json.loads(encode(index)) == index


def _tables() -> tuple[tuple[str, str], ...]:
    return (("field", "fields"), ("agency", "agencies"), ("decision", "decisions"))
