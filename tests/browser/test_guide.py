"""The guide for one reader: cases, place, due date, cost, another day, checklist, print."""

import json
import re
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from infra.browser import DESK, PHONE

BIRTH = "/thu-tuc/1.001193/"
PAPERS = "[data-paper]:visible"
COST = ".mc-glance [data-glance=cost] p"


def opened(page: Page, url: str) -> Page:
    page.goto(url)
    page.wait_for_selector("html[data-guide=ready]")
    return page


def asking(page: Page, question: str) -> Locator:
    """The *question*, which may wait for others to be answered."""
    more = page.locator("[data-all]")
    if more.is_visible():
        more.click()
    return page.get_by_role("group", name=question)


def dated() -> str:
    """A procedure whose fee is known to change with the end of 2026."""
    for file in Path("build/site/thu-tuc").glob("*/index.html"):
        text = file.read_text("utf-8")
        if "Từ 01/01/2027:" in text and '"day":"' in text:
            return f"/thu-tuc/{file.parent.name}/"
    raise LookupError("no procedure has a fee that ends with 2026")


@pytest.mark.parametrize(
    "code", ["1.001193", "1.004222", "3.000347", "1.000894", "1.001456", "1.012568", "1.115774"]
)
@pytest.mark.parametrize("folder", ["/thu-tuc/", "/en/procedures/"])
def test_the_first_screen_of_a_phone_answers_everything(
    browser: Browser, address: str, folder: str, code: str
) -> None:
    context = browser.new_context(viewport=PHONE, locale="vi-VN")
    page = opened(context.new_page(), f"{address}{folder}{code}/")

    answers = page.locator(".mc-glance dd").all()
    bottoms = [box["y"] + box["height"] for one in answers if (box := one.bounding_box())]

    context.close()
    assert len(bottoms) == 5
    assert max(bottoms) <= PHONE["height"]


def test_a_wide_screen_lists_the_headings_and_leads_to_them(page: Page, address: str) -> None:
    opened(page, address + BIRTH)
    contents = page.get_by_role("navigation", name="Trên trang này")

    if page.viewport_size == PHONE:
        expect(contents).to_be_hidden()
        return
    contents.get_by_role("link", name="Hồ sơ cần nộp").click()

    expect(page.locator("#ho-so")).to_be_in_viewport()
    expect(contents.get_by_role("link", name="Hồ sơ cần nộp")).to_be_in_viewport()


def test_questions_come_one_after_the_other(page: Page, address: str) -> None:
    opened(page, address + BIRTH)
    expect(page.locator("form[data-ask] fieldset:visible")).to_have_count(1)

    page.get_by_label("Chưa định").check()

    expect(page.locator("form[data-ask] fieldset:visible")).to_have_count(2)
    expect(page.locator("[data-all]")).to_have_text("Hiện thêm 3 câu hỏi")


def test_the_way_of_submitting_leaves_one_price(page: Page, address: str) -> None:
    opened(page, f"{address}/thu-tuc/1.004222/")
    expect(page.locator(COST)).to_have_count(2)

    asking(page, "Bạn định nộp bằng cách nào?").get_by_label("Trực tiếp tại quầy").check()

    expect(page.locator(COST)).to_have_text(["Miễn phí – 20.000 đ tùy trường hợp"])


def test_answers_leave_my_fee(page: Page, address: str) -> None:
    opened(page, f"{address}/thu-tuc/1.004194/")
    asking(page, "Bạn định nộp bằng cách nào?").get_by_label("Trực tuyến", exact=True).check()
    exempt = page.get_by_role("group", name="Bạn thuộc diện miễn lệ phí đăng ký cư trú?")
    mine = page.locator(".mc-yours")

    page.get_by_label("Đăng ký tạm trú theo danh sách", exact=True).check()
    exempt.get_by_label("Không", exact=True).check()
    expect(mine).to_contain_text("5.000 đ/người/lần đăng ký")
    expect(mine).to_contain_text("Còn 2 giấy tờ")
    expect(page.locator(COST)).to_have_text(["5.000 đ/người/lần đăng ký"])
    expect(page.locator("[data-ways]")).not_to_contain_text("7.000 đ")

    exempt.get_by_label("Không chắc").check()
    expect(exempt).to_contain_text("Hãy hỏi Công an cấp Xã")
    expect(mine).to_contain_text("Miễn phí – 5.000 đ")

    exempt.get_by_label("Có", exact=True).check()
    expect(page.locator(COST)).to_have_text(["Miễn phí"])
    opened(page, page.url)
    expect(page.locator(COST)).to_have_text(["Miễn phí"])


def test_answers_leave_my_time_and_the_tools_follow(page: Page, address: str) -> None:
    opened(page, f"{address}/thu-tuc/1.013225/")
    page.get_by_text("Khi nào có kết quả?").click()
    expect(page.get_by_label("Cách nộp").locator("option")).to_have_count(6)

    page.get_by_label("Đối với công trình nhà ở riêng lẻ", exact=True).check()

    expect(page.locator(".mc-yours")).to_contain_text("7 ngày làm việc")
    expect(page.get_by_label("Cách nộp").locator("option")).to_have_count(3)


def test_answers_leave_my_office(page: Page, address: str) -> None:
    opened(page, f"{address}/thu-tuc/2.000815/")
    abroad = asking(page, "Bạn làm ở cơ quan đại diện Việt Nam tại nước ngoài?")

    abroad.get_by_label("Có", exact=True).check()
    expect(page.locator(".mc-yours [data-offices]")).to_have_text("Cơ quan đại diện có thẩm quyền")
    expect(page.locator(COST)).to_have_text(["10 USD/bản"])

    abroad.get_by_label("Không", exact=True).check()
    expect(page.locator(".mc-glance [data-offices]")).not_to_contain_text("Cơ quan đại diện")
    expect(page.locator(COST)).to_have_text(["2.000 đ/trang"])


def test_answers_leave_only_the_papers_that_are_needed(page: Page, address: str) -> None:
    opened(page, address + BIRTH)
    before = page.locator(PAPERS).count()

    question = asking(page, "Trẻ em bị bỏ rơi?")
    question.get_by_label("Không", exact=True).check()

    expect(page.locator(PAPERS)).to_have_count(before - 1)
    expect(page.locator("[data-left]")).to_contain_text(f"Còn {before - 1} giấy tờ")
    assert re.search(r"khong=[0-9a-f]{6}$", page.url)


def test_the_unsure_keep_the_paper_and_learn_whom_to_ask(page: Page, address: str) -> None:
    opened(page, address + BIRTH)
    before = page.locator(PAPERS).count()

    asking(page, "Trẻ em bị bỏ rơi?").get_by_label("Không chắc").check()

    expect(page.locator(PAPERS)).to_have_count(before)
    expect(page.locator("[data-unsure]")).to_contain_text("Hãy hỏi Ủy ban nhân dân cấp xã trước khi chuẩn bị")


def test_a_shared_address_gives_the_same_answers_and_a_reset_none(page: Page, address: str) -> None:
    opened(page, address + BIRTH)
    before = page.locator(PAPERS).count()
    page.get_by_label("Trực tuyến", exact=True).check()
    asking(page, "Trẻ em bị bỏ rơi?").get_by_label("Không", exact=True).check()
    fewer = page.locator(PAPERS).count()

    opened(page, page.url)
    expect(page.locator(PAPERS)).to_have_count(fewer)
    page.get_by_role("button", name="Làm lại").click()

    expect(page.locator(PAPERS)).to_have_count(before)
    assert "?" not in page.url


def test_a_case_shows_its_own_papers_only(page: Page, address: str) -> None:
    opened(page, f"{address}/thu-tuc/1.004222/")

    page.get_by_label("Đăng ký thường trú vào chỗ ở hợp pháp do thuê, mượn, ở nhờ").check()

    expect(page.locator("[data-pile]:visible")).to_have_count(1)
    expect(page.locator("[data-left]")).to_contain_text("Còn 2 giấy tờ")


def test_unknown_answers_in_the_address_change_nothing(page: Page, address: str) -> None:
    opened(page, address + BIRTH)
    before = page.locator(PAPERS).count()

    opened(page, f"{address}{BIRTH}?khong=zzzzzz&co=%3Cscript%3E&nop=plane&noi=99999&ngay=2026-02-31&x=1")

    expect(page.locator(PAPERS)).to_have_count(before)
    expect(page.locator("[data-asof]")).to_be_hidden()


def test_the_former_name_finds_the_office_and_the_device_remembers_it(page: Page, address: str) -> None:
    opened(page, address + BIRTH)
    page.get_by_role("button", name="Chọn nơi bạn sống").click()
    page.get_by_label("Bạn sống ở đâu?").fill("quan thanh")
    page.get_by_role("button", name="Phường Ba Đình, Hà Nội").click()
    expect(page.locator("[data-office]").first).to_contain_text("Phường Ba Đình, Hà Nội")
    assert "noi=00004" in page.url

    opened(page, f"{address}/thu-tuc/1.004222/")

    expect(page.locator("[data-office]").first).to_contain_text("Công an cấp Xã: Phường Ba Đình, Hà Nội")


def test_a_shared_place_is_shown_without_being_kept(page: Page, address: str) -> None:
    opened(page, f"{address}{BIRTH}?noi=00004")

    expect(page.locator("[data-office]").first).to_contain_text("Phường Ba Đình, Hà Nội")
    assert page.evaluate("localStorage.getItem('motcua:noi')") is None


def test_my_province_tells_its_fee_or_how_to_find_out(page: Page, address: str) -> None:
    opened(page, f"{address}/thu-tuc/1.000656/?noi=52")
    mine = page.locator(".mc-glance .mc-mine")
    expect(mine.filter(has_text="Gia Lai: theo 09/2025/NQ-HĐND")).to_be_visible()

    opened(page, f"{address}/thu-tuc/1.000656/?noi=01")
    expect(mine.filter(has_text="Hà Nội: chưa có dữ liệu. Hãy hỏi nơi nhận hồ sơ")).to_be_visible()

    page.get_by_text("Mức thu ở từng tỉnh").click()
    page.locator(".mc-locals").get_by_role("link", name="Tỉnh Gia Lai").click()
    expect(page).to_have_url(f"{address}/tinh/gia-lai/")


def test_another_province_has_another_procedure_and_no_office_of_mine(page: Page, address: str) -> None:
    opened(page, f"{address}/thu-tuc/1.010533/?noi=00004")

    place = page.locator("[data-place]")
    expect(place.get_by_role("link", name="Xem thủ tục chung cả nước")).to_be_visible()
    expect(page.locator("[data-office]").first).to_have_text("Ủy ban nhân dân cấp xã")


def test_the_due_date_skips_the_holiday_and_says_so(page: Page, address: str) -> None:
    opened(page, address + BIRTH)
    page.get_by_text("Khi nào có kết quả?").click()

    page.get_by_label("Nộp ngày").fill("2026-11-23")
    page.get_by_label("Nộp lúc").fill("15:30")

    answer = page.locator("[data-due] .mc-answer")
    expect(answer).to_contain_text("thứ Tư, 25/11/2026")
    expect(answer).to_contain_text("Thứ Ba 24/11/2026 nghỉ")


def test_before_the_cut_off_the_result_comes_on_the_same_day(page: Page, address: str) -> None:
    opened(page, address + BIRTH)
    page.get_by_text("Khi nào có kết quả?").click()
    page.get_by_label("Nộp ngày").fill("2026-11-23")
    answer = page.locator("[data-due] .mc-answer")

    page.get_by_label("Nộp lúc").fill("14:30")
    expect(answer).to_contain_text("hết thứ Hai, 23/11/2026")
    expect(answer).to_contain_text("Nộp trước 15:00 thì trả kết quả ngay trong ngày làm việc")

    page.get_by_label("Nộp lúc").fill("15:00")
    expect(answer).to_contain_text("Nộp sau 15:00 thì tính sang ngày làm việc tiếp theo")


def test_the_cost_of_three_copies_is_three_times_one(page: Page, address: str) -> None:
    opened(page, f"{address}/thu-tuc/2.000635/")
    page.get_by_text("Hết bao nhiêu tiền?").click()

    page.locator("[data-cost] input[type=number]").first.fill("3")

    expect(page.locator("[data-cost] .mc-answer")).to_contain_text("24.000 đ")


def test_another_day_has_other_values_and_says_that_it_is_not_today(page: Page, address: str) -> None:
    url = address + dated()
    opened(page, url)
    today = page.locator("[data-ways]").inner_text()

    opened(page, f"{url}?ngay=2027-01-01")

    expect(page.locator("[data-asof]")).to_contain_text("Đang xem theo ngày 01/01/2027")
    assert page.locator("[data-ways]").inner_text() != today


def test_values_switch_at_midnight_in_hanoi_while_the_page_is_open(page: Page, address: str) -> None:
    page.clock.install(time="2026-12-31T16:59:30Z")
    opened(page, address + dated())
    before = page.locator("[data-ways]").inner_text()

    page.clock.run_for(60_000)

    expect(page.locator("[data-day]")).to_have_text("01/01/2027")
    assert page.locator("[data-ways]").inner_text() != before


def test_ticked_papers_stay_ticked_on_this_device(page: Page, address: str) -> None:
    opened(page, address + BIRTH)
    page.get_by_label("Giấy chứng sinh", exact=True).check()
    expect(page.locator("[data-checked]")).to_contain_text("Đã có 1/")

    opened(page, address + BIRTH)

    expect(page.get_by_label("Giấy chứng sinh", exact=True)).to_be_checked()


def test_blocked_storage_costs_only_the_memory(page: Page, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})"
    )
    opened(page, f"{address}{BIRTH}?noi=00004")

    page.get_by_label("Giấy chứng sinh", exact=True).check()

    expect(page.locator("[data-checked]")).to_contain_text("Đã có 1/")
    expect(page.locator("[data-office]").first).to_contain_text("Phường Ba Đình")


def test_full_storage_costs_only_the_memory(page: Page, address: str) -> None:
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
    )
    opened(page, address + BIRTH)

    page.get_by_label("Giấy chứng sinh", exact=True).check()

    expect(page.locator("[data-checked]")).to_contain_text("Đã có 1/")


def test_without_fonts_and_lists_the_guide_still_serves(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, locale="vi-VN", service_workers="block")
    page = context.new_page()
    page.route("**/*.woff2", lambda route: route.abort())
    page.route("**/assets/guide/*.json", lambda route: route.abort())
    opened(page, f"{address}{BIRTH}?noi=00004")

    asking(page, "Trẻ em bị bỏ rơi?").get_by_label("Không", exact=True).check()
    page.get_by_role("button", name="Chọn nơi bạn sống").click()
    page.get_by_label("Bạn sống ở đâu?").fill("ha noi")
    page.get_by_text("Khi nào có kết quả?").click()

    expect(page.locator(".mc-chooser")).to_contain_text("Chưa tải được danh sách")
    expect(page.locator("[data-due] .mc-answer")).to_contain_text("Chưa tải được lịch nghỉ")
    expect(page.locator("[data-left]")).to_contain_text("Còn 7 giấy tờ")
    context.close()


def test_the_print_out_leads_back_and_has_no_navigation(page: Page, address: str) -> None:
    opened(page, address + BIRTH)

    page.emulate_media(media="print")

    expect(page.locator("[data-qr] svg")).to_be_visible()
    expect(page.locator("header.mc-header")).to_be_hidden()
    expect(page.locator("form[data-ask]")).to_be_hidden()


def test_the_english_guide_does_the_same_in_english(page: Page, address: str) -> None:
    opened(page, f"{address}/en/procedures/1.001193/?noi=00004")
    expect(page.locator("[data-office]").first).to_contain_text("Phường Ba Đình, Hà Nội")

    page.get_by_text("When will I have it?").click()
    page.get_by_label("Submitted on").fill("2026-11-23")
    page.get_by_label("At", exact=True).fill("16:00")
    page.get_by_label(re.compile("^Birth notice")).check()

    expect(page.locator("[data-due] .mc-answer")).to_contain_text("the end of Wednesday, 25 November 2026")
    expect(page.locator("[data-due] .mc-answer")).to_contain_text("offices are closed")
    expect(page.locator("[data-checked]")).to_have_text("You have 1 of 8 papers.")
    expect(page.get_by_role("button", name="Change")).to_be_visible()


def test_the_other_language_is_the_same_page_with_the_same_choices(page: Page, address: str) -> None:
    opened(page, f"{address}/thu-tuc/1.004222/?noi=00004")
    asking(page, "Bạn định nộp bằng cách nào?").get_by_label("Trực tuyến", exact=True).check()

    page.get_by_role("link", name="English", exact=True).click()

    expect(page).to_have_url(re.compile(r"/en/procedures/1\.004222/\?noi=00004&nop=online$"))
    expect(page.locator(COST)).to_have_text(["Free – 10,000 VND by case"])


def test_everything_is_there_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + BIRTH)

    expect(page.locator("[data-paper]").first).to_be_visible()
    expect(page.locator("form[data-ask]")).to_be_hidden()
    expect(page.get_by_role("button", name="Chọn nơi bạn sống")).to_be_hidden()
    data = json.loads(page.locator("#mc-guide").inner_text() or "{}")
    context.close()
    assert data["code"] == "1.001193"


def test_fees_of_every_case_are_there_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/thu-tuc/1.004194/")

    ways = page.locator(".mc-way").first
    expect(ways).to_contain_text("7.000 đ/lần đăng ký")
    expect(ways).to_contain_text("Chỉ khi: Bạn thuộc diện miễn lệ phí đăng ký cư trú")
    context.close()


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["360px", "1280px"])
def test_axe_finds_nothing_in_an_answered_guide(
    browser: Browser, address: str, size: ViewportSize, palette: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport=size, color_scheme=palette, locale="vi-VN", bypass_csp=True)
    page = opened(context.new_page(), f"{address}{BIRTH}?noi=00004&ngay=2027-01-01")
    expect(page.locator(".mc-place")).to_contain_text("Phường Ba Đình, Hà Nội")
    page.get_by_text("Khi nào có kết quả?").click()
    page.get_by_text("Hết bao nhiêu tiền?").click()
    expect(page.locator("[data-due] .mc-answer")).to_contain_text("Chậm nhất")
    asking(page, "Trẻ em bị bỏ rơi?").get_by_label("Không chắc").check()
    page.get_by_label("Giấy chứng sinh", exact=True).check()
    page.get_by_role("button", name="Đổi").click()
    page.get_by_label("Bạn sống ở đâu?").fill("kim ma")
    expect(page.locator(".mc-found-places button").first).to_be_visible()

    found = Axe().run(page).response["violations"]

    context.close()
    assert [f"{one['id']}: {node['html'][:150]}" for one in found for node in one["nodes"]] == []
