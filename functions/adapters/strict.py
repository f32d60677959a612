"""Reading what providers send: small, UTF-8, each name once, numbers as they were written."""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from functions.domain.errors import CallbackUnreadable

MAX_BODY = 65_536
MAX_FIELDS = 60
MAX_OPENED = 200
MAX_TEXT = 500
NAME = re.compile(r"[!-~]{1,200}", re.ASCII)


def json_object(body: bytes) -> dict[str, Any]:
    """Read a JSON object; a fraction stays text, so that no amount is ever rounded."""
    if len(body) > MAX_BODY or body.count(b"{") + body.count(b"[") > MAX_OPENED:
        raise CallbackUnreadable("the body is too long or too deep")
    try:
        fields = json.loads(body.decode(), object_pairs_hook=_once, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise CallbackUnreadable("the body cannot be read") from error
    if not isinstance(fields, dict):
        raise CallbackUnreadable("the body is no object")
    return fields


def form(text: str) -> dict[str, str]:
    """Read form-encoded pairs, of a query or of a body."""
    if not text or len(text) > MAX_BODY:
        raise CallbackUnreadable("the form is empty or too long")
    try:
        pairs = parse_qsl(
            text, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=MAX_FIELDS
        )
    except ValueError as error:
        raise CallbackUnreadable("the form cannot be read") from error
    return _once(pairs)


def form_body(body: bytes) -> dict[str, str]:
    try:
        return form(body.decode())
    except UnicodeDecodeError as error:
        raise CallbackUnreadable("the form is no text") from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name.lower() for name, _ in pairs]
    if len(set(names)) != len(names):
        raise CallbackUnreadable("a name is repeated")
    return dict(pairs)


def written(value: object) -> str:
    """Return a JSON value as providers write it into the text that they sign."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return str(value)


def text(fields: Mapping[str, Any], name: str) -> str:
    """Return a field that is a short text or a number; absent is empty."""
    value = fields.get(name)
    if isinstance(value, bool | list | dict) or len(found := written(value)) > MAX_TEXT:
        raise CallbackUnreadable(f"{name} is no short text")
    return found


def token(fields: Mapping[str, Any], name: str) -> str:
    """Return a field that names something: visible ASCII without spaces, never empty."""
    found = text(fields, name)
    if not NAME.fullmatch(found):
        raise CallbackUnreadable(f"{name} names nothing")
    return found
