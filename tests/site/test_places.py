"""A place is found by today's or a former name, with or without diacritics."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from py_mini_racer import MiniRacer

from catalog.loader import load
from generators.places import places
from infra.searching.script import joined

ASK = """
let every;
function know(text) { every = modules["places.js"].parse(JSON.parse(text)); return every.length; }
function codes() { return JSON.stringify(every.map((place) => [place.code, place.name])); }
function look(query) {
  const { find, title } = modules["places.js"];
  return JSON.stringify(find(every, query).map(title));
}
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[MiniRacer]:
    with MiniRacer() as v8:
        v8.eval(joined(Path("site/pages/assets/guide"), "places.js") + ASK)
        v8.call("know", places(load(Path("catalog"))).decode())
        yield v8


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("ba dinh", "Phường Ba Đình, Hà Nội"),
        ("Phường Ba Đình", "Phường Ba Đình, Hà Nội"),
        ("quán thánh", "Phường Ba Đình, Hà Nội"),
        ("ba dinh ha noi", "Phường Ba Đình, Hà Nội"),
        ("ha noi", "Thành phố Hà Nội"),
        ("ha giang", "Tỉnh Tuyên Quang"),
    ],
)
def test_what_people_type_comes_first(browser: MiniRacer, query: str, place: str) -> None:
    assert json.loads(browser.call("look", query))[0] == place


@pytest.mark.parametrize("query", ["", "   ", "<script>", "zzzz", "phường", "'; --"])
def test_what_names_no_place_finds_none(browser: MiniRacer, query: str) -> None:
    assert json.loads(browser.call("look", query)) == []


def test_every_code_and_name_survives_the_packing(browser: MiniRacer) -> None:
    catalog = load(Path("catalog"))
    expected = {one.code: one.full_name[:1].upper() + one.full_name[1:] for one in catalog.communes.values()}

    found = {code: name for code, name in json.loads(browser.call("codes")) if len(code) > 2}

    assert found == expected
