"""`python -m infra.screenshots ADDRESS`: the README's pictures, taken from a site that `make run` serves."""

import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize

from infra.browser import DESK, PHONE, BrowserMissing, chromium

FOLDER = Path("site/pictures")


def main() -> None:
    if len(sys.argv) != 2:  # noqa: PLR2004 - the address
        sys.exit("usage: python -m infra.screenshots http://127.0.0.1:8000")
    address = sys.argv[1].rstrip("/")
    FOLDER.mkdir(parents=True, exist_ok=True)
    try:
        with chromium() as browser:
            _all(browser, address)
    except BrowserMissing as error:
        sys.exit(str(error))


def _all(browser: Browser, address: str) -> None:
    guide = f"{address}/thu-tuc/1.001193/"
    _picture(browser, "home", PHONE, lambda page: _open(page, f"{address}/"))
    _picture(browser, "guide", PHONE, lambda page: _open(page, guide))
    _picture(browser, "form", PHONE, lambda page: _open(page, f"{address}/nop-ho-so/1.001193/"))
    _picture(browser, "search", DESK, lambda page: _search(page, address))
    _picture(browser, "status", DESK, lambda page: _file(page, address))


def _picture(browser: Browser, name: str, size: ViewportSize, show: Callable[[Page], None]) -> None:
    page = browser.new_page(viewport=size, locale="vi-VN")
    show(page)
    page.screenshot(path=FOLDER / f"{name}.png")
    page.close()


def _open(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")


def _search(page: Page, address: str) -> None:
    _open(page, f"{address}/tim-kiem/?q=doi+bang+lai")
    page.locator("main a[data-code]").first.wait_for()


def _file(page: Page, address: str) -> None:
    """File a fine of the played register, so that the status page has something to show."""
    _open(page, f"{address}/nop-ho-so/nop-phat-giao-thong/")
    page.fill('[name="decision.number"]', "QD-2026-0001")
    page.fill('[name="decision.date"]', "2026-11-02")
    page.fill('[name="payer.full_name"]', "Người Nộp Thử")
    page.locator("#filing [type=submit]").click()
    page.locator("#filing-send").click()
    page.locator("#dossier-code").wait_for()


if __name__ == "__main__":
    main()
