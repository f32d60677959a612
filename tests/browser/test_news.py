"""News by e-mail with a real browser: asked for on the dossier's page, read in the mailbox, ended again."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import OVERFLOW
from tests.browser.test_journey import file, fill_birth
from tests.browser.test_life import office, on_a_phone


@on_a_phone
@pytest.mark.refused  # an address that is none
def test_a_citizen_asks_for_news_gets_a_letter_and_ends_it(page: Page, address: str) -> None:
    page.goto(f"{address}/nop-ho-so/1.001193/")
    fill_birth(page)
    code = file(page)
    page.fill("#contact-email", "a@b")
    page.locator("#contact button").press("Enter")
    expect(page.locator("#contact-error")).to_contain_text("Địa chỉ chưa đúng")
    page.fill("#contact-email", "citizen@example.com")
    page.locator("#contact button").press("Enter")
    expect(page.locator("#contact-stop")).to_be_visible()
    assert page.evaluate(OVERFLOW) == 0

    office(page, address, code, "accept")
    mailbox = page.context.new_page()
    for _ in range(40):
        mailbox.goto(f"{address}/gia-lap/hop-thu/")
        if mailbox.locator("article", has_text=code).count():
            break
        mailbox.wait_for_timeout(500)
    expect(mailbox.locator("article", has_text=code)).to_contain_text("Được tiếp nhận")
    assert mailbox.evaluate(OVERFLOW) == 0
    mailbox.close()

    page.locator("#contact-stop").click()
    expect(page.locator("#contact-email")).to_be_visible()
