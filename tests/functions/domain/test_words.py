import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.domain.words import DIGITS, in_words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Không đồng"),
        (5, "Năm đồng"),
        (10, "Mười đồng"),
        (15, "Mười lăm đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (101, "Một trăm linh một đồng"),
        (115, "Một trăm mười lăm đồng"),
        (50_000, "Năm mươi nghìn đồng"),
        (1_205_000, "Một triệu hai trăm linh năm nghìn đồng"),
        (1_000_005, "Một triệu không trăm linh năm đồng"),
        (2_000_050_000, "Hai tỷ không trăm năm mươi nghìn đồng"),
        (1_000_000_000_000, "Một nghìn tỷ đồng"),
    ],
)
def test_amounts_are_written_as_people_say_them(amount: int, words: str) -> None:
    assert in_words(amount) == words


@given(st.integers(0, 999_999_999_999_999))
def test_the_words_say_the_amount(amount: int) -> None:
    assert value_of(in_words(amount)) == amount


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_different_amounts_have_different_words(one: int, other: int) -> None:
    assert (in_words(one) == in_words(other)) == (one == other)


def value_of(words: str) -> int:
    """Read Vietnamese number words, without sharing anything with what wrote them."""
    values = {word: value for value, word in enumerate(DIGITS)} | {"mốt": 1, "tư": 4, "lăm": 5, "mười": 10}
    scales = {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}
    total = group = digit = 0
    for word in words.lower().removesuffix(" đồng").split():
        if word in scales:
            group += digit
            total = (total + group) * scales[word] if word == "tỷ" else total + group * scales[word]
            group = digit = 0
        elif word == "trăm":
            group, digit = digit * 100, 0
        elif word == "mươi":
            group, digit = group + digit * 10, 0
        elif word != "linh":
            digit += values[word]
    return total + group + digit
