"""The one origin of `motcua serve`: the site, /api/* to the functions, and the sandbox."""

from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette_compress import CompressMiddleware

from infra.local.pages import SecurityHeaders, pages
from infra.local.proxy import Proxy
from infra.local.sandbox.app import Sandbox

METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]


@dataclass(frozen=True, slots=True)
class Origin:
    site: Path
    api: str
    sandbox: Sandbox


def application(origin: Origin) -> Starlette:
    proxy = Proxy(origin.api)
    return Starlette(
        routes=[
            Route("/api/{path:path}", proxy.forward, methods=METHODS),
            *origin.sandbox.routes(),
            Mount("/", pages(origin.site)),
        ],
        middleware=[Middleware(SecurityHeaders), Middleware(CompressMiddleware, zstd=False)],
        lifespan=proxy.lifespan,
    )
