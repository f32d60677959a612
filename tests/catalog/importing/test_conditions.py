"""Conditions are split off a paper's name only where that is certain."""

import pytest

from catalog.importing.conditions import Conditional, is_unsplit, split
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
    ],
    ids=["to hand in", "for whom", "at the end", "if any"],
)
def test_a_certain_condition_is_split_off(text: str, expected: Conditional) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Trường hợp A thì nộp bản sao; trường hợp B thì nộp bản chính",
        "Trường hợp chấm dứt kết nối: không quy định",
        "Giấy chứng nhận, trường hợp mất thì có đơn, nếu hỏng thì có ảnh",
    ],
    ids=["two conditions", "no paper", "a condition within"],
)
def test_an_uncertain_one_stays_whole_and_is_known_as_unsplit(text: str) -> None:
    assert split(text) == Conditional(text)
    assert is_unsplit(text)
