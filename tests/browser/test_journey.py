"""The citizen's road in a real browser: find, file, pay, follow; on a phone and on a desk."""

import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode

import pytest
from playwright.sync_api import Page, expect


def fill_birth(page: Page) -> None:
    for name, value in {
        "declarant.full_name": "Người Khai Thử",
        "declarant.identity_number": "001000000001",
        "declarant.residence": "Phường Thử, Tỉnh Thử",
        "child.full_name": "Trẻ Thử Nghiệm",
        "child.birth_date": "2026-11-02",
        "child.birth_place": "Bệnh viện Thử, Tỉnh Thử",
        "child.ethnicity": "Kinh",
        "child.nationality": "Việt Nam",
        "child.home_town": "Xã Thử, Tỉnh Thử",
    }.items():
        page.fill(f'[name="{name}"]', value)
    page.select_option('[name="declarant.relation"]', "mother")
    page.select_option('[name="child.sex"]', "female")
    page.check('[name="consent"]')
    bring_every_paper(page)


def bring_every_paper(page: Page) -> None:
    for select in page.locator("select[data-paper][required]:visible").all():
        if select.input_value() == "":
            select.select_option("counter")


def file(page: Page) -> str:
    """Send the filled form; answers the dossier's code."""
    page.get_by_role("button", name="Xem lại trước khi nộp").click()
    expect(page.locator("#filing-review")).to_be_visible()
    page.get_by_role("button", name="Nộp hồ sơ").click()
    expect(page.locator("#dossier-code")).to_be_visible()
    return page.locator("#dossier-code").inner_text()


def file_fine(page: Page, address: str, number: str = "QD-2026-0001") -> str:
    page.goto(f"{address}/nop-ho-so/nop-phat-giao-thong/")
    page.fill('[name="decision.number"]', number)
    page.fill('[name="decision.date"]', "2026-11-02")
    page.fill('[name="payer.full_name"]', "Người Nộp Thử")
    return file(page)


def pay(page: Page, provider: str, outcome: str) -> None:
    page.check(f'input[name="provider"][value="{provider}"]')
    page.locator("#pay button[type=submit]").click()
    page.locator(f'button[name="outcome"][value="{outcome}"]').click()


def test_typing_without_diacritics_leads_to_a_filed_birth(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("combobox").first.fill("dang ky khai sinh")
    page.locator('a[data-code="1.001193"]').first.click()
    expect(page.locator("h1")).to_contain_text("Đăng ký khai sinh")

    page.get_by_role("link", name=re.compile("Nộp hồ sơ")).first.click()
    fill_birth(page)
    code = file(page)

    assert re.fullmatch(r"[A-Z0-9.]+-\d{6}-\d{4,}", code)
    expect(page.locator('[data-status="registered"]')).to_have_attribute("aria-current", "step")
    expect(page.locator(".mc-qr img")).to_be_visible()


def test_what_is_wrong_is_said_beside_the_field(page: Page, address: str) -> None:
    page.goto(f"{address}/nop-ho-so/1.001193/")
    page.fill('[name="declarant.identity_number"]', "12")
    page.get_by_role("button", name="Xem lại trước khi nộp").click()

    expect(page.locator("#filing-errors")).to_be_focused()
    expect(page.locator("#declarant-identity_number-error")).to_contain_text("12 chữ số")
    expect(page.locator("#filing-review")).to_be_hidden()


def test_a_draft_survives_a_reload_and_can_be_deleted(page: Page, address: str) -> None:
    page.goto(f"{address}/nop-ho-so/1.001193/")
    page.fill('[name="child.ethnicity"]', "Tày")
    page.reload()
    expect(page.locator('[name="child.ethnicity"]')).to_have_value("Tày")

    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Xóa bản nháp").click()
    page.reload()
    expect(page.locator('[name="child.ethnicity"]')).to_have_value("")


@pytest.mark.parametrize("provider", ["vnpay", "dvcqg"])
def test_a_fine_is_paid_and_the_receipt_follows(page: Page, address: str, provider: str) -> None:
    file_fine(page, address)
    pay(page, provider, "paid")

    expect(page.locator('[data-state="paid"]')).to_be_visible()
    page.get_by_role("link", name="Xem biên lai").click()
    expect(page.locator("[data-receipt-number]")).to_have_text(re.compile(r"^\d{7}$"))


def test_a_receipt_is_verified_by_anybody_and_a_changed_one_is_refused(page: Page, address: str) -> None:
    file_fine(page, address)
    pay(page, "vnpay", "paid")
    page.get_by_role("link", name="Xem biên lai").click()
    number = page.locator("[data-receipt-number]").inner_text()
    link = page.locator("[data-verify]").get_attribute("href") or ""
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="Tải tệp XML").click()
    xml = downloaded.value.path().read_text("utf-8")

    page.goto(link)
    expect(page.locator('[data-seal="paid"]')).to_be_visible()
    expect(page.locator('[data-fact="So"]')).to_have_text(number)
    expect(page.locator('[data-standing="valid"]')).to_be_visible()

    for changed in (xml.replace(number, "0000999"), xml.replace("<Khoa>", "<Khoa>A"), "rubbish"):
        page.set_input_files("#receipt-file", {"name": "r.xml", "mimeType": "", "buffer": changed.encode()})
        expect(page.locator('[data-seal="failed"]')).to_be_visible()
    page.set_input_files("#receipt-file", {"name": "r.xml", "mimeType": "", "buffer": xml.encode()})
    expect(page.locator('[data-seal="paid"]')).to_be_visible()

    page.goto(f"{address}/kiem-bien-lai/#{another_sum(link)}")
    expect(page.locator('[data-seal="failed"]')).to_be_visible()
    expect(page.locator("[data-fact]")).to_have_count(0)


def another_sum(link: str) -> str:
    """Return the receipt's link as somebody would write it who wants it to say more money."""
    fields = dict(part.split("=", 1) for part in link.split("#")[1].split("&"))
    data = zlib.decompress(urlsafe_b64decode(fields["d"] + "=="))
    changed = re.sub(rb"(<SoTien>)", rb"\g<1>9", data)
    packed = urlsafe_b64encode(zlib.compress(changed)).decode().rstrip("=")
    return f"d={packed}&k={fields['k']}&c={fields['c']}"


def test_a_callback_that_comes_twice_pays_once(page: Page, address: str) -> None:
    file_fine(page, address)
    pay(page, "vnpay", "twice")

    expect(page.locator('[data-state="paid"]')).to_be_visible()
    page.get_by_role("link", name="Về hồ sơ của tôi").click()
    expect(page.locator(".mc-step--done, .mc-step--now").filter(has_text="nghĩa vụ tài chính")).to_have_count(
        1
    )
    expect(page.get_by_role("heading", name="Đã nộp tiền")).to_be_visible()


@pytest.mark.parametrize("outcome", ["forged", "silent", "wrong-amount"])
def test_nothing_but_a_true_success_is_believed(page: Page, address: str, outcome: str) -> None:
    file_fine(page, address)
    pay(page, "vnpay", outcome)

    expect(page.locator('[data-state="waiting"], [data-state="review"]')).to_be_visible()
    page.get_by_role("link", name="Về hồ sơ của tôi").click()
    expect(page.locator("#dossier-code")).to_be_visible()
    expect(page.get_by_role("heading", name="Đã nộp tiền")).to_have_count(0)


def test_a_failed_payment_can_be_tried_again(page: Page, address: str) -> None:
    file_fine(page, address)
    pay(page, "vnpay", "failed")
    expect(page.locator('[data-state="failed"]')).to_be_visible()

    page.get_by_role("link", name="Quay lại hồ sơ để trả lại").click()
    pay(page, "dvcqg", "paid")

    expect(page.locator('[data-state="paid"]')).to_be_visible()


def test_one_declaration_and_one_payment_for_two_linked_procedures(page: Page, address: str) -> None:
    page.goto(f"{address}/nop-ho-so/xe-nhap-khau/")
    for name, value in {
        "owner.full_name": "Chủ Xe Thử",
        "owner.identity_number": "001000000001",
        "owner.residence": "Phường Thử, Tỉnh Thử",
        "owner.phone": "0900000000",
        "vehicle.brand": "Thử 125",
        "vehicle.frame_number": "THU1234567890",
        "vehicle.engine_number": "THU12345",
        "vehicle.colour": "Đen",
        "vehicle.customs_declaration": "100000000001",
        "tax.notice_number": "TB-2026-0001",
    }.items():
        page.fill(f'[name="{name}"]', value)
    page.select_option('[name="vehicle.kind"]', "motorcycle")
    page.select_option('[name="plate.choice"]', "new")
    page.select_option('[name="plate.delivery"]', "post")
    page.check('[name="consent"]')
    bring_every_paper(page)
    file(page)

    expect(page.get_by_role("heading", name=re.compile("Hồ sơ đi cùng"))).to_be_visible()
    pay(page, "vnpay", "paid")
    expect(page.locator('[data-state="paid"]')).to_be_visible()


@pytest.mark.refused
def test_an_unknown_fine_is_refused_at_its_field(page: Page, address: str) -> None:
    page.goto(f"{address}/nop-ho-so/nop-phat-giao-thong/")
    page.fill('[name="decision.number"]', "QD-0000-9999")
    page.fill('[name="decision.date"]', "2026-11-02")
    page.fill('[name="payer.full_name"]', "Người Nộp Thử")
    page.get_by_role("button", name="Xem lại trước khi nộp").click()
    page.get_by_role("button", name="Nộp hồ sơ").click()

    expect(page.locator("#decision-number-error")).not_to_be_empty()
    expect(page.locator('[name="payer.full_name"]')).to_have_value("Người Nộp Thử")


def test_a_stranger_sees_progress_only(page: Page, address: str) -> None:
    code = file_fine(page, address)
    page.goto(f"{address}/ho-so/")
    page.fill("#lookup-code", code.lower())
    page.get_by_role("button", name="Tra cứu").click()

    expect(page.locator('[aria-current="step"]')).to_be_visible()
    expect(page.locator("#pay, #acknowledgement, .mc-items")).to_have_count(0)


@pytest.mark.refused
def test_an_unknown_code_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}/ho-so/#ma=G01-261123-9999")

    expect(page.get_by_role("heading", name="Không tìm thấy hồ sơ")).to_be_visible()
