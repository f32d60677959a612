"""Sentences, their length and who acts in them."""

import pytest

from catalog.plain import has_agent, length, middle, passive_share, sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [("Một. Hai! Ba?", ["Một", "Hai", "Ba"]), ("Nộp 1.000 đ.", ["Nộp 1.000 đ"]), ("", [])],
    ids=["three", "a number is one", "none"],
)
def test_sentences_end_where_they_end(text: str, found: list[str]) -> None:
    assert sentences(text) == found


def test_vietnamese_is_counted_in_syllables() -> None:
    assert length("Đăng ký khai sinh cho con") == 6


def test_the_middle_is_taken_over_all_sentences() -> None:
    assert middle(["Một hai ba. Một.", "Một hai"]) == 2
    assert middle([]) == 0


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("The form is checked by the office.", "en", True),
        ("The form was not signed by your parents.", "en", True),
        ("The office checks the form.", "en", False),
        ("The card is sent by post.", "en", False),
        ("Hồ sơ được duyệt bởi xã.", "vi", True),
        ("Bạn được cấp thẻ.", "vi", False),
    ],
)
def test_a_passive_that_names_who_acts_is_told(text: str, language: str, found: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert has_agent(text, language) is found


def test_passive_sentences_are_counted_among_all() -> None:
    assert passive_share(["The form is lost. You sign it.", "Pay. Go."]) == 0.25
    assert passive_share([]) == 0
