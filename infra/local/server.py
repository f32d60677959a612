"""The one origin of `motcua serve`: the site with its data, /api/* to the functions, and the sandbox."""

import socket
from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.convertors import PathConvertor, register_url_convertor
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette_compress import CompressMiddleware

from functions.adapters.uploads import POSTED_TO
from infra.local.bucket import Bucket
from infra.local.deploy import Deployment
from infra.local.errors import LocalError
from infra.local.pages import OpenData, SecurityHeaders, pages
from infra.local.proxy import Proxy
from infra.local.sandbox.app import Sandbox


class Anything(PathConvertor):
    """A path with line feeds in it too: what the API is asked is for the API to refuse."""

    regex = "(?s:.*)"


register_url_convertor("anything", Anything())
METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]


@dataclass(frozen=True, slots=True)
class Origin:
    site: Path
    behind: Deployment
    sandbox: Sandbox


def application(origin: Origin) -> Starlette:
    proxy = Proxy(origin.behind.api)
    site = pages(origin.site)
    return Starlette(
        routes=[
            Route("/api/v1/{path:path}", OpenData(site)),
            Route("/api/{path:anything}", proxy.forward, methods=METHODS),
            Route(POSTED_TO, Bucket(origin.behind.uploads).forward, methods=["POST"]),
            *origin.sandbox.routes(),
            Mount("/", site),
        ],
        middleware=[Middleware(SecurityHeaders), Middleware(CompressMiddleware, zstd=False)],
        lifespan=proxy.lifespan,
    )


def reserved(host: str, port: int) -> socket.socket:
    """Take the port at once: what is built meanwhile would be of no use without it."""
    taken = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((host, port))
    except OSError as error:
        taken.close()
        raise LocalError(f"{host}:{port}: {error.strerror}; choose another port with --port") from error
    return taken
