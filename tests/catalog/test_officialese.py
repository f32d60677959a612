"""Words of offices are found, and only they."""

import re

import pytest

from catalog.officialese import TABLES, stiff


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Nộp Thành phần hồ sơ nêu trên.", "vi", ["Thành phần hồ sơ", "nêu trên"]),
        ("Nộp giấy tờ cho xã.", "vi", []),
        ("Submit it prior to the date, pursuant to the law.", "en", ["prior to", "pursuant to"]),
        ("The presidents live here.", "en", []),
    ],
)
def test_every_phrase_is_found_as_it_stands(text: str, language: str, found: list[str]) -> None:
    assert {phrase.found for phrase in stiff(text, language)} == set(found)


@pytest.mark.parametrize("language", TABLES)
def test_no_remedy_is_itself_a_word_of_offices(language: str) -> None:
    assert [instead for _, instead in TABLES[language] if stiff(instead, language)] == []


@pytest.mark.parametrize("language", TABLES)
def test_no_phrase_is_listed_twice(language: str) -> None:
    phrases = [phrase for words, _ in TABLES[language] for phrase in re.split(r"\|(?![^(]*\))", words)]

    assert len(set(phrases)) == len(phrases)
