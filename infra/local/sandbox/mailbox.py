"""The mailbox page: every e-mail that the functions sent, as the emulator's SES kept it."""

from dataclasses import dataclass

import httpx
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from infra.local.sandbox.page import PREFIX, page

SHOWN = 50


@dataclass(frozen=True, slots=True)
class Mailbox:
    """*messages* is the address at which the emulator shows what was sent."""

    messages: str

    def routes(self) -> list[BaseRoute]:
        return [Route(f"{PREFIX}/hop-thu/", self.show)]

    async def show(self, _request: Request) -> Response:
        async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
            answer = await client.get(self.messages)
        sent = [one for account in answer.json()["messages"].values() for one in account]
        sent.sort(key=lambda one: -one["Timestamp"])
        return page("mailbox", sent=sent[:SHOWN])
