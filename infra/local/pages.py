"""The finished site as CloudFront serves it: directory index, its 404 page, the template's headers."""

import mimetypes
import re
from pathlib import Path
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from infra.local import template

YEAR = "public, max-age=31536000, immutable"
CHECKED = "no-cache"  # kept, but asked for again; the ETag makes that cheap
KINDS = {
    ".jsonld": "application/ld+json",
    ".jsonl": "application/jsonl",
    ".sqlite3": "application/vnd.sqlite3",
    ".ttl": "text/turtle",
}
for _suffix, _kind in KINDS.items():
    mimetypes.add_type(_kind, _suffix)


EDITED = re.compile(r"/sua/[^/]+/")


def pages(directory: Path) -> ASGIApp:
    return _Cached(_Files(directory=directory, html=True))


class _Files(StaticFiles):
    """One editor serves every code, as the template's function says."""

    def get_path(self, scope: Scope) -> str:
        return "sua/ma/index.html" if EDITED.fullmatch(scope["path"]) else super().get_path(scope)


class OpenData:
    """The catalogue as data: any page's script may read it, as the template's other policy says."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._origins = open_to(template.read())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_open(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["Access-Control-Allow-Origin"] = self._origins
            await send(message)

        await self._app(scope, receive, send_open)


def open_to(document: dict[str, Any]) -> str:
    """Return whose scripts may read the data."""
    policy = document["Resources"]["OpenData"]["Properties"]["ResponseHeadersPolicyConfig"]
    return str(policy["CorsConfig"]["AccessControlAllowOrigins"]["Items"][0])


class _Cached:
    """A file asked for by its fingerprint never changes; anything else is checked each time."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_cached(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).setdefault("Cache-Control", _policy(scope, message["status"]))
            await send(message)

        await self._app(scope, receive, send_cached)


def _policy(scope: Scope, status: int) -> str:
    is_fingerprinted = b"v=" in scope["query_string"] or _has_hash(scope["path"])
    return YEAR if status == 200 and is_fingerprinted else CHECKED  # noqa: PLR2004 # HTTP's own number


def _has_hash(path: str) -> bool:
    """`main.484c7ddc.min.css` has one, `/thu-tuc/1.001193/` has none."""
    parts = path.rsplit("/", 1)[-1].split(".")[1:-1]
    return any(len(part) >= 8 and all(letter in "0123456789abcdef" for letter in part) for part in parts)  # noqa: PLR2004


class SecurityHeaders:
    """Adds the headers of the template's policy to every answer, so that the browser tests prove them."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        document = template.read()
        self._headers = security_headers(document, "SecurityHeaders")
        self._editing = security_headers(document, "EditingHeaders")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                is_editing = scope["path"].startswith("/sua/")
                MutableHeaders(scope=message).update(self._editing if is_editing else self._headers)
            await send(message)

        await self._app(scope, receive, send_secured if scope["type"] == "http" else send)


def security_headers(document: dict[str, Any], name: str) -> dict[str, str]:
    """Return the policy *name* as headers; HSTS is left out, which means nothing without TLS."""
    policy = document["Resources"][name]["Properties"]["ResponseHeadersPolicyConfig"]
    known = policy["SecurityHeadersConfig"]
    own = {item["Header"]: item["Value"] for item in policy["CustomHeadersConfig"]["Items"]}
    return own | {
        "Content-Security-Policy": known["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        "Referrer-Policy": known["ReferrerPolicy"]["ReferrerPolicy"],
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": known["FrameOptions"]["FrameOption"],
    }
