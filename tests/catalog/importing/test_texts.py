"""Tidy texts."""

import pytest

from catalog.importing.texts import tidy


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("  Đơn \t đề\nnghị ", "Đơn đề nghị"),
        ("\uf0b7 Bản sao", "Bản sao"),
        ("Hồ sơ ( nếu có ) ;", "Hồ sơ (nếu có);"),
        ("a\u0301", "á"),
        ("\u00a0", ""),
    ],
    ids=["spaces", "private use", "signs", "NFC", "nothing"],
)
def test_texts_are_tidied(text: str, tidied: str) -> None:
    assert tidy(text) == tidied
