"""Searching in the browser: while typing, by keyboard, by address, and when something is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from infra.browser import DESK, PHONE
from tests.serving import served

SITE = Path("build/site")
INDEX = "**/assets/search/index.json"
HEADER = ".mc-header input[name=q]"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The built site, served as files: searching needs nothing else."""
    if not (SITE / "tim-kiem").exists():
        pytest.fail("build the site first: motcua build")
    app = Starlette(routes=[Mount("/", StaticFiles(directory=SITE, html=True))])
    with served(app) as answered:
        yield answered


@pytest.fixture(params=[PHONE, DESK], ids=["360px", "1280px"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport=request.param, locale="vi-VN")
    yield context.new_page()
    context.close()


def results(page: Page) -> list[str | None]:
    return [link.get_attribute("data-code") for link in page.locator("#ket-qua a[data-code]").all()]


def test_results_appear_while_typing(page: Page, address: str) -> None:
    page.goto(f"{address}/thu-tuc/1.000894/")

    page.locator(HEADER).press_sequentially("dang ky khai sinh")

    expect(page.locator(".mc-found a[data-code]").first).to_have_attribute("data-code", "1.001193")
    expect(page.locator(HEADER)).to_have_attribute("aria-expanded", "true")


def test_the_keyboard_leads_to_the_procedure(page: Page, address: str) -> None:
    page.goto(f"{address}/thu-tuc/1.000894/")
    box = page.locator(HEADER)
    box.press_sequentially("mất cccd")
    expect(page.locator(".mc-found a[data-code]").first).to_have_attribute("data-code", "1.014064")

    box.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    box.press("Enter")

    page.wait_for_url("**/thu-tuc/1.014064/")


def test_arrows_go_round_and_escape_closes(page: Page, address: str) -> None:
    page.goto(f"{address}/thu-tuc/1.000894/")
    box = page.locator(HEADER)
    box.press_sequentially("hộ khẩu")
    options = page.locator(".mc-header [role=option]")
    expect(options.first).to_be_visible()

    box.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    box.press("Escape")

    expect(page.locator(".mc-header .mc-found")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("hộ khẩu")


def test_enter_without_a_choice_leads_to_the_search_page(page: Page, address: str) -> None:
    page.goto(f"{address}/thu-tuc/1.000894/")

    page.locator(HEADER).fill("đổi bằng lái")
    page.locator(HEADER).press("Enter")

    page.wait_for_url("**/tim-kiem/?q=*")
    expect(page.locator("#ket-qua a[data-code]").first).to_have_attribute("data-code", "3.000347")


def test_going_back_keeps_the_query(page: Page, address: str) -> None:
    page.goto(f"{address}/tim-kiem/")
    page.locator("#tim-trang").press_sequentially("work permit")
    expect(page.locator("#ket-qua a[data-code]").first).to_have_attribute("data-code", "1.014199")

    page.locator("#ket-qua a[data-code]").first.click()
    page.wait_for_url("**/thu-tuc/1.014199/")
    page.go_back()

    expect(page.locator("#tim-trang")).to_have_value("work permit")
    expect(page.locator("#ket-qua a[data-code]").first).to_have_attribute("data-code", "1.014199")


def test_the_number_of_results_is_said(page: Page, address: str) -> None:
    page.goto(f"{address}/tim-kiem/?q=1.001193")

    expect(page.locator("#ket-qua [role=status]")).to_have_text("1 kết quả.")
    assert results(page) == ["1.001193"]


def test_nothing_found_leads_on(page: Page, address: str) -> None:
    page.goto(f"{address}/tim-kiem/?q=zzqqxx")

    message = page.locator("#ket-qua .mc-found__message")
    expect(message).to_contain_text("zzqqxx")
    expect(message.locator("a[href='/linh-vuc/']")).to_be_visible()


def test_a_hostile_query_is_only_text(page: Page, address: str) -> None:
    page.goto(f"{address}/tim-kiem/?q=%3Cimg src=x onerror=alert(1)%3E zzqqxx")

    expect(page.locator("#ket-qua [role=status]")).not_to_be_empty()
    assert page.locator("#ket-qua img").count() == 0


def test_an_index_that_does_not_load_can_be_asked_for_again(page: Page, address: str) -> None:
    page.context.route(INDEX, lambda route: route.abort())
    page.goto(f"{address}/tim-kiem/?q=hộ khẩu")
    again = page.get_by_role("button", name="Thử lại")
    expect(again).to_be_visible()

    page.context.unroute(INDEX)
    again.click()

    expect(page.locator("#ket-qua a[data-code]").first).to_have_attribute("data-code", "1.004222")


def test_no_script_still_leads_to_the_lists(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(f"{address}/thu-tuc/1.000894/")
    page.locator(HEADER).fill("khai sinh")
    page.locator(HEADER).press("Enter")

    page.wait_for_url("**/tim-kiem/?q=khai+sinh")
    expect(page.get_by_text("đang tắt JavaScript")).to_be_visible()
    expect(page.locator(".mc-tiles a[href='/linh-vuc/']").first).to_be_visible()
    context.close()


def test_nothing_is_loaded_before_the_box_is_used(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/thu-tuc/1.000894/", wait_until="networkidle")

    assert not [url for url in asked if url.endswith(("index.json", "engine.js", "worker.js"))]


def test_an_ambiguous_word_offers_a_short_choice(page: Page, address: str) -> None:
    page.goto(f"{address}/tim-kiem/?q=giấy phép")
    choice = page.get_by_role("group", name="Bạn muốn…").get_by_role("button").first
    expect(choice).to_be_visible()
    before = results(page)

    choice.focus()
    choice.press("Enter")

    expect(choice).to_have_attribute("aria-pressed", "true")
    assert results(page) != before


def test_a_clear_question_offers_no_choice(page: Page, address: str) -> None:
    page.goto(f"{address}/tim-kiem/?q=làm lại bằng lái bị mất")

    expect(page.locator("#ket-qua a[data-code]").first).to_have_attribute("data-code", "3.000348")
    assert page.get_by_role("group", name="Bạn muốn…").count() == 0


def test_what_was_not_found_stays_on_the_device(page: Page, address: str) -> None:
    sent: list[str] = []
    page.goto(f"{address}/tim-kiem/?q=zzqqxx")
    page.get_by_text("Hãy cho chúng tôi biết bạn tìm gì").click()
    page.on("request", lambda request: sent.append(request.url))
    page.get_by_role("button", name="Lưu và sao chép").click()

    expect(page.locator("#ket-qua details [role=status]")).to_contain_text("Đã lưu trên máy này.")
    expect(page.locator("#ket-qua a[href='tel:18001096']")).to_be_visible()
    assert sent == []


def test_a_weak_question_is_asked_of_the_whole_text(page: Page, address: str) -> None:
    with page.expect_request("**/assets/search/text/*.json"):
        page.goto(f"{address}/tim-kiem/?q=hai công ty sáp nhập thì mã số thuế xử lý sao")

    expect(page.locator("#ket-qua a[data-code]").first).to_be_visible()
