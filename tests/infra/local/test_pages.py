from collections.abc import Iterator

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount

from infra.local.pages import CHECKED, YEAR, SecurityHeaders, pages
from tests.serving import served


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    site = tmp_path_factory.mktemp("site")
    for name in (
        "index.html",
        "404.html",
        "thu-tuc/1.001193/index.html",
        "sua/ma/index.html",
        "assets/a.css",
        "assets/b.484c7ddc.min.js",
    ):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    app = Starlette(routes=[Mount("/", pages(site))], middleware=[Middleware(SecurityHeaders)])
    with served(app) as address, httpx.Client(base_url=address) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "index.html"),
        ("/thu-tuc/1.001193/", "thu-tuc/1.001193/index.html"),
        ("/sua/1.001193/", "sua/ma/index.html"),
    ],
)
def test_directory_shows_its_index(browser: httpx.Client, path: str, file: str) -> None:
    assert browser.get(path).text == file


def test_directory_without_slash_leads_to_it(browser: httpx.Client) -> None:
    assert browser.get("/thu-tuc/1.001193?x=1").headers["location"].endswith("/thu-tuc/1.001193/?x=1")


def test_missing_page_shows_the_sites_own(browser: httpx.Client) -> None:
    answer = browser.get("/nowhere/")

    assert (answer.status_code, answer.text, answer.headers["cache-control"]) == (404, "404.html", CHECKED)


@pytest.mark.parametrize(
    "path", ["/../pyproject.toml", "/%2e%2e/pyproject.toml", "/assets/..%2f..%2fpyproject.toml"]
)
def test_nothing_outside_the_site_is_served(browser: httpx.Client, path: str) -> None:
    assert browser.get(path).status_code == 404


@pytest.mark.parametrize(
    ("path", "policy"),
    [
        ("/", CHECKED),
        ("/assets/a.css", CHECKED),
        ("/assets/a.css?v=1", YEAR),
        ("/assets/b.484c7ddc.min.js", YEAR),
    ],
)
def test_only_what_is_fingerprinted_is_kept_unasked(browser: httpx.Client, path: str, policy: str) -> None:
    assert browser.get(path).headers["cache-control"] == policy


def test_unchanged_page_is_not_sent_again(browser: httpx.Client) -> None:
    etag = browser.get("/").headers["etag"]

    assert browser.get("/", headers={"If-None-Match": etag}).status_code == 304


def test_every_answer_carries_the_security_headers(browser: httpx.Client) -> None:
    headers = browser.get("/nowhere/").headers

    assert headers["content-security-policy"].startswith("default-src 'self'")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_only_the_editor_may_speak_to_github(browser: httpx.Client) -> None:
    policies = [browser.get(path).headers["content-security-policy"] for path in ("/", "/sua/1.001193/")]

    assert ["api.github.com" in policy for policy in policies] == [False, True]
