"""The OpenAPI 3.1 document, made from the routes and the message types."""

import re
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

import msgspec

from functions.domain.errors import AgencyUnknown
from functions.handlers import problems
from functions.handlers.api import ROUTES
from functions.handlers.messages import ProblemMessage
from functions.handlers.route import JSON, Key, Route

TEXT = "text/plain"
REFS = "#/components/schemas/{name}"
LABELS = {"code": "Mã hồ sơ", "reference": "Mã thanh toán", "id": "Mã khoản tiền", "file": "Mã tệp"}
IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "description": "The same key with the same body has one effect; with another body it is refused.",
    "schema": {"type": "string", "pattern": "^[\\x21-\\x7e]{1,255}$"},
}
TOKEN = {"type": "http", "scheme": "bearer", "description": "The dossier's private tracking token"}
AGENCY = {"type": "http", "scheme": "basic", "description": "An agency's unit code and its machine token"}
SESSION = {"type": "apiKey", "in": "cookie", "name": "__Host-phien", "description": "Set by openSession"}
Json = dict[str, Any]


def document(routes: Iterable[Route] = ROUTES) -> Json:
    listed = tuple(routes)
    paths: Json = {}
    schemas, components = _schemas(listed)
    for route in listed:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route, schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Một Cửa", "version": "1", "description": "Filing, payment and status."},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"token": TOKEN, "agency": AGENCY, "session": SESSION},
        },
    }


def _schemas(routes: tuple[Route, ...]) -> tuple[dict[Any, Json], Json]:
    types: list[Any] = [ProblemMessage]
    for route in routes:
        types += [*route.answers.values(), *([route.reads] if route.reads else [])]
    unique = [kind for kind in dict.fromkeys(types) if kind is not None]
    schemas, components = msgspec.json.schema_components(unique, ref_template=REFS)
    return dict(zip(unique, schemas, strict=True)), components


def _operation(route: Route, schemas: dict[Any, Json]) -> Json:
    operation: Json = {"operationId": route.name, "summary": route.summary, "parameters": _parameters(route)}
    if route.reads:
        operation["requestBody"] = {
            "required": True,
            "content": {route.media: _content(schemas[route.reads], route.request_example)},
        }
    if route.token is not Key.NONE:
        operation["security"] = [{"token": []}] if route.token is Key.REQUIRED else [{}, {"token": []}]
    if route.is_agency:
        operation["security"] = [{"agency": []}]
    if route.is_personal:
        operation["security"] = [{"session": []}]
    operation["responses"] = _responses(route, schemas)
    return operation


def _parameters(route: Route) -> list[Json]:
    found: list[Json] = [
        {"name": name, "in": "path", "required": True, "description": LABELS[name], "schema": _STRING}
        for name in re.findall(r"{(\w+)}", route.path)
    ]
    if route.is_idempotent:
        found.append(IDEMPOTENCY_KEY)
    if route.query:
        schema = {"type": "object", "additionalProperties": _STRING}
        found.append({"name": "fields", "in": "query", "description": route.query, "schema": schema})
    return found


def _responses(route: Route, schemas: dict[Any, Json]) -> Json:
    responses: Json = {}
    for status, kind in route.answers.items():
        responses[str(int(status))] = {"description": status.phrase}
        if kind is not None:
            content = {TEXT if kind is str else JSON: _content(schemas[kind], route.answer_example)}
            responses[str(int(status))]["content"] = content
    failures = (*route.failures, *([AgencyUnknown] if route.is_agency else []))
    for status in sorted({problems.KINDS[failure].status for failure in failures}):
        responses[str(int(status))] = _problem(status, schemas[ProblemMessage])
    failed = _problem(HTTPStatus.INTERNAL_SERVER_ERROR, schemas[ProblemMessage])
    own = responses.get("500", {}).get("content", {})
    responses["500"] = failed | {"content": own | failed["content"]}
    return responses


def _problem(status: HTTPStatus, schema: Json) -> Json:
    answer: Json = {
        "description": status.phrase,
        "content": {problems.CONTENT_TYPE: {"schema": schema}},
    }
    for name in problems.HEADERS.get(status, ()):
        answer.setdefault("headers", {})[name] = {"schema": _STRING}
    return answer


def _content(schema: Json, example: Any) -> Json:
    return {"schema": schema} | ({"example": example} if example is not None else {})


_STRING = {"type": "string"}
