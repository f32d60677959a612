"""The data at /api/v1/ are files of the site, every other address below /api/ is the functions'."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from infra.local.deploy import Deployment
from infra.local.sandbox.app import Sandbox
from infra.local.sandbox.desk import Desk
from infra.local.sandbox.editing import Editing
from infra.local.sandbox.issuer import Issuer
from infra.local.sandbox.mailbox import Mailbox
from infra.local.sandbox.office import Office
from infra.local.sandbox.treasury import Treasury
from infra.local.server import Origin, application
from tests.serving import served


async def functions(request: Request) -> Response:
    return PlainTextResponse(f"functions: {request.url.path.removeprefix('/stage')}", 418)


def a_sandbox() -> Sandbox:
    site = "http://site.example"
    issuer = Issuer(f"{site}/gia-lap/dinh-danh", "")
    editing = Editing(Desk(Path("catalog"), Path("build/cache"), Path("build/state"), site), date.today)
    return Sandbox(site, "", "", Office(site, str), issuer, Treasury(site, str), Mailbox(site), editing)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    site = tmp_path_factory.mktemp("site")
    for name in ("404.html", "api/v1/procedures/1.001193.json", "api/v1/context.jsonld"):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"site: {name}", "utf-8")
    with served(Starlette(routes=[Route("/{path:path}", functions, methods=["GET", "POST"])])) as api:
        origin = Origin(site, Deployment(f"{api}/stage", f"{api}/bucket", {}), a_sandbox())
        with served(application(origin)) as address, httpx.Client(base_url=address) as client:
            yield client


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/api/v1/procedures/1.001193.json", "application/json"),
        ("/api/v1/context.jsonld", "application/ld+json"),
    ],
)
def test_data_are_files_of_the_site_open_to_any_page(browser: httpx.Client, path: str, kind: str) -> None:
    answer = browser.get(path)

    assert (answer.status_code, answer.text) == (200, f"site: {path.removeprefix('/')}")
    assert answer.headers["content-type"] == kind
    assert answer.headers["access-control-allow-origin"] == "*"


def test_data_that_are_not_there_are_not_asked_of_the_functions(browser: httpx.Client) -> None:
    answer = browser.get("/api/v1/procedures/9.999999.json")

    assert (answer.status_code, answer.text) == (404, "site: 404.html")


@pytest.mark.parametrize("path", ["/api/dossiers/1", "/api/v1", "/api/v10/x", "/api/openapi.json"])
def test_every_other_address_is_the_functions(browser: httpx.Client, path: str) -> None:
    answer = browser.get(path)

    assert (answer.status_code, answer.text) == (418, f"functions: {path}")
    assert "access-control-allow-origin" not in answer.headers


def test_files_are_handed_to_the_root_of_their_bucket(browser: httpx.Client) -> None:
    answer = browser.post("/tai-len/", files={"file": b"content"})

    assert (answer.status_code, answer.text) == (418, "functions: /bucket")
    assert browser.get("/tai-len/").status_code == 404
