"""Amounts in official texts."""

import pytest

from catalog.importing.money import amounts_in, per_of, without_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("150.000 đồng/giấy.", [(150_000, "VND", "giấy")]),
        ("40.000đồng/lần; 20.000 đ/lần", [(40_000, "VND", "lần"), (20_000, "VND", "lần")]),
        ("250,000 VNĐ", [(250_000, "VND", None)]),
        ("06 triệu đồng/Giấy chứng nhận", [(6_000_000, "VND", "Giấy chứng nhận")]),
        ("155 USD/thẻ.", [(155, "USD", "thẻ")]),
        ("8.000.000/lần", [(8_000_000, "VND", "lần")]),
        ("Thông tư số 64/2025/TT-BTC ngày 30/6/2025", []),
        ("giảm 50% trong 2 năm", []),
    ],
)
def test_only_certain_amounts_are_read(text: str, expected: list[tuple[int, str, str | None]]) -> None:
    assert [(money.amount, money.currency, money.per) for money in amounts_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("/hồ sơ", "hồ sơ"),
        ("đồng/lần", "lần"),
        ("(hồ sơ)", "hồ sơ"),
        ("Phí thẩm định", None),
        ("/hồ sơ (Thông tư số 61)", "hồ sơ"),
    ],
)
def test_a_text_that_is_only_a_unit_is_one(text: str, per: str | None) -> None:
    assert per_of(text) == per


def test_an_amount_repeated_in_words_counts_once() -> None:
    text = without_words("500.000 đồng (Năm trăm nghìn đồng) một lần")

    assert [money.amount for money in amounts_in(text)] == [500_000]
