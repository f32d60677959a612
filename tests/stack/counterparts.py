"""The payment providers that have no page here: they open every payment and say what they are made to."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from functions.domain.due import VIETNAM
from infra.local import secrets
from tests.accounts import PREVIOUS, SECRET, SETTINGS
from tests.calling.facts import Fields
from tests.calling.senders import BY_NAME
from tests.serving import served
from tests.stack.running import Served

OWN = sorted(set(BY_NAME) - {"vnpay", "dvcqg", *secrets.ACCOUNTS})
ASKED = ("detail", "lookup", "search")
HANDLERS = ("functions.handlers.dossiers.handler", "functions.handlers.callbacks.handler")
PAGE = "https://pay.example/1"
OPENED = {"payUrl": PAGE, "order_url": PAGE, "payment_url": PAGE, "data": {"checkoutUrl": PAGE}, "error": "0"}


@dataclass
class Counterparts:
    """*truth* is what a provider answers when it is asked; *opening* runs before it opens a payment."""

    truth: Fields = field(default_factory=dict)
    opening: Callable[[Fields], object] = lambda _message: None

    async def answer(self, request: Request) -> JSONResponse:
        if request.url.path.endswith(ASKED):
            return JSONResponse(self.truth)
        await run_in_threadpool(self.opening, json.loads(await request.body()))
        return JSONResponse(OPENED)


@contextmanager
def counterparts(stack: Served) -> Iterator[Counterparts]:
    """Put every provider into use meanwhile, with accounts whose addresses lead to this process."""
    playing = Counterparts()
    app = Starlette(routes=[Route("/{path:path}", playing.answer, methods=["GET", "POST"])])
    with served(app) as address:
        for name in OWN:
            _open_account(stack, name, address)
        with configured(stack, PROVIDERS=",".join(BY_NAME)):
            yield playing


@contextmanager
def configured(stack: Served, **variables: str) -> Iterator[None]:
    """Let the functions that take payments run with other variables; one that is just starting breaks."""
    for path in ("dossiers", "callbacks/sepay"):
        stack.client.post(f"/api/{path}")
    functions = stack.stack.emulator.client("lambda")
    found = [one for one in functions.list_functions()["Functions"] if one["Handler"] in HANDLERS]
    try:
        for one in found:
            _configure(functions, one, variables)
        yield
    finally:
        for one in found:
            _configure(functions, one, {})


def _configure(functions: Any, one: dict[str, Any], more: dict[str, str]) -> None:
    variables = one["Environment"]["Variables"] | more
    functions.update_function_configuration(
        FunctionName=one["FunctionName"], Environment={"Variables": variables}
    )


def _open_account(stack: Served, name: str, address: str) -> None:
    addresses = {
        key: f"{address}/{name}/{key.removesuffix('_url')}" for key in SETTINGS[name] if "url" in key
    }
    account = {
        "current": SECRET,
        "previous": PREVIOUS,
        "previous_until": (datetime.now(VIETNAM) + timedelta(days=1)).isoformat(),
        "environment": "sandbox",
        "settings": {"url": f"{address}/{name}", **SETTINGS[name], **addresses},
    }
    stack.stack.emulator.client("ssm").put_parameter(
        Name=f"/motcua/{name}", Value=json.dumps(account), Type="SecureString", Overwrite=True
    )
