"""What a page may weigh and ask for: bytes, origins, and lines that move; never time."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from infra.browser import DESK, PHONE
from tests.browser import kinds

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-budget")]
BUDGET = 100_000
SHIFTS = """() => { window.moved = 0; new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.moved += one.value;
}).observe({ type: "layout-shift", buffered: true }); }"""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with kinds.site() as address:
        yield address


@pytest.fixture(params=[PHONE, DESK], ids=["360px", "1280px"])
def cold(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A first visit; what the service worker fetches afterwards for later is not part of the page."""
    context = browser.new_context(viewport=request.param, service_workers="block")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=[PHONE, DESK], ids=["360px", "1280px"])
def watched(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """One page that keeps nothing of what it fetched, and sums up how far lines have moved."""
    context = browser.new_context(viewport=request.param, service_workers="block")
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.add_init_script(f"({SHIFTS})()")
    yield page
    context.close()


def transferred(page: Page) -> int:
    """The bytes of all answers so far, headers included, as they went over the line."""
    return int(
        page.evaluate("performance.getEntries().reduce((sum, one) => sum + (one.transferSize ?? 0), 0)")
    )


@pytest.mark.parametrize("path", [kinds.GUIDE, "/", "/tim-kiem/", "/nop-ho-so/1.001193/", "/ngoai-tuyen/"])
def test_a_first_visit_stays_within_its_budget(cold: Page, site: str, path: str) -> None:
    cold.goto(f"{site}{path}", wait_until="networkidle")

    assert 5_000 < transferred(cold) <= BUDGET


@pytest.mark.parametrize("path", kinds.KINDS.values(), ids=kinds.KINDS)
def test_nobody_else_is_asked_and_nothing_moves(watched: Page, site: str, path: str) -> None:
    asked: list[str] = []
    watched.on("request", lambda request: asked.append(request.url))
    watched.goto(f"{site}{path}", wait_until="networkidle")

    assert [url for url in asked if not url.startswith((site, "data:"))] == []
    assert watched.evaluate("window.moved") <= 0.05
