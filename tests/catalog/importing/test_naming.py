"""Papers are called by their designation."""

import pytest

from catalog.importing.naming import LONGEST, designation, without_bullets


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("- Đơn đề nghị", "Đơn đề nghị"),
        ("a) Bản sao", "Bản sao"),
        ("(iv) Điều lệ", "Điều lệ"),
        ("1.2. Hợp đồng", "Hợp đồng"),
        ("++ Tờ khai", "Tờ khai"),
        ("I. Thành phần hồ sơ bao gồm: 1. Công văn", "Công văn"),
        ("01 ảnh màu", "01 ảnh màu"),
        ("2 bản sao", "2 bản sao"),
    ],
)
def test_what_stands_before_the_name_goes(text: str, bare: str) -> None:
    assert without_bullets(text) == bare


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tờ khai thay đổi thông tin cư trú (mẫu CT01 ban hành kèm theo Thông tư).",
            "Tờ khai thay đổi thông tin cư trú",
        ),
        ("Đơn đề nghị cấp phép theo Mẫu số 01;", "Đơn đề nghị cấp phép"),
        ("Giấy khai sinh. Trường hợp không có thì nộp giấy khác.", "Giấy khai sinh"),
        ("Báo cáo tài chính, trong đó nêu rõ lãi lỗ", "Báo cáo tài chính"),
        ("Giấy tờ quy định tại khoản 2 Điều 5", "Giấy tờ quy định tại khoản 2 Điều 5"),
        ("Văn bản ủy quyền (nếu có) của tổ chức", "Văn bản ủy quyền (nếu có) của tổ chức"),
        ("Chứng từ vận tải (B/L)", "Chứng từ vận tải (B/L)"),
    ],
    ids=["brackets", "form", "sentence", "contents", "too general to cut", "if any", "abbreviation"],
)
def test_the_name_ends_where_the_explanation_begins(text: str, name: str) -> None:
    assert designation(text).text == name


def test_a_name_without_end_is_cut_at_a_comma() -> None:
    named = designation("Bản sao hợp đồng thuê nhà, " * 20)

    assert len(named.text) <= LONGEST
    assert named.text.endswith("thuê nhà")
    assert named.shortened
