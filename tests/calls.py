"""HTTP requests as API Gateway hands them to a function, and the function's answers."""

import json
from base64 import b64encode
from dataclasses import dataclass
from typing import Any

REQUEST_ID = "request-1"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: Any


class Context:
    """What Lambda tells a function about itself."""

    function_name = "function"
    memory_limit_in_mb = 512
    invoked_function_arn = "arn:aws:lambda:ap-southeast-1:123456789012:function:function"
    aws_request_id = "invocation-1"

    def __init__(self, left: int) -> None:
        """Leave the function so many milliseconds."""
        self._left = left

    def get_remaining_time_in_millis(self) -> int:
        return self._left


def an_event(method: str, path: str, **changes: Any) -> dict[str, Any]:
    http = {
        "method": method,
        "path": path,
        "protocol": "HTTP/1.1",
        "sourceIp": "203.0.113.9",
        "userAgent": "t",
    }
    return {
        "version": "2.0",
        "routeKey": f"{method} {path}",
        "rawPath": path,
        "rawQueryString": "",
        "headers": {},
        "requestContext": {"requestId": REQUEST_ID, "stage": "$default", "http": http},
        "isBase64Encoded": False,
    } | changes


def call(module: Any, method: str, path: str, body: Any = None, left: int = 29_000, **changes: Any) -> Answer:
    """Call *module*'s handler with so many milliseconds *left*; a body that is no text is sent as JSON."""
    if body is not None:
        changes["body"] = body if isinstance(body, str) else json.dumps(body)
    raw = module.handler(an_event(method, path, **changes), Context(left))
    return Answer(raw["statusCode"], raw["headers"], _read(raw))


def basic(agency: str, token: str) -> dict[str, str]:
    """Return the header by which an agency says who it is."""
    return {"Authorization": f"Basic {b64encode(f'{agency}:{token}'.encode()).decode()}"}


def _read(raw: dict[str, Any]) -> Any:
    is_json = "json" in str(raw["headers"].get("Content-Type", ""))
    return json.loads(raw["body"]) if is_json else raw["body"]
