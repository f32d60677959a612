"""Conditions are split off a paper's name only where that is certain."""

import pytest

from catalog.importing.conditions import Conditional, is_negated, is_unsplit, split
from catalog.model import Hand


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trường hợp ủy quyền thì nộp văn bản ủy quyền",
            Conditional("văn bản ủy quyền", "Trường hợp ủy quyền", Hand.SUBMIT),
        ),
        (
            "Đối với Quân đội nhân dân: Giấy giới thiệu của đơn vị",
            Conditional("Giấy giới thiệu của đơn vị", "Đối với Quân đội nhân dân"),
        ),
        (
            "Báo cáo tất toán tài khoản trong trường hợp rút nghiệp vụ tự doanh",
            Conditional("Báo cáo tất toán tài khoản", "Trường hợp rút nghiệp vụ tự doanh"),
        ),
        ("Bản vẽ thiết kế (nếu có).", Conditional("Bản vẽ thiết kế", "Nếu có")),
        (
            "Trường hợp không có văn bản nêu trên thì các bên lập văn bản cam đoan về mối quan hệ",
            Conditional("văn bản cam đoan về mối quan hệ", "Trường hợp không có văn bản nêu trên"),
        ),
        (
            "Trường hợp đăng ký qua bưu chính, khi làm thủ tục, nhân viên phải nộp bản sao phiếu gửi",
            Conditional("bản sao phiếu gửi", "Trường hợp đăng ký qua bưu chính", Hand.SUBMIT),
        ),
        (
            "Trường hợp xin giữ quốc tịch phải có giấy tờ sau: + Bản cam kết không dùng quốc tịch kia",
            Conditional("Bản cam kết không dùng quốc tịch kia", "Trường hợp xin giữ quốc tịch"),
        ),
    ],
    ids=["to hand in", "for whom", "at the end", "if any", "who draws it up", "who hands it in", "a list"],
)
def test_a_certain_condition_is_split_off(text: str, expected: Conditional) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Trường hợp A thì nộp bản sao; trường hợp B thì nộp bản chính",
        "Trường hợp chấm dứt kết nối: không quy định",
        "Giấy chứng nhận, trường hợp mất thì có đơn, nếu hỏng thì có ảnh",
        "Bản sao hộ chiếu. Trường hợp đã khai thác được dữ liệu, người lao động không phải nộp",
        "Giấy chứng nhận. Trường hợp đã có trong cơ sở dữ liệu thì được thay thế bằng dữ liệu",
        "Hợp đồng tư vấn với công ty, trừ trường hợp tổ chức phát hành là công ty chứng khoán",
        "Quyết định xử phạt đối với trường hợp có vi phạm và giấy tờ chứng minh đã thực hiện",
        "Trường hợp không thuộc diện chấp thuận thì không phải nộp giấy tờ chứng minh",
        "Trường hợp ủy quyền thì nộp giấy tờ nêu trên",
    ],
    ids=[
        "two conditions", "no paper", "a condition within", "need not hand it in", "replaced by data",
        "an exception", "another paper in it", "a negation", "refers to another",
    ],
)  # fmt: skip
def test_an_uncertain_one_stays_whole_and_is_known_as_unsplit(text: str) -> None:
    assert split(text) == Conditional(text)
    assert is_unsplit(text)


def test_what_need_not_be_handed_in_is_known() -> None:
    assert is_negated("Trường hợp khai thác được thì không phải nộp")
    assert not is_negated("Trường hợp không phải là chủ sở hữu thì nộp giấy ủy quyền")
