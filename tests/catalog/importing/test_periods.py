"""Dated parts of a fee's text."""

from datetime import date

import pytest

from catalog.importing.periods import dated

FROM, TO = date(2025, 7, 1), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("text", "percent", "amount"),
    [
        ("Từ ngày 01/07/2025 đến hết ngày 31/12/2026, mức lệ phí bằng 50% mức nêu trên", 50, None),
        ("(áp dụng mức phí 25.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026)", None, 25_000),
        ("Miễn kể từ ngày 01/7/2025 đến 31/12/2026 theo Thông tư 64/2025/TT-BTC", None, 0),
        ("Kể từ ngày 01 tháng 7 năm 2025 đến hết ngày 31 tháng 12 năm 2026 Mức phí giảm 20%", 80, None),
        ("Từ ngày 01/7/2025 đến hết ngày 31/12/2026 áp dụng theo quy định", None, None),
    ],
    ids=["half", "amount", "waived", "less a fifth", "only days"],
)
def test_a_period_says_what_is_left_to_pay(text: str, percent: int | None, amount: int | None) -> None:
    found = dated(text)

    assert found
    assert (found.from_, found.to, found.percent, found.amount) == (FROM, TO, percent, amount)


def test_the_law_after_the_period_is_its_source() -> None:
    found = dated("áp dụng đến hết ngày 31/12/2026 theo Thông tư số 64/2025/TT-BTC ngày 30/6/2025")

    assert found
    assert (found.from_, found.to, found.law) == (None, TO, "64/2025/TT-BTC")


@pytest.mark.parametrize(
    "text",
    ["Phí thẩm định", "Từ ngày 01/01/2024 đến 31/12/2024 và từ ngày 01/01/2025 đến 31/12/2025"],
    ids=["none", "two"],
)
def test_no_period_or_several_are_not_certain(text: str) -> None:
    assert dated(text) is None
