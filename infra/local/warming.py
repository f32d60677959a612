"""Starts the functions before anybody waits for them: each is asked once for something harmless."""

import contextlib
import threading
from collections.abc import Callable, Iterator

import httpx
from botocore.exceptions import BotoCoreError, ClientError

from infra.local.deploy import Deployment
from infra.local.emulator import Emulator

TIMEOUT = 30


@contextlib.contextmanager
def warming(emulator: Emulator, deployment: Deployment) -> Iterator[None]:
    """Warm in the background; the block does not wait for it, its end does."""
    threads = [threading.Thread(target=call) for call in _calls(emulator, deployment)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        for thread in threads:
            thread.join()


def _calls(emulator: Emulator, deployment: Deployment) -> Iterator[Callable[[], None]]:
    yield lambda: _ask("POST", f"{deployment.api}/api/dossiers")
    yield lambda: _ask("GET", f"{deployment.api}/api/openapi.json")
    yield lambda: _ask("POST", f"{deployment.api}/api/sync/dossiers")
    yield lambda: _ask("POST", f"{deployment.api}/api/callbacks/vnpay")
    yield lambda: _invoke(emulator, "functions.handlers.receipts.handler")


def _ask(method: str, url: str) -> None:
    with contextlib.suppress(httpx.TransportError):
        httpx.request(method, url, trust_env=False, timeout=TIMEOUT)


def _invoke(emulator: Emulator, handler: str) -> None:
    functions = emulator.client("lambda")
    with contextlib.suppress(BotoCoreError, ClientError):
        found = functions.list_functions()["Functions"]
        [name] = [function["FunctionName"] for function in found if function["Handler"] == handler]
        functions.invoke(FunctionName=name, Payload=b'{"Records": []}')
