"""The played national portal without a network, and our client of it."""

import asyncio
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import httpx
import urllib3
from starlette.applications import Starlette

from functions.adapters.outside import Outside
from functions.adapters.portal import HttpPortal
from functions.adapters.secrets import Keys
from infra.local.sandbox.portal import PLACE, Portal
from tests.makers import NOON

URL = f"http://portal.example{PLACE}/dich-vu"


def asked(portal: Portal, method: str, path: str, **details: Any) -> httpx.Response:
    """Ask the played portal something, in this process."""

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(Starlette(routes=portal.routes()))
        async with httpx.AsyncClient(transport=transport, base_url="http://portal.example") as client:
            return await client.request(method, path, **details)

    return asyncio.run(ask())


@dataclass
class PlayedHttp(urllib3.PoolManager):
    """Hands requests to the played portal."""

    portal: Portal

    def request(self, method: str, url: str, **details: Any) -> Any:  # type: ignore[override]
        answer = asked(self.portal, method, url, json=details["json"], headers=details["headers"])
        return urllib3.HTTPResponse(
            body=BytesIO(answer.content), status=answer.status_code, preload_content=True
        )


def a_portal(played: Portal, password: str = "secret") -> HttpPortal:  # noqa: S107 - of a played portal
    outside = Outside("https://site.example", lambda: NOON, PlayedHttp(played))
    return HttpPortal(URL, "000.00.00.H00", Keys(password), outside)
