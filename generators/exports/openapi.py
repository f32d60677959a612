"""The OpenAPI document of the data: which addresses there are, and what each of them answers."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from generators.edition import Edition
from generators.exports import places
from generators.exports.downloads import DOWNLOADS
from generators.exports.lists import LISTS
from generators.output import Output, fingerprint

_DESCRIPTION = (
    "The catalogue of Vietnam's administrative procedures as static files: nothing is computed, nobody is "
    "counted, no key is needed. Unofficial; the official texts prevail. To stay up to date, compare "
    "`version` in /api/v1/changes.json with what you have, and fetch what differs."
)
_LISTS = {
    "procedures": "Every procedure in one line",
    "retired": "Codes that are known by name only",
    "services": "Online services that are no single procedure",
    "forms": "Forms that are filled in on the site",
    "fields": "Fields",
    "agencies": "Agencies",
    "subjects": "Who may apply",
    "life-events": "Life events of people and businesses",
    "laws": "Legal documents that procedures rest on",
    "provinces": "Provinces since July 2025, with the former ones",
    "communes": "Communes since July 2025, with the former ones",
    "holidays": "Days off, and days worked in exchange",
    "synonyms": "What people say, and what the records call it",
}
_CODE = {
    "name": "code",
    "in": "path",
    "required": True,
    "description": "Code of the procedure",
    "schema": {"type": "string", "pattern": r"^[1-9]\.\d{6,9}(-Xoa)?$"},
    "example": "1.001193",
}
_NAME = {"name": "name", "in": "path", "required": True, "schema": {"type": "string"}, "example": "document"}


def generate(edition: Edition) -> Iterator[Output]:
    yield Output(places.OPENAPI, fingerprint(edition.site_url), partial(content, edition.site_url))


def content(site_url: str) -> str:
    return json.dumps(description(site_url), ensure_ascii=False, indent=1) + "\n"


def description(site_url: str) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Một Cửa: data",
            "version": "1",
            "description": _DESCRIPTION,
            "license": {"name": "See what is said of licences", "url": f"{site_url}{places.LICENCE}"},
        },
        "servers": [{"url": site_url.rstrip("/")}],
        "paths": dict(_paths()),
    }


def _paths() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in LISTS:
        yield _path(places.listing(name), _LISTS[name], _json(name))
    yield _path(places.CHANGES, "The version of every procedure, newest reading first", _json("changes"))
    yield _path(places.document("{code}"), "One procedure, whole", _json("document"), _CODE)
    linked: dict[str, Any] = {"application/ld+json": {}}
    yield _path(places.linked("{code}"), "One procedure as linked data, CPSV-AP 3.2", linked, _CODE)
    yield _path(places.CONTEXT, "The context of the linked data", linked)
    yield _path(places.SHAPES, "What the linked data promise, as SHACL shapes", {"text/turtle": {}})
    yield _path(places.schema("{name}"), "The JSON Schema of a document or a list", _any(), _NAME)
    yield _path(places.OPENAPI, "This document", _any())
    for one in DOWNLOADS:
        yield _path(one.path, one.english, {one.media: {}})


def _path(
    path: str, summary: str, body: dict[str, Any], parameter: dict[str, Any] | None = None
) -> tuple[str, dict[str, Any]]:
    answers = {"200": {"description": summary, "content": body}}
    if parameter:
        answers["404"] = {"description": "There is none of that name", "content": {"text/html": {}}}
    get = {"summary": summary, "responses": answers}
    return f"/{path}", {"get": get | ({"parameters": [parameter]} if parameter else {})}


def _json(schema: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": f"schema/{schema}.json"}}}


def _any() -> dict[str, Any]:
    return {"application/json": {"schema": {"type": "object"}}}
