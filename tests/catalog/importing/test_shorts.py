"""Short titles by rules."""

import pytest

from catalog.importing.shorts import shorts

LAND = "quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất"


def one(title: str) -> str | None:
    return shorts({"1.000001": title}).get("1.000001")


def test_a_title_of_sixty_letters_needs_none() -> None:
    assert one("Đăng ký khai sinh") is None


def test_where_it_is_done_goes_first() -> None:
    assert (
        one("Cấp lại giấy phép hoạt động trạm sơ cấp cứu chữ thập đỏ (thực hiện tại cấp xã)")
        == "Cấp lại giấy phép hoạt động trạm sơ cấp cứu chữ thập đỏ"
    )


def test_a_case_goes_before_the_thing_itself() -> None:
    title = "Cấp, cấp lại giấy phép nhập khẩu thủy sản sống đối với trường hợp không phải đánh giá rủi ro"

    assert one(title) == "Cấp, cấp lại giấy phép nhập khẩu thủy sản sống"


def test_what_everybody_says_shorter_is_said_shorter() -> None:
    assert one(f"Cấp đổi Giấy chứng nhận {LAND}") == "Cấp đổi chứng nhận quyền sử dụng đất"


@pytest.mark.parametrize(
    "title",
    [
        "Đăng ký nhận cha, mẹ, con có yếu tố nước ngoài tại khu vực biên giới của hai nước",
        "Miễn thuế, giảm thuế theo Điều ước quốc tế không phải là Hiệp định tránh đánh thuế hai lần",
        "Nhập cảnh đối với tàu quân sự nước ngoài đến Việt Nam thực hiện các hoạt động khác tại lãnh hải",
        "Cấp Giấy chứng nhận đủ điều kiện đối với cơ sở nghiên cứu chế tạo tàu bay không người lái",
        "Tuyển sinh vào các trường trung cấp và cao đẳng của ngành nghề tại Công an cấp tỉnh",
        "Đăng ký hoạt động thương mại biên giới của thương nhân Việt Nam - Lào",
    ],
    ids=["within a list", "too little", "a verb alone", "ends on nothing", "part of a name", "two countries"],
)
def test_what_would_mislead_is_not_given(title: str) -> None:
    short = one(title)

    assert short is None or short == title.replace("Giấy chứng nhận", "chứng nhận")


def test_titles_that_begin_alike_have_none() -> None:
    name = "Cấp đổi giấy phép sử dụng tần số và thiết bị vô tuyến điện"

    assert one(f"{name} đối với đài nghiệp dư") == name
    assert shorts({"1.000001": f"{name} đối với đài nghiệp dư", "1.000002": f"{name} lưu động"}) == {}


def test_the_same_place_does_not_make_two_cases_one() -> None:
    name = "Liên thông trong cấp điện qua lưới điện trung áp trên địa bàn tỉnh Thanh Hóa"

    assert shorts({"1.000001": f"{name} đối với trạm lớn", "1.000002": f"{name} đối với trạm nhỏ"}) == {}


def test_the_level_tells_apart_where_there_is_room() -> None:
    name = "Giải quyết khiếu nại lần đầu tại cơ quan nhà nước"
    levels = ("cấp xã", "cấp tỉnh")

    found = shorts({f"1.00000{n}": f"{name} (thực hiện tại {level})" for n, level in enumerate(levels)})

    assert all(short.endswith(f"({level})") for short, level in zip(found.values(), levels, strict=True))
    assert len(set(found.values())) == 2


def test_the_same_title_has_the_same_short() -> None:
    title = f"Đăng ký biến động {LAND} do chia, tách, hợp nhất, sáp nhập tổ chức"

    assert len(set(shorts({"1.000001": title, "1.000002": title}).values())) == 1


def test_what_no_rule_shortens_has_none() -> None:
    assert one("Chấp thuận" + " kinh doanh" * 8) is None
