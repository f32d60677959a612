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
        ("Bản sao hộ chiếu còn thời hạn. Trường hợp mất thì báo.", "Bản sao hộ chiếu còn thời hạn"),
        ("Hồ sơ lần đầu thì nộp bản sao văn bản", "Hồ sơ lần đầu"),
        ("Giấy xác nhận còn thời hạn, trừ trường hợp bị mất", "Giấy xác nhận còn thời hạn"),
        ("Văn bản đề nghị phải có chữ ký của người đứng đầu", "Văn bản đề nghị"),
        ("Bản công bố hợp quy", "Bản công bố hợp quy"),
    ],
    ids=[
        "brackets", "form", "sentence", "contents", "too general to cut", "if any", "abbreviation",
        "time left", "then", "exception", "must", "whole",
    ],
)  # fmt: skip
def test_the_name_ends_where_the_explanation_begins(text: str, name: str) -> None:
    assert designation(text).text == name


def test_a_name_without_end_is_cut_at_a_comma() -> None:
    named = designation("Bản sao hợp đồng thuê nhà, " * 20)

    assert len(named.text) <= LONGEST
    assert named.text.endswith("thuê nhà")
    assert named.shortened


def test_a_long_name_ends_before_its_details() -> None:
    name = "Văn bản ủy quyền của các thành viên hộ gia đình cho một thành viên làm người đại diện"

    assert designation(f"{name} để thực hiện thủ tục đề nghị hỗ trợ chi phí đào tạo nghề nghiệp").text == name


def test_kinds_of_copies_are_no_name() -> None:
    kinds = "Bản sao có chứng thực hoặc bản sao điện tử từ sổ gốc hoặc bản sao kèm bản chính để đối chiếu"

    assert designation(f"{kinds} bằng tốt nghiệp đại học của người đề nghị").text.startswith(
        f"{kinds} bằng tốt"
    )


def test_a_sentence_about_a_case_is_not_cut_to_say_the_reverse() -> None:
    text = "Trường hợp không thuộc diện chấp thuận chủ trương đầu tư thì không phải nộp giấy tờ nêu trên"

    assert designation(text).text == text
