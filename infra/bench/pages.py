"""`python -m infra.bench.pages`: pages on a slow phone, beside Material.

Lighthouse is not needed; who has npm runs it on a site that `make run` serves:
`CHROME_PATH=/usr/bin/chromium npx lighthouse http://127.0.0.1:8000/ --chrome-flags="--headless=new"`.
"""

import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page
from rich.console import Console
from rich.table import Table

from infra.bench.serving import files
from infra.browser import PHONE, chromium

SITE = Path("build/site")
PEER = Path("build/bench/material")
GUIDE = "thu-tuc/1.001193/"
PAGES = {"home": "", "guide": GUIDE, "guide (en)": "en/procedures/1.001193/", "search": "tim-kiem/"}
# What Lighthouse calls slow 4G, and a processor a quarter as fast as this one.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}
SLOWER = {"rate": 4}
KINDS = {"": "HTML", ".html": "HTML", ".css": "CSS", ".js": "JS", ".woff2": "font"}
OBSERVE = """() => { window.seen = { paint: 0, moved: 0 };
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note))
    .observe({ type, buffered: true });
  watch("largest-contentful-paint", (one) => { window.seen.paint = one.startTime; });
  watch("layout-shift", (one) => { window.seen.moved += one.value; });
}"""
ENTRIES = (
    "performance.getEntries().filter((one) => one.transferSize).map((one) => [one.name, one.transferSize])"
)
ASK = """async (query) => {
  const { $search_source } = await import(document.querySelector("script[src*='/frame.']").src);
  const start = performance.now();
  await $search_source.ask(query, 20);
  return performance.now() - start;
}"""
QUESTIONS = (
    "dang ky khai sinh",
    "mất cccd",
    "hộ khẩu",
    "doi bang lai xe",
    "work permit",
    "sổ đỏ",
    "nhap hoc",
)


def main() -> None:
    """Print one line for each page, and how fast the search answers."""
    table = Table("page", "kB", *dict.fromkeys(KINDS.values()), "other", "requests", "LCP s", "shift")
    _build_peer()
    with chromium() as browser:
        with files(SITE) as address:
            for name, path in PAGES.items():
                table.add_row(name, *_cold(browser, f"{address}/{path}"))
            search = _search(browser, address)
        with files(PEER / "site") as address:
            table.add_row("guide in plain Material", *_cold(browser, f"{address}/guide/"))
    Console().print(table, search, sep="\n")


def _cold(browser: Browser, url: str) -> tuple[str, ...]:
    """What a first visit costs; what the service worker fetches for later is not counted."""
    page = _slow_page(browser)
    page.add_init_script(f"({OBSERVE})()")
    page.goto(url, wait_until="networkidle")
    entries = page.evaluate(ENTRIES)
    seen = page.evaluate("window.seen")
    page.context.close()
    return (*_weights(entries), str(len(entries)), f"{seen['paint'] / 1000:.2f}", f"{seen['moved']:.3f}")


def _slow_page(browser: Browser) -> Page:
    page = browser.new_context(viewport=PHONE, service_workers="block").new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", SLOWER)
    return page


def _weights(entries: list[Any]) -> tuple[str, ...]:
    """Kilobytes as they went over the line: together, then by kind."""
    sizes: Counter[str] = Counter()
    for name, size in entries:
        path = urlsplit(name).path
        sizes["HTML" if path.endswith("/") else KINDS.get(Path(path).suffix, "other")] += size
    kinds = (*dict.fromkeys(KINDS.values()), "other")
    return tuple(f"{size / 1000:.1f}" for size in (sizes.total(), *(sizes[kind] for kind in kinds)))


def _search(browser: Browser, address: str) -> str:
    """How long the first answer takes, the index included, and the following ones."""
    page = _slow_page(browser)
    page.goto(f"{address}/tim-kiem/", wait_until="networkidle")
    first, *rest = [page.evaluate(ASK, query) for query in QUESTIONS]
    page.context.close()
    rest = sorted(rest)
    middle, most = rest[len(rest) // 2], rest[-1]
    return f"search: first answer after {first / 1000:.1f} s, then {middle:.0f} ms, at most {most:.0f} ms"


def _build_peer() -> None:
    """The same guide as one page of an unchanged MkDocs Material."""
    (PEER / "docs").mkdir(parents=True, exist_ok=True)
    config = PEER / "mkdocs.yml"
    config.write_text("site_name: Material\ntheme: {name: material, language: vi}\n", "utf-8")
    page = (SITE / GUIDE / "index.html").read_text("utf-8")
    content = page[page.index("<h1") : page.index("</article>")]
    (PEER / "docs/index.md").write_text("# Material\n", "utf-8")
    (PEER / "docs/guide.md").write_text(f"<div>{content}</div>\n", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
    subprocess.run(command, check=True)  # noqa: S603 -- our own words


if __name__ == "__main__":
    main()
