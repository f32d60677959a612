"""Serves a folder as the site is served: compressed, with its cache headers, from a port of this machine."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette_compress import CompressMiddleware

from infra.local.pages import pages


@contextmanager
def files(folder: Path) -> Iterator[str]:
    """The address at which *folder* is served meanwhile."""
    compressed = [Middleware(CompressMiddleware, zstd=False)]
    app = Starlette(routes=[Mount("/", pages(folder))], middleware=compressed)
    with socket.socket() as port:
        port.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [port]})
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        try:
            yield f"http://127.0.0.1:{port.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
