"""The whole of it as a citizen meets it: real catalogue, real template, Chromium, two screen sizes."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from infra.browser import DESK, PHONE, chromium
from infra.local import stack
from infra.local.emulator import free_port
from infra.local.server import Origin, application
from tests.serving import served

SITE = Path("build/site")
# The first call of each function waits for its process to start.
expect.set_options(timeout=60_000)
# A page that is left while it still asks aborts its question; that is no fault of the page.
LEFT = re.compile(r"net::ERR_ABORTED")
REFUSED = re.compile(r"status of 4\d\d")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker runs all of these tests: they share one site, one stack and one browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="session", autouse=True)
def built_site() -> Path:
    """The real site, built once before anything is looked at."""
    subprocess.run([str(Path(sys.executable).with_name("motcua")), "build"], check=True)  # noqa: S603 - our own command
    return SITE


@pytest.fixture(scope="session")
def address(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the built site with its functions behind it."""
    port = free_port()
    plan = stack.Plan(f"http://127.0.0.1:{port}", tmp_path_factory.mktemp("browser"))
    with stack.running(plan) as running:
        origin = Origin(built_site, running.deployment, running.sandbox)
        with served(application(origin), port) as answered:
            yield answered


@pytest.fixture(params=[PHONE, DESK], ids=["360px", "1280px"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh page; at the end the test fails if the console or the network complained.

    Mark a test `refused` if the functions are expected to refuse something in it.
    """
    context = browser.new_context(viewport=request.param, locale="vi-VN")
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("requestfailed", lambda asked: complaints.append(f"{asked.failure}: {asked.url}"))
    yield opened
    context.close()
    is_refusal = request.node.get_closest_marker("refused") is not None
    unexpected = [
        one for one in complaints if not LEFT.search(one) and not (is_refusal and REFUSED.search(one))
    ]
    assert unexpected == []
