"""Numbers of printed forms."""

import pytest

from catalog.importing.forms import form_of


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Tờ khai (mẫu CT01 ban hành kèm theo Thông tư số 53/2025/TT-BCA)", "CT01"),
        ("Đơn đề nghị theo Mẫu số 02a tại Phụ lục", "Mẫu số 02a"),
        ("Tờ khai mẫu số 02-1/BK-QTT-TNCN", "02-1/BK-QTT-TNCN"),
        ("Giấy khai đăng ký xe (theo mẫu ĐKX10/79)", "ĐKX10/79"),
        ("theo Mẫu số 01 hoặc Mẫu số 02", None),
        ("theo mẫu quy định", None),
        ("Đơn đề nghị", None),
    ],
)
def test_only_one_stated_number_is_taken(text: str, form: str | None) -> None:
    assert form_of(text) == form
