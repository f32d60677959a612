"""Hands what is posted to the site's own origin to the root of the files' bucket, as CloudFront does."""

import httpx
from starlette.requests import Request
from starlette.responses import Response

PATIENCE = 60
PASSED = ("content-type", "content-length")


class Bucket:
    def __init__(self, address: str) -> None:
        """Hand everything to the bucket at *address*: the form's own signature is what opens it."""
        self._address = address

    async def forward(self, request: Request) -> Response:
        headers = {name: request.headers[name] for name in PASSED if name in request.headers}
        try:
            async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False) as client:
                answer = await client.post(self._address, content=request.stream(), headers=headers)
        except httpx.TransportError:
            return Response(status_code=503)
        return Response(answer.content, answer.status_code, media_type=answer.headers.get("content-type"))
