import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.domain import attempt
from functions.domain.errors import CallbackUnreadable
from tests.makers import REFERENCE

ATTEMPT = attempt.attempt_of(REFERENCE)


@given(st.text(attempt.LETTERS, min_size=10, max_size=10))
def test_an_attempt_and_its_number_stand_for_each_other(text: str) -> None:
    number = attempt.number_of(text)

    assert 0 <= number < 2**53
    assert attempt.attempt_numbered(number) == text


@pytest.mark.parametrize("number", [-1, attempt.MAX_NUMBER, 1.0, "1", None, True])
def test_other_numbers_are_none_of_ours(number: object) -> None:
    with pytest.raises(CallbackUnreadable):
        attempt.attempt_numbered(number)


@pytest.mark.parametrize(
    "text",
    [f"MC{ATTEMPT}", f"mc{ATTEMPT.lower()}", f"MBVCB.1234.MC{ATTEMPT}.CT tu 1", f"MC{ATTEMPT} MC{ATTEMPT}"],
)
def test_an_attempt_is_found_in_the_words_of_a_bank(text: str) -> None:
    assert attempt.attempt_in(text, "MC") == ATTEMPT


@pytest.mark.parametrize(
    "text",
    ["", "nop le phi", ATTEMPT, f"MC{ATTEMPT}X", f"XMC{ATTEMPT}", f"MC{ATTEMPT[:-1]}", f"MC {ATTEMPT}",
     f"MC{ATTEMPT} MC2222222222", f"MC{ATTEMPT[:-1]}O"],
)  # fmt: skip
def test_what_is_mistyped_glued_or_doubled_is_not_guessed(text: str) -> None:
    assert attempt.attempt_in(text, "MC") is None
