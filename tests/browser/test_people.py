"""Logging in with a real browser: to the issuer's page and back, one's own dossiers, and out again."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import OVERFLOW
from tests.browser.test_journey import file, fill_birth


@pytest.mark.refused  # nobody is logged in at first
def test_who_logs_in_finds_the_filed_dossier_and_leaves_again(page: Page, address: str) -> None:
    page.goto(f"{address}/nop-ho-so/1.001193/")
    fill_birth(page)
    code = file(page)

    page.goto(f"{address}/ho-so/")
    page.get_by_role("link", name="Đăng nhập để xem mọi hồ sơ của tôi").click()
    page.locator("#login").press("Enter")
    expect(page.locator(".mark")).to_contain_text("MÔ PHỎNG")
    page.fill('[name="number"]', "001000000001")
    page.fill('[name="name"]', "Người Khai Thử")
    page.get_by_role("button", name="Đăng nhập").click()

    expect(page.locator("#my-dossiers")).to_contain_text(code)
    assert page.url == f"{address}/ho-so-cua-toi/"
    assert page.evaluate("document.cookie") == ""
    assert page.evaluate(OVERFLOW) == 0
    page.get_by_role("link", name=code).click()
    expect(page.locator("#dossier-code")).to_have_text(code)

    page.goto(f"{address}/ho-so-cua-toi/")
    page.locator("#leave").click()
    expect(page.locator("#login")).to_be_visible()
    page.reload()
    expect(page.locator("#login")).to_be_visible()
