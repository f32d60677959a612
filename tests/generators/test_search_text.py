"""The shards of the full text: a word is found where the browser looks for it."""

import json
from itertools import accumulate
from typing import Any

import pytest

from generators.edition import Edition
from generators.output import files
from generators.search_index import build_index, codes
from generators.search_text import COMMON, SHARDS, build_shards, generate, path_of, shard_of


@pytest.fixture(scope="module")
def shards(edition: Edition) -> list[dict[str, Any]]:
    return [json.loads(shard) for shard in build_shards(edition.catalog)]


def test_every_word_stands_in_its_own_shard(shards: list[dict[str, Any]]) -> None:
    for number, shard in enumerate(shards):
        assert {shard_of(key.split(" ")[0]) for key in shard} <= {number}


@pytest.mark.parametrize(("one", "other"), [("khai", "khái"), ("đất", "dat"), ("ký", "kí"), ("hòa", "hoà")])
def test_words_that_differ_in_marks_share_a_shard(one: str, other: str) -> None:
    assert shard_of(one) == shard_of(other)


def test_postings_lead_to_entries(edition: Edition, shards: list[dict[str, Any]]) -> None:
    size = len(codes(edition.catalog))

    for steps, near in (postings for shard in shards for postings in shard.values()):
        assert len(steps) == len(near) <= max(1, COMMON * size)
        assert max(accumulate(steps)) < size


def test_places_are_those_of_the_index(edition: Edition) -> None:
    assert codes(edition.catalog) == build_index(edition.catalog)["codes"]


def test_each_shard_is_a_file_and_made_the_same_twice(edition: Edition) -> None:
    one = {output.path: output.render() for output in files(generate(edition))}
    other = {output.path: output.render() for output in files(generate(edition))}

    assert one == other
    assert set(one) == {path_of(number) for number in range(SHARDS)}
