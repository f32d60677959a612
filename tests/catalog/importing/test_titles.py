"""Titles as announced, without what the announcement adds."""

import pytest

from catalog.importing.titles import title


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh"),
        ("Thủ tục: Cấp thẻ căn cước.", "Cấp thẻ căn cước"),
        ("THỦ TỤC HỘI TỰ GIẢI THỂ (CẤP TỈNH).", "Hội tự giải thể (cấp tỉnh)"),
        ("THỦ TỤC QUỸ TỰ GIẢI THỂ (Cấp xã)", "Quỹ tự giải thể (cấp xã)"),
        ("HƯỞNG LƯƠNG HƯU TẠI VIỆT NAM, VỐN ODA", "Hưởng lương hưu tại Việt Nam, vốn ODA"),
        (". Thủ tục chấp thuận giấy phép", "Chấp thuận giấy phép"),
        ("12. Thủ tục tạm ứng kinh phí", "Tạm ứng kinh phí"),
        ("Cấp C/O mẫu D", "Cấp C/O mẫu D"),
        ("Thủ tục, hồ sơ hỗ trợ", "Thủ tục, hồ sơ hỗ trợ"),
    ],
)
def test_a_title_is_tidied(name: str, expected: str) -> None:
    assert title(name) == expected
