"""A dossier's life on a phone: the office, played on its page, and the citizen answer each other."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from infra.browser import PHONE
from tests.browser.test_accessibility import OVERFLOW, RULES
from tests.browser.test_journey import file, file_fine, fill_birth

on_a_phone = pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["360px"])


def office(page: Page, address: str, code: str, do: str, **fields: str) -> None:
    """Do something as the office, on its page in a tab of its own."""
    desk = page.context.new_page()
    desk.goto(f"{address}/gia-lap/co-quan/?ma={code}")
    card = desk.locator(f'details:has(button[data-do="{do}"])')
    card.locator("summary").click()
    for name, value in fields.items():
        card.locator(f'[name="{name}"]').fill(value)
    card.locator("button").click()
    expect(desk.locator(".told")).to_contain_text("Đã ghi nhận.")
    desk.close()


def reopen(page: Page) -> None:
    """Follow the private link anew."""
    link = page.url.replace("&moi=1", "")
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator("#dossier-code")).to_be_visible()


def answer(page: Page, *hands: str) -> None:
    for number, hand in enumerate(hands, start=1):
        page.select_option(f"#given-{number}", hand)
    page.fill("#given-note", "Tôi mang bản gốc đến.")
    page.get_by_role("button", name="Gửi trả lời").click()
    expect(page.get_by_role("heading", name="Đã gửi trả lời cho cơ quan")).to_be_visible()


@on_a_phone
def test_the_office_asks_the_citizen_answers_and_the_result_is_delivered(page: Page, address: str) -> None:
    page.goto(f"{address}/nop-ho-so/1.001193/")
    fill_birth(page)
    code = file(page)

    office(page, address, code, "accept")
    office(page, address, code, "ask_supplement", wanted="Giấy chứng sinh\nVăn bản ủy quyền")
    reopen(page)
    expect(page.get_by_role("heading", name="Cơ quan cần thêm 2 giấy tờ")).to_be_visible()
    expect(page.locator(".mc-facts")).to_contain_text("Thời hạn đang dừng")
    answer(page, "counter", "post")
    for do in ("accept", "progress", "decide", "deliver"):
        office(page, address, code, do)
    reopen(page)

    road = [step.get_attribute("data-status") for step in page.locator(".mc-step").all()]
    assert road == [
        "registered",
        "accepted",
        "supplement_asked",
        "registered",
        "accepted",
        "decided",
        "delivered",
    ]
    expect(page.locator(".mc-facts")).to_contain_text("Xong trước hạn")
    expect(page.locator("#supplement, #withdrawal")).to_have_count(0)
    assert page.evaluate(OVERFLOW) == 0


@on_a_phone
def test_the_papers_of_a_dossier_are_filled_in_and_fit_on_paper(page: Page, address: str) -> None:
    page.goto(f"{address}/nop-ho-so/1.001193/")
    fill_birth(page)
    code = file(page)
    office(page, address, code, "accept")
    office(page, address, code, "apologise", due="2027-12-20")
    reopen(page)
    papers = [str(link.get_attribute("href")) for link in page.locator("#papers a").all()]
    assert [re.findall(r"mau=(\d\d)", paper) for paper in papers] == [["01"], ["04"], ["06"]]

    for paper, words in zip(papers, ("Hẹn trả kết quả", "xin lỗi", "Được tiếp nhận"), strict=True):
        page.goto("about:blank")
        page.goto(f"{address}{paper}")
        expect(page.locator(".mc-sheet")).to_contain_text(words)
        expect(page.locator(".mc-sheet")).to_contain_text(code)
        expect(page.locator(".mc-sheet")).to_contain_text("Người Khai Thử")
        assert page.evaluate(OVERFLOW) == 0
    page.emulate_media(media="print")
    expect(page.locator("header").first).to_be_hidden()
    expect(page.get_by_role("button", name="In giấy này")).to_be_hidden()


@on_a_phone
def test_a_dossier_is_withdrawn_after_a_question(page: Page, address: str) -> None:
    file_fine(page, address)
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("#withdrawal summary").click()
    page.fill("#withdraw-reason", "Tôi nộp nhầm.")
    page.get_by_role("button", name="Rút hồ sơ").click()

    expect(page.get_by_role("heading", name="Đã rút hồ sơ")).to_be_visible()
    expect(page.locator('[data-status="withdrawn"]')).to_have_attribute("aria-current", "step")
    expect(page.locator("#withdrawal")).to_have_count(0)


@on_a_phone
def test_who_files_for_somebody_else_is_shown_beside_the_applicant(page: Page, address: str) -> None:
    page.goto(f"{address}/nop-ho-so/1.001193/")
    fill_birth(page)
    page.get_by_text("Tôi nộp thay người khác").click()
    page.fill("#representative-name", "Người Nộp Thay")
    page.get_by_role("button", name="Xem lại trước khi nộp").click()
    expect(page.locator("#representative-identity-error")).not_to_be_empty()
    page.fill("#representative-identity", "001000000002")
    page.fill("#representative-relation", "được ủy quyền")
    file(page)

    expect(page.locator(".mc-facts")).to_contain_text("Người Nộp Thay (được ủy quyền)")
    expect(page.locator(".mc-facts")).to_contain_text("Người Khai Thử")


def test_axe_finds_nothing_from_the_request_to_the_paper(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, locale="vi-VN", bypass_csp=True)
    page = context.new_page()
    page.goto(f"{address}/nop-ho-so/1.001193/")
    fill_birth(page)
    code = file(page)
    office(page, address, code, "ask_supplement", wanted="Giấy chứng sinh")
    reopen(page)
    page.locator("#withdrawal summary").click()
    assert violations(page) == []

    page.locator("#papers a").first.click()
    expect(page.locator(".mc-sheet")).to_be_visible()
    assert violations(page) == []
    page.goto(f"{address}/gia-lap/co-quan/?ma={code}")
    page.locator("summary").first.click()
    assert violations(page) == []
    context.close()


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [f"{one['id']}: {node['html'][:150]}" for one in found for node in one["nodes"]]
