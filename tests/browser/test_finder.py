"""The finder and the journeys as people use them: by choice, by address, by keyboard, without scripts."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from infra.browser import PHONE

RIGHTS = "cap=xa&linh-vuc=ho-tich&phi=mien-phi"


@pytest.fixture
def finder(page: Page, address: str) -> Page:
    return opened(page, f"{address}/tra-cuu/")


def opened(page: Page, url: str) -> Page:
    page.goto(url)
    expect(page.locator("[data-finder][data-ready]")).to_be_visible()
    return page


def open_facet(page: Page, key: str) -> None:
    """On a phone the filters lie in a drawer."""
    if not page.locator("[data-side]").evaluate("one => one.open"):
        page.locator("[data-side] > summary").click()
    page.locator(f"[data-facet={key}] > summary").click()


def total(page: Page) -> int:
    told = page.locator("[data-status]").inner_text()
    found = re.match(r"[\d.]+", told)
    return int(found.group().replace(".", "")) if found else 0


def test_choosing_narrows_counts_and_fills_the_address(finder: Page) -> None:
    everything = total(finder)
    open_facet(finder, "linh-vuc")
    choice = finder.locator("[data-facet=linh-vuc] li:visible label").first
    promised = int(choice.locator("small").inner_text().replace(".", ""))

    choice.locator("input").check()

    assert total(finder) == promised < everything
    expect(finder).to_have_url(re.compile(r"/tra-cuu/\?linh-vuc=[a-z0-9-]+$"))


def test_an_address_can_be_shared_and_strange_parts_are_ignored(page: Page, address: str) -> None:
    opened(page, f"{address}/tra-cuu/?{RIGHTS}&utm_source=x&linh-vuc=khong-co&trang=abc&xep=hong")

    expect(page.locator(".fd-chip")).to_have_count(3)
    expect(page.locator("[data-rows] > li").first).to_be_visible()
    assert 0 < total(page) < 60


def test_back_returns_to_the_choice_before(page: Page, address: str) -> None:
    opened(page, f"{address}/tra-cuu/?cap=xa")
    before = total(page)

    open_facet(page, "phi")
    page.locator("[data-facet=phi] input[value=mien-phi]").check()
    assert total(page) < before
    page.go_back()

    expect(page.locator(".fd-chip")).to_have_count(1)
    assert total(page) == before
    expect(page.locator("[data-facet=phi] input[value=mien-phi]")).not_to_be_checked()


def test_pages_follow_each_other_and_few_rows_are_in_the_page(finder: Page) -> None:
    first = finder.locator("[data-rows] > li").first.inner_text()

    finder.get_by_role("link", name=re.compile("Trang sau")).click()

    expect(finder).to_have_url(re.compile(r"\?trang=2$"))
    expect(finder.locator("[data-rows] > li").first).not_to_have_text(first)
    expect(finder.locator("[data-rows] > li")).to_have_count(20)
    expect(finder.locator("[data-heading]")).to_be_focused()


def test_text_is_typed_without_marks(finder: Page) -> None:
    finder.get_by_label(re.compile("Tên thủ tục")).fill("dang ky khai sinh luu dong")

    expect(finder.locator("[data-rows] > li")).to_have_count(1)
    expect(finder.locator("[data-rows] a")).to_have_attribute("href", "/thu-tuc/1.003583/")
    expect(finder).to_have_url(re.compile(r"\?tu=dang%20ky"))


def test_nothing_left_offers_what_to_drop(page: Page, address: str) -> None:
    opened(page, f"{address}/tra-cuu/?linh-vuc=ho-tich&cap=xa&tu=hang+khong")
    expect(page.locator("[data-rows] > li")).to_have_count(0)

    page.get_by_role("button", name=re.compile("Bỏ “hang khong”")).click()

    assert total(page) > 0
    expect(page.locator("[data-heading]")).to_be_focused()


def test_a_keyboard_is_enough(page: Page, address: str) -> None:
    opened(page, f"{address}/tra-cuu/")
    if not page.locator("[data-side]").evaluate("one => one.open"):
        page.locator("[data-side] > summary").focus()
        page.keyboard.press("Enter")
    page.locator("[data-facet=cap] > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    page.keyboard.press("Space")

    expect(page.locator(".fd-chip")).to_have_count(1)
    expect(page.locator("[data-facet=cap] input:focus")).to_be_checked()


def test_the_first_page_stands_still_while_the_data_load(page: Page, address: str) -> None:
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => {"
        "for (const one of list.getEntries()) if (!one.hadRecentInput) window.shift += one.value;"
        "}).observe({ type: 'layout-shift', buffered: true });"
    )

    opened(page, f"{address}/tra-cuu/")
    page.wait_for_timeout(300)

    assert page.evaluate("window.shift") <= 0.05


def test_nothing_is_wider_than_the_screen(page: Page, address: str) -> None:
    for path in (f"/tra-cuu/?{RIGHTS}", "/viec/xay-nha/", "/viec/", "/su-kien/khoi-su-kinh-doanh/"):
        page.goto(f"{address}{path}")
        page.wait_for_load_state("networkidle")

        width = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert width <= 0, path


def test_without_scripts_the_lists_are_there(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()

    page.goto(f"{address}/tra-cuu/")
    page.locator("[data-side] > summary").click()
    page.locator("[data-facet=linh-vuc] > summary").click()
    page.locator("[data-facet=linh-vuc] a").first.click()

    expect(page).to_have_url(re.compile(r"/linh-vuc/[a-z0-9-]+/$"))
    context.close()


def test_data_that_do_not_come_leave_the_first_page(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.route("**/assets/finder/data.json*", lambda route: route.abort())

    page.goto(f"{address}/tra-cuu/")

    expect(page.locator("[data-status]")).to_contain_text("Không tải được bộ lọc")
    expect(page.locator("[data-rows] > li")).to_have_count(20)
    context.close()


def test_the_english_finder_is_english_and_keeps_the_choice(page: Page, address: str) -> None:
    opened(page, f"{address}/tra-cuu/?{RIGHTS}")
    expected = total(page)

    page.get_by_role("link", name="English", exact=True).click()
    expect(page.locator("[data-finder][data-ready]")).to_be_visible()

    expect(page).to_have_url(re.compile(re.escape(f"/en/find/?{RIGHTS}") + "$"))
    expect(page.locator("[data-status]")).to_have_text(re.compile(rf"^{expected} procedures"))
    expect(page.locator(".fd-chip", has_text="Commune")).to_be_visible()
    page.get_by_label("Words in the title").fill("register a birth")
    expect(page.locator("[data-rows] a").first).to_have_attribute("href", "/en/procedures/1.001193/")


def test_a_journey_leads_from_home_through_its_steps_to_a_guide(page: Page, address: str) -> None:
    page.goto(address)

    page.get_by_role("link", name=re.compile("Sinh con")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sinh con")
    expect(page.locator(".mc-legs > li")).to_have_count(6)
    page.locator("#khai-sinh").get_by_role("link", name=re.compile("Hướng dẫn")).click()

    expect(page).to_have_url(re.compile(r"/thu-tuc/1\.001193/"))
