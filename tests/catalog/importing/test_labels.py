"""What a fee is for."""

import pytest

from catalog.importing.labels import label_of
from catalog.importing.money import amounts_in


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("- Phí thẩm định hồ sơ (Đất)", "Phí thẩm định hồ sơ (Đất)"),
        ("Lệ phí", None),
        ("Theo quy định tại Thông tư số 10/2024/TT-BTC", None),
        ("/hồ sơ", None),
        ("x" * 130 + " y", None),
    ],
    ids=["designation", "too general", "reference", "unit", "too long"],
)
def test_only_a_designation_is_a_label(text: str, label: str | None) -> None:
    assert label_of(text) == label


def test_the_label_stands_before_the_amount() -> None:
    text = "Lệ phí cấp giấy phép lái xe: 135.000 đồng/lần."

    assert label_of(text, amounts_in(text)[0]) == "Lệ phí cấp giấy phép lái xe"
