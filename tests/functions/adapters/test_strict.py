from typing import Any

import pytest

from functions.adapters import strict
from functions.domain.errors import CallbackUnreadable


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (1, "1"),
        ("x", "x"),
        ([], "[]"),
        ([{"b": 1, "a": None}], '[{"a":null,"b":1}]'),
    ],
)
def test_values_are_written_as_providers_write_them(value: Any, text: str) -> None:
    assert strict.written(value) == text


def test_fractions_stay_as_they_were_written() -> None:
    assert strict.json_object(b'{"a": 50000.0, "b": 5e4}') == {"a": "50000.0", "b": "5e4"}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'{"a": 1, "A": 2}',
        b'{"a": {"b": 1, "b": 2}}',
        b"\xff",
        b'{"a":' + b"[" * 300,
        b" " * 65_537,
    ],
)
def test_what_is_not_one_small_object_is_not_read(body: bytes) -> None:
    with pytest.raises(CallbackUnreadable):
        strict.json_object(body)


@pytest.mark.parametrize("text", ["", "a", "a=1&A=2", "a=%ff", "&".join(f"a{n}=1" for n in range(61))])
def test_what_is_no_form_is_not_read(text: str) -> None:
    with pytest.raises(CallbackUnreadable):
        strict.form(text)


@pytest.mark.parametrize("value", [[], {}, True, "x" * 501])
def test_what_is_no_short_text_is_not_read(value: Any) -> None:
    with pytest.raises(CallbackUnreadable):
        strict.text({"a": value}, "a")


@pytest.mark.parametrize("value", ["", None, "a b", "ă", "x" * 201])
def test_what_names_nothing_is_not_read(value: Any) -> None:
    with pytest.raises(CallbackUnreadable):
        strict.token({"a": value}, "a")
