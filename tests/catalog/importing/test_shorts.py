"""Short titles by rules."""

from catalog.importing.shorts import LONGEST, shorts

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


def test_no_word_of_two_parts_is_cut_in_two() -> None:
    short = one(
        "Nhập cảnh đối với tàu quân sự nước ngoài đến Việt Nam thực hiện các hoạt động khác tại lãnh hải"
    )

    assert short == "Nhập cảnh đối với tàu quân sự nước ngoài"


def test_for_whom_stands_after_a_colon_where_there_is_no_room_for_the_words() -> None:
    title = "Cấp giấy phép hoạt động đối với cơ sở cai nghiện ma túy tự nguyện"

    assert one(title) == "Cấp giấy phép hoạt động: cơ sở cai nghiện ma túy tự nguyện"


def test_a_colon_does_not_say_the_same_twice() -> None:
    title = "Giao đất, cho thuê đất đối với trường hợp giao đất, cho thuê đất không đấu giá quyền sử dụng đất"

    assert ":" not in str(one(title))


def test_titles_that_begin_alike_are_told_apart() -> None:
    found = shorts(
        {
            "1.000001": "Cấp đổi giấy phép sử dụng tần số và thiết bị vô tuyến điện đối với đài nghiệp dư",
            "1.000002": "Cấp đổi giấy phép sử dụng tần số và thiết bị vô tuyến điện đối với mạng nội bộ",
        }
    )

    assert len(set(found.values())) == 2
    assert all(len(short) <= LONGEST for short in found.values())


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
