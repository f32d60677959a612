"""An old title leads to the current one that says nearly the same."""

from datetime import date

from catalog.model import Detail, Procedure, Source
from generators.nearest import Titles


def a_procedure(code: str, title: str) -> Procedure:
    return Procedure(code=code, title=title, source=Source(read=date(2026, 7, 18), detail=Detail.LIST))


CURRENT = (
    a_procedure("1.000001", "Cấp giấy phép hoạt động bến thủy nội địa (cấp tỉnh)"),
    a_procedure("1.000002", "Đăng ký kết hôn"),
    a_procedure("1.000003", "Đăng ký lại kết hôn có yếu tố nước ngoài"),
)


def test_the_nearest_title_comes_first() -> None:
    found = Titles(CURRENT).nearest("Đăng ký kết hôn tại cấp huyện")

    assert found[0].code == "1.000002"


def test_tones_and_capitals_do_not_matter() -> None:
    assert Titles(CURRENT).nearest("GIAY PHEP HOAT DONG BEN THUY NOI DIA")[0].code == "1.000001"


def test_nothing_near_is_nothing() -> None:
    assert Titles(CURRENT).nearest("Thành lập trường đại học tư thục") == ()
