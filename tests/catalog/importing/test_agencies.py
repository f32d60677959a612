"""Agencies: one for all spellings, several where names were joined."""

import pytest

from catalog.importing.agencies import agency_slug, is_name, split


@pytest.mark.parametrize(
    ("names", "parts"),
    [
        ("Bộ Công an, Bộ Quốc phòng", ("Bộ Công an", "Bộ Quốc phòng")),
        (
            "Cục Hải quan tỉnh, thành phố, Thủ tướng Chính phủ",
            ("Cục Hải quan tỉnh, thành phố", "Thủ tướng Chính phủ"),
        ),
        ("Cục Đo đạc, Bản đồ và Thông tin địa lý", ("Cục Đo đạc, Bản đồ và Thông tin địa lý",)),
        ("Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ", ("Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ",)),
        ("Tòa án nhân dân_old", ("Tòa án nhân dân",)),
    ],
)
def test_joined_names_come_apart_only_between_names(names: str, parts: tuple[str, ...]) -> None:
    assert split(names) == parts


def test_spellings_share_a_slug() -> None:
    assert agency_slug("Ủy ban nhân dân cấp xã") == agency_slug("UBND cấp Xã") == "ubnd-cap-xa"


def test_a_sentence_is_no_name() -> None:
    assert not is_name("Cơ quan quản lý người thi hành công vụ quy định tại Điều 33 của Luật")
