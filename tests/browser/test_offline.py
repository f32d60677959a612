"""Without a network, without storage, without scripts or fonts: the page still serves."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from functions.adapters.receipt_xml import link
from functions.adapters.seals import jwk
from infra.browser import PHONE
from tests.browser import kinds
from tests.functions.adapters.test_seals import PUBLIC, a_seal

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-offline")]
READY = "navigator.serviceWorker.ready.then(() => caches.keys()).then((names) => names.length > 0)"
KEPT = """caches.keys()
  .then((names) => Promise.all(names.map((name) => caches.open(name).then((one) => one.keys()))))
  .then((all) => all.flat().map((one) => one.url))"""

SAVED = """caches.open("motcua-pack").then((pack) => pack.matchAll())
  .then((answers) => Promise.all(answers.map((one) => one.blob())))
  .then((all) => all.reduce((sum, one) => sum + one.size, 0))"""


CANNOT_FETCH = "fetch(`/assets/none?${Math.random()}`).then(() => false, () => true)"
TRIES = 200


def cut_off(page: Page) -> None:
    """Take the network away, from the service worker too: Chromium tells it of that a little later."""
    page.evaluate(READY)
    page.context.set_offline(True)
    [worker] = page.context.service_workers
    for _ in range(TRIES):
        if worker.evaluate(CANNOT_FETCH):
            return
        page.wait_for_timeout(50)
    raise AssertionError("the service worker still reaches the network")


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with kinds.site() as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport=PHONE, locale="vi-VN")
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext, site: str) -> Page:
    """A page whose service worker has been installed."""
    opened = context.new_page()
    opened.goto(f"{site}/gioi-thieu/")
    opened.wait_for_function(READY)
    return opened


def test_a_guide_that_was_read_is_there_without_a_network(page: Page, site: str) -> None:
    page.goto(f"{site}{kinds.GUIDE}", wait_until="networkidle")
    cut_off(page)
    page.goto(f"{site}/tim-kiem/")
    page.goto(f"{site}{kinds.GUIDE}")

    expect(page.locator("h1")).to_contain_text("Đăng ký khai sinh")
    expect(page.locator(".mc-offline")).to_contain_text("mất mạng")
    expect(page.locator(".mc-header")).to_have_css("background-color", "rgb(15, 82, 87)")


def test_searching_goes_on_without_a_network(page: Page, site: str) -> None:
    page.goto(f"{site}/tim-kiem/?q=khai+sinh")
    expect(page.locator("#ket-qua a[data-code]").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    cut_off(page)
    page.goto(f"{site}/tim-kiem/?q=ho+khau")

    expect(page.locator("#ket-qua a[data-code]").first).to_have_attribute("data-code", "1.004222")


def test_a_page_that_is_not_kept_leads_to_those_that_are(page: Page, site: str) -> None:
    page.goto(f"{site}{kinds.GUIDE}", wait_until="networkidle")
    cut_off(page)
    page.goto(f"{site}/thu-tuc/1.000894/")

    expect(page.locator("#khong-co")).to_be_visible()
    expect(page.locator("[data-visited-list] a")).to_have_attribute("href", kinds.GUIDE)


def test_the_package_is_saved_read_and_deleted(page: Page, site: str) -> None:
    page.goto(f"{site}/ngoai-tuyen/")
    links = page.locator("[data-pack-list] a")
    assert links.count() == 100
    page.locator("[data-pack-save]").click()
    expect(page.locator("[data-pack-status]")).to_contain_text("Đã lưu 100 thủ tục", timeout=60_000)
    assert page.evaluate(SAVED) <= 2_000_000

    last = links.last.get_attribute("href")
    cut_off(page)
    page.goto(f"{site}{last}")
    expect(page.locator("h1")).to_be_visible()
    assert page.url == f"{site}{last}"

    page.goto(f"{site}/ngoai-tuyen/")
    page.locator("[data-pack-delete]").click()
    expect(page.locator("[data-pack-status]")).to_have_text("Đã xóa gói khỏi máy.")
    assert page.evaluate("caches.has('motcua-pack')") is False


def test_a_receipt_is_verified_without_a_network(page: Page, site: str) -> None:
    page.goto(f"{site}/kiem-bien-lai/", wait_until="networkidle")
    page.evaluate("keys => localStorage.setItem('motcua-receipt-keys', keys)", json.dumps([jwk(PUBLIC)]))
    cut_off(page)

    page.goto(link(site, a_seal()))
    expect(page.locator('[data-seal="paid"]')).to_be_visible()
    expect(page.locator('[data-standing="unknown"]')).to_be_visible()

    page.goto(link(site, replace(a_seal(), key="AAAAAAAA")))
    expect(page.locator('[data-seal="failed"]')).to_be_visible()


def test_nothing_about_a_person_is_kept(page: Page, site: str) -> None:
    for path in (
        "/ho-so/#ma=G15-1&khoa=secret",
        "/thanh-toan/?ma=G15-1",
        "/bien-lai/",
        "/nop-ho-so/1.001193/",
    ):
        page.goto(f"{site}{path}", wait_until="networkidle")
    page.goto(f"{site}/tim-kiem/?q=cua+rieng+toi", wait_until="networkidle")

    personal = ("ho-so", "thanh-toan", "bien-lai", "/api/", "secret", "rieng")
    assert [url for url in page.evaluate(KEPT) if any(word in url for word in personal)] == []


@pytest.mark.parametrize("missing", ["**/*.woff2", "**/*.js", "**/*.css", "**/sw.js"])
def test_a_guide_serves_without_any_of_its_parts(context: BrowserContext, site: str, missing: str) -> None:
    page = context.new_page()
    page.route(missing, lambda route: route.abort())
    page.goto(f"{site}{kinds.GUIDE}")

    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_text("Giấy chứng sinh", exact=True).first).to_be_visible()


def test_blocked_storage_stops_nothing(context: BrowserContext, site: str) -> None:
    complaints: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])"
        " Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    for path in ("/", kinds.GUIDE, "/ngoai-tuyen/", "/nop-ho-so/1.001193/"):
        page.goto(f"{site}{path}", wait_until="networkidle")
        expect(page.locator("h1")).to_be_visible()
    page.goto(f"{site}{kinds.GUIDE}")
    page.locator("[data-palette]").click()

    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    assert complaints == []
