"""Numbers of printed forms."""

import pytest

from catalog.importing.forms import form_of, without_form


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mẫu số 24. Đơn đăng ký biến động đất đai", "Đơn đăng ký biến động đất đai"),
        ("Mẫu số 25 Đơn đăng ký đất đai", "Đơn đăng ký đất đai"),
        ("Mẫu số 01-Đơn đề nghị giao đất", "Đơn đề nghị giao đất"),
        ("Mẫu B1.3: Hồ sơ năng lực", "Hồ sơ năng lực"),
        ("Mẫu số 13 ban hành kèm theo Quyết định số 104", "Mẫu số 13 ban hành kèm theo Quyết định số 104"),
        ("Mẫu nhãn sản phẩm", "Mẫu nhãn sản phẩm"),
    ],
)
def test_the_designation_follows_the_number(text: str, name: str) -> None:
    assert without_form(text) == name
