"""The search answers what citizens ask: floors well under what is measured."""

from collections import Counter

import pytest

from catalog.loader import ROOT, read
from infra.bench.search import CACHE, SETS, announcements
from infra.searching.engine import Engine, Result
from infra.searching.quality import Query, measure, place, read_queries

FLOORS = {
    "question": (0.75, 0.90),
    "everyday": (0.85, 0.94),
    "old-name": (0.90, 0.95),
    "abbreviation": (0.85, 0.94),
    "title": (0.94, 0.97),
    "typo": (0.88, 0.94),
    "code": (1.0, 1.0),
    "decision": (1.0, 1.0),
    "english": (0.90, 0.95),
    "specialist": (0.50, 0.75),
    "common": (0.70, 0.90),
    "blind-2": (0.70, 0.85),
    "blind-3": (0.60, 0.85),
    "blind-4": (0.50, 0.78),
}
ALL = [query for file in sorted(SETS.glob("*.yaml")) for query in read_queries(file)]


def a_result(code: str) -> Result:
    return Result(code=code, title="", score=1, kind="p", field="", agency="", level="c")


def test_every_kind_stays_above_its_floor(engine: Engine) -> None:
    found = measure(engine, ALL, announcements(read(ROOT, CACHE)[0]))

    low = {kind: one for kind, one in found.items() if (one.first, one.near) < FLOORS[kind]}
    low |= {kind: one for kind, one in found.items() if one.near < FLOORS[kind][1]}
    assert low == {}
    assert found.keys() == FLOORS.keys()


def test_there_are_enough_queries_and_none_twice() -> None:
    asked = Counter(query.ask for query in ALL)

    assert len(asked) >= 400
    assert set(asked.values()) == {1}


def test_about_half_is_held_out() -> None:
    assert 0.4 < sum(query.is_held_out for query in ALL) / len(ALL) < 0.6


@pytest.mark.parametrize(("right", "at"), [({"a"}, 1), ({"b", "c"}, 2), ({"d"}, None)])
def test_the_place_is_that_of_the_first_right_result(right: set[str], at: int | None) -> None:
    assert place([a_result("a"), a_result("b"), a_result("c")], right) == at


def test_a_query_names_its_kind_and_its_answers() -> None:
    for query in ALL:
        assert query.codes or query.decision, query
        assert isinstance(query, Query)
