"""Hands /api/* of the site's own origin to the HTTP API, as CloudFront does; bytes pass unchanged."""

import contextlib
import json
from collections.abc import AsyncIterator

import httpx
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

# Meant for one connection, not for what lies behind it (RFC 9110, 7.6.1); the host is the API's own.
HOP_BY_HOP = {
    "connection",
    "host",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "te",
    "trailer",
}
HOP_BY_HOP |= {"date", "server", "transfer-encoding", "upgrade", "x-forwarded-for"}
AT_ONCE = 6
PATIENCE = 60  # seconds, in line included
LIMIT = 10_000_000  # as the HTTP API has it
UNREACHABLE = {
    "type": "/loi/tam-ngung",
    "title": "Dịch vụ đang tạm ngừng",
    "title_en": "The service is not available for the moment",
    "status": 503,
    "detail": "Chưa có gì được ghi. Hãy thử lại sau ít phút.",
    "detail_en": "Nothing was written. Try again in a few minutes.",
    "errors": [],
}
TOO_LARGE = UNREACHABLE | {
    "type": "/loi/qua-lon",
    "title": "Nội dung gửi lên quá lớn",
    "title_en": "The request is too large",
    "status": 413,
    "detail": "Hãy gửi ít hơn 10 MB.",
    "detail_en": "Send less than 10 MB.",
}


class Proxy:
    def __init__(self, api: str) -> None:
        """Send everything to *api*, the address of the HTTP API's stage."""
        self._api = httpx.URL(api)
        # The emulator starts one process for every call at the same moment: a crowd waits in line instead.
        limits = httpx.Limits(max_connections=AT_ONCE)
        self._client = httpx.AsyncClient(timeout=PATIENCE, trust_env=False, limits=limits)

    async def forward(self, request: Request) -> Response:
        if int(request.headers.get("content-length", 0)) > LIMIT:
            return _problem(TOO_LARGE)
        try:
            answer = await self._client.send(self._request(request), stream=True)
        except httpx.TransportError:
            return _problem(UNREACHABLE, {"Retry-After": "5"})
        headers = _passed(answer.headers.raw)
        response = StreamingResponse(
            _raw(answer), answer.status_code, background=BackgroundTask(answer.aclose)
        )
        response.raw_headers = headers
        return response

    @contextlib.asynccontextmanager
    async def lifespan(self, _app: Starlette) -> AsyncIterator[None]:
        async with self._client:
            yield

    def _request(self, request: Request) -> httpx.Request:
        scope = request.scope
        headers = _passed(request.headers.raw)
        client = request.client.host if request.client else "127.0.0.1"
        headers.append((b"x-forwarded-for", client.encode()))
        has_body = "content-length" in request.headers or "transfer-encoding" in request.headers
        return self._client.build_request(
            request.method,
            self._api,
            headers=headers,
            content=request.stream() if has_body else None,
            extensions={"target": target(self._api, scope["raw_path"], scope["query_string"])},
        )


def target(api: httpx.URL, path: bytes, query: bytes) -> bytes:
    """Return what stands in the request line: a signed query must arrive byte for byte."""
    return api.raw_path + path.partition(b"?")[0] + (b"?" + query if query else b"")


def _passed(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    return [(name.lower(), value) for name, value in headers if name.lower().decode() not in HOP_BY_HOP]


async def _raw(answer: httpx.Response) -> AsyncIterator[bytes]:
    async for chunk in answer.aiter_raw():
        yield chunk


def _problem(problem: dict[str, object], headers: dict[str, str] | None = None) -> Response:
    status = int(str(problem["status"]))
    body = json.dumps(problem, ensure_ascii=False)
    return Response(body, status, headers, "application/problem+json")
