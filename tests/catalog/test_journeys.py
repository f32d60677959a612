"""The journeys that are committed: complete in both languages, in short sentences, without guessed facts."""

import re
from pathlib import Path
from statistics import median

import pytest

from catalog.journeys import Journey
from catalog.loader import read
from catalog.plain import LONGEST_MEDIAN, LONGEST_SENTENCE, sentences
from catalog.rules.said import texts

JOURNEYS = read(Path("catalog"), Path("build/cache"))[0].journeys
COMPOSED = {"sinh-con", "chuyen-nha", "ket-hon", "nguoi-than-mat", "xay-nha", "mo-ho-kinh-doanh"}
MONEY_OR_DAYS = re.compile(r"\d[\d.]*\s*(?:đ\b|đồng|ngày làm việc|working days)")


def words(journey: Journey, *, english: bool) -> list[int]:
    """The length of each sentence, in one language."""
    said = [text for path, text in texts(journey) if str(path[-1]).endswith("_en") is english]
    return [len(one.split()) for text in said for one in sentences(text)]


def test_the_promised_journeys_are_composed() -> None:
    assert JOURNEYS.keys() >= COMPOSED


@pytest.mark.parametrize("english", [False, True], ids=["Vietnamese", "English"])
@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS)
def test_sentences_are_short(journey: Journey, english: bool) -> None:  # noqa: FBT001 - a parameter of the test
    lengths = words(journey, english=english)

    assert max(lengths) <= LONGEST_SENTENCE
    assert median(lengths) <= LONGEST_MEDIAN


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS)
def test_a_condition_is_told_in_both_languages_or_in_none(journey: Journey) -> None:
    assert all((step.when is None) is (step.when_en is None) for step in journey.steps)


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS)
def test_fees_and_time_limits_are_left_to_the_records(journey: Journey) -> None:
    assert [text for _, text in texts(journey) if MONEY_OR_DAYS.search(text)] == []


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS)
def test_some_step_can_be_taken_at_once_by_everybody_or_by_choice(journey: Journey) -> None:
    assert any(not step.after for step in journey.steps)
    is_in_no_list = journey.slug == "khieu-nai"  # the national list has it for the police and the army only
    assert is_in_no_list or any(step.procedure and not step.when for step in journey.steps)
