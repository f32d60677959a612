"""Serves an application on a port of this machine, in a thread, while a test runs."""

import contextlib
import threading
import time
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

from infra.local.emulator import free_port

START = 10.0


@contextlib.contextmanager
def served(app: ASGIApp, port: int = 0) -> Iterator[str]:
    port = port or free_port()
    server = uvicorn.Server(
        uvicorn.Config(app, port=port, log_level="warning", ws="none", proxy_headers=False)
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    limit = time.monotonic() + START
    while not server.started and time.monotonic() < limit:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()
