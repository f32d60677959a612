import pytest

from functions.adapters.signature import is_one_of


@pytest.mark.parametrize(
    ("given", "expected", "result"),
    [
        ("a", ["a"], True),
        ("a", ["b", "a"], True),
        ("a", ["a", "b"], True),
        ("a", ["b"], False),
        ("a", [], False),
        ("", ["a"], False),
        ("é", ["a"], False),
        ("\ud800", ["a"], False),
    ],
)
def test_one_of_the_signatures_is_enough(given: str, expected: list[str], *, result: bool) -> None:
    assert is_one_of(given, expected) is result
