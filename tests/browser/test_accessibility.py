"""WCAG 2.2 AA: what axe finds on every kind of page, and what only a keyboard or a large zoom shows."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from infra.browser import DESK, PHONE
from tests.browser import kinds

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-accessibility")]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ZOOMED: ViewportSize = {"width": 640, "height": 400}  # a screen of 1280 pixels at 200 %
COVERED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 20) / 2);
  const isOver = one === top || one.contains(top) || top?.contains(one);
  const isShown = box.top >= 0 && box.top < innerHeight && isOver;
  return isShown ? "" : one.outerHTML.slice(0, 120);
}"""
SMALL = """() => [...document.querySelectorAll("main :is(button, select, input), "
    + ":is(header, footer) :is(a, button)")]
  .filter((one) => one.checkVisibility() && !one.closest(".mc-skip") && one.type !== "hidden")
  .map((one) => [one, (one.closest("label") ?? one).getBoundingClientRect()])
  .filter(([one, box]) => !one.matches(".mc-skip") && (box.width < 24 || box.height < 24))
  .map(([one]) => one.outerHTML.slice(0, 120))"""
MOVING = """[...document.querySelectorAll("*")]
  .filter((one) => getComputedStyle(one).transitionDuration !== "0s").length"""
# A long list, a short one and none cover different links of the page; each with what shows that it is there.
LISTS = {
    "khai sinh": "[href$='q=khai+sinh']",
    "1.001193": "[href$='q=1.001193']",
    "zzqqxx": "p:has-text('zzqqxx')",
}
# Words outside of what says that it is Vietnamese, on an English page.
FOREIGN = """() => {
  const found = [], walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isTold = node.parentElement.closest("[lang=vi], script, style, noscript");
    if (!isTold && /[^\\u0000-\\u00ff\\u2000-\\u2fff]/.test(node.textContent)) found.push(node.textContent);
  }
  return found;
}"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with kinds.site() as address:
        yield address


@pytest.fixture(
    params=[(PHONE, "light"), (DESK, "light"), (PHONE, "dark"), (DESK, "dark")],
    ids=["360px light", "1280px light", "360px dark", "1280px dark"],
)
def looked(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on a phone or a desk in one of the palettes."""
    size, palette = request.param
    context = browser.new_context(viewport=size, color_scheme=palette, locale="vi-VN", bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=[PHONE, DESK], ids=["360px", "1280px"])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """One page for all that is only read; nothing fades when its palette changes."""
    context = browser.new_context(
        viewport=request.param, locale="vi-VN", bypass_csp=True, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[str]:
    options = {"runOnly": RULES, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['html'][:150]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("path", kinds.KINDS.values(), ids=kinds.KINDS)
def test_axe_finds_nothing(reader: Page, site: str, path: str) -> None:
    reader.emulate_media(color_scheme="light")
    reader.goto(f"{site}{path}", wait_until="networkidle")

    assert violations(reader) == []
    assert reader.evaluate(OVERFLOW) == 0
    assert reader.evaluate(SMALL) == []
    reader.emulate_media(color_scheme="dark")
    expect(reader.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    assert violations(reader) == []


def test_axe_finds_nothing_where_a_form_is_wrong(looked: Page, site: str) -> None:
    looked.goto(f"{site}/nop-ho-so/1.001193/", wait_until="networkidle")
    looked.get_by_role("button", name="Xem lại trước khi nộp").click()
    expect(looked.locator("#filing-errors")).to_be_focused()

    assert violations(looked) == []


def test_axe_finds_nothing_in_an_open_menu_and_list(looked: Page, site: str) -> None:
    looked.goto(f"{site}{kinds.GUIDE}", wait_until="networkidle")
    if looked.locator("[data-menu]").is_visible():
        looked.locator("[data-menu]").click()
        assert violations(looked) == []
        looked.keyboard.press("Escape")
        expect(looked.locator("#thuc-don")).to_be_hidden()
    for query, answer in LISTS.items():
        looked.locator(".mc-header input[name=q]").fill(query)
        expect(looked.locator(f".mc-header .mc-found {answer}")).to_be_visible()
        assert violations(looked) == []


def test_a_tap_beside_the_open_list_only_closes_it(looked: Page, site: str) -> None:
    looked.goto(f"{site}{kinds.GUIDE}", wait_until="networkidle")
    looked.locator(".mc-header input[name=q]").fill("khai sinh")
    expect(looked.locator(".mc-header [role=option]").first).to_be_visible()

    looked.mouse.click(10, looked.evaluate("innerHeight") - 10)

    expect(looked.locator(".mc-header .mc-found")).to_be_hidden()
    assert looked.url.endswith(kinds.GUIDE)


@pytest.fixture
def zoomed(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=ZOOMED, device_scale_factor=2, locale="vi-VN")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", ["/", kinds.GUIDE, "/linh-vuc/ho-tich/", "/nop-ho-so/1.001193/"])
def test_focus_goes_everywhere_and_is_never_covered(zoomed: Page, site: str, path: str) -> None:
    zoomed.goto(f"{site}{path}", wait_until="networkidle")
    zoomed.keyboard.press("Tab")
    expect(zoomed.locator(".mc-skip")).to_be_focused()

    for _ in range(40):
        assert zoomed.evaluate(COVERED) == ""
        zoomed.keyboard.press("Tab")


def test_the_first_link_leads_past_the_header(zoomed: Page, site: str) -> None:
    zoomed.goto(f"{site}{kinds.GUIDE}")
    zoomed.keyboard.press("Tab")
    zoomed.keyboard.press("Enter")
    zoomed.keyboard.press("Tab")

    assert zoomed.evaluate("document.activeElement.closest('main') !== null")


def test_a_keyboard_at_double_size_leads_from_the_first_page_to_a_checked_form(
    zoomed: Page, site: str
) -> None:
    zoomed.goto(site, wait_until="networkidle")
    zoomed.get_by_role("combobox").first.focus()
    zoomed.keyboard.type("dang ky khai sinh")
    expect(zoomed.locator("[role=option]").first).to_be_visible()
    zoomed.keyboard.press("ArrowDown")
    zoomed.keyboard.press("Enter")
    zoomed.wait_for_url(f"**{kinds.GUIDE}")

    reach(zoomed, "/nop-ho-so/1.001193/")
    zoomed.keyboard.press("Enter")
    zoomed.wait_for_url("**/nop-ho-so/1.001193/")
    zoomed.locator("#filing [type=submit]").first.focus()
    zoomed.keyboard.press("Enter")

    expect(zoomed.locator("#filing-errors")).to_be_focused()
    assert zoomed.evaluate(OVERFLOW) == 0


def reach(page: Page, path: str) -> None:
    """Press Tab until the link to *path* has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.pathname") == path:
            return
    pytest.fail(f"no Tab leads to {path}")


def test_the_palette_is_chosen_and_remembered(browser: Browser, site: str) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(site)
    page.locator("[data-palette]").click()
    page.goto(f"{site}{kinds.GUIDE}")

    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.locator("[data-palette]")).to_have_attribute("aria-pressed", "true")
    context.close()


def test_without_scripts_the_menu_stands_open_and_dark_follows_the_device(
    browser: Browser, site: str
) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark", viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}{kinds.GUIDE}")

    expect(page.locator("#thuc-don a").first).to_be_visible()
    expect(page.locator("body")).to_have_css("background-color", "rgb(18, 25, 27)")
    context.close()


def test_nothing_moves_for_who_asked_for_rest(browser: Browser, site: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{site}{kinds.GUIDE}")

    assert page.evaluate(MOVING) == 0
    context.close()


def test_axe_finds_nothing_from_filing_to_the_receipt(looked: Page, address: str) -> None:
    looked.goto(f"{address}/nop-ho-so/nop-phat-giao-thong/")
    looked.fill('[name="decision.number"]', "QD-2026-0001")
    looked.fill('[name="decision.date"]', "2026-11-02")
    looked.fill('[name="payer.full_name"]', "Người Nộp Thử")
    looked.get_by_role("button", name="Xem lại trước khi nộp").click()
    expect(looked.locator("#filing-review")).to_be_visible()
    assert violations(looked) == []
    looked.get_by_role("button", name="Nộp hồ sơ").click()
    expect(looked.locator("#dossier-code")).to_be_visible()
    assert violations(looked) == []
    looked.check('input[name="provider"][value="vnpay"]')
    looked.locator("#pay button[type=submit]").click()
    paid = looked.locator('button[name="outcome"][value="paid"]')
    expect(paid).to_be_visible()
    assert violations(looked) == []
    paid.click()
    expect(looked.locator('[data-state="paid"]')).to_be_visible()
    assert violations(looked) == []
    looked.get_by_role("link", name="Xem biên lai").click()
    expect(looked.locator("[data-receipt-number]")).to_be_visible()
    assert violations(looked) == []


@pytest.mark.parametrize("looked", [(PHONE, "light"), (DESK, "dark")], indirect=True, ids=["360px", "1280px"])
def test_the_road_from_filing_to_the_receipt_is_in_english(looked: Page, address: str) -> None:
    def is_sound() -> None:
        assert violations(looked) == []
        assert looked.evaluate(FOREIGN) == []
        assert looked.evaluate(OVERFLOW) == 0

    looked.goto(f"{address}/en/file/nop-phat-giao-thong/", wait_until="networkidle")
    is_sound()
    looked.get_by_role("button", name="Check before you file").click()
    expect(looked.locator("#filing-errors")).to_be_focused()
    is_sound()
    looked.fill('[name="decision.number"]', "QD-2026-0001")
    looked.fill('[name="decision.date"]', "2026-11-02")
    looked.fill('[name="payer.full_name"]', "Nguyen Van Thu")
    looked.get_by_role("button", name="Check before you file").click()
    looked.get_by_role("button", name="File it").click()
    expect(looked.locator("#dossier-code")).to_be_visible()
    assert "/en/dossier/#" in looked.url
    is_sound()
    looked.locator("#pay button[type=submit]").click()
    looked.locator('button[name="outcome"][value="paid"]').click()
    looked.wait_for_url("**/en/payment/?*")
    expect(looked.locator('[data-state="paid"]')).to_be_visible()
    is_sound()
    looked.get_by_role("link", name="See the receipt").click()
    expect(looked.locator("[data-receipt-number]")).to_be_visible()
    is_sound()
    looked.locator("a.mc-lang").click()
    expect(looked.get_by_role("heading", name="Biên lai điện tử", exact=True)).to_be_visible()
    expect(looked.locator("[data-receipt-number]")).to_be_visible()
