"""Files in a real browser: chosen in the form, sent after filing, told on the dossier's page, sent later."""

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.test_accessibility import OVERFLOW
from tests.browser.test_journey import file, fill_birth
from tests.makers import PDF

PAPER: FilePayload = {"name": "giấy chứng sinh.pdf", "mimeType": "application/pdf", "buffer": PDF}
WORDS: FilePayload = {"name": "ghi chú.txt", "mimeType": "text/plain", "buffer": b"words"}
PROGRAM: FilePayload = {"name": "anh.png", "mimeType": "image/png", "buffer": b"MZ\x90\x00" + bytes(300)}


def test_a_paper_is_sent_with_the_form_and_another_one_later(page: Page, address: str) -> None:
    page.goto(f"{address}/nop-ho-so/1.001193/")
    fill_birth(page)
    select = page.locator("select[data-paper]:visible").filter(has=page.locator("option[data-sent]")).first
    select.select_option("online")
    name = select.get_attribute("id")
    field = page.locator(f"#{name}-file")
    field.set_input_files([WORDS])
    expect(page.locator(f"#{name}-file-error")).to_contain_text("không phải PDF, JPG hay PNG")
    page.get_by_role("button", name="Xem lại trước khi nộp").click()
    expect(page.locator("#filing-errors")).to_contain_text("ghi chú.txt")

    field.set_input_files([PAPER])
    expect(page.locator(f"#{name}-file-error")).to_be_empty()
    page.get_by_role("button", name="Xem lại trước khi nộp").click()
    expect(page.locator("#filing-answers")).to_contain_text("giấy chứng sinh.pdf (1 KB)")
    page.get_by_role("button", name="Sửa lại").click()
    file(page)

    expect(page.locator('#files li[data-file="linked"]')).to_contain_text("giấy chứng sinh.pdf")
    page.locator("#files summary").press("Enter")
    page.locator("#file-paper").select_option("0")
    page.locator("#file-content").set_input_files([PROGRAM])
    page.get_by_role("button", name="Gửi tệp").press("Enter")
    expect(page.locator('#files li[data-file="refused"]')).to_contain_text("Bên trong không phải là PDF")
    assert page.evaluate(OVERFLOW) == 0

    with page.expect_download() as fetched:
        page.get_by_role("button", name="giấy chứng sinh.pdf").click()
    assert fetched.value.suggested_filename == "giấy chứng sinh.pdf"
    assert fetched.value.path().read_bytes() == PDF
