"""Requests in: the raw body, the token, the idempotency key, typed messages; all of it strict."""

import binascii
import hashlib
import hmac
import re
from base64 import b64decode
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from aws_lambda_powertools.utilities.data_classes import APIGatewayProxyEventV2

from functions.domain.errors import AgencyUnknown, Fault, InvalidRequest, MalformedRequest, RequestTooLarge
from functions.handlers.messages import Request
from functions.ports import Agencies, Guard

MAX_BODY = 65_536
KEY = re.compile(r"[\x21-\x7e]{1,255}", re.ASCII)
PLACE = re.compile(r" - at `(?:key in )?\$(?P<path>.*)`$", re.DOTALL)
MISSING_FIELD = re.compile(r"missing required field `(?P<name>\w+)`")

Body = TypeVar("Body", bound=Request)


def body_of(event: APIGatewayProxyEventV2, limit: int = MAX_BODY) -> bytes:
    """Return the body byte for byte, refusing what has more than *limit* bytes."""
    text = event.get("body") or ""
    try:
        raw = b64decode(text, validate=True) if event.get("isBase64Encoded") else text.encode()
    except (binascii.Error, ValueError) as error:
        raise MalformedRequest("the body is no base64") from error
    if len(raw) > limit:
        raise RequestTooLarge(f"{len(raw)} bytes")
    return raw


def message_of(raw: bytes, shape: type[Body]) -> Body:
    found: Body = decoded(raw, shape)
    return found


def decoded(raw: bytes, shape: Any) -> Any:
    """Read JSON as *shape*, which may be one of several messages."""
    try:
        return msgspec.json.decode(raw, type=shape)
    except msgspec.ValidationError as error:
        raise InvalidRequest("the body has a wrong shape", _fault(str(error))) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise MalformedRequest("the body is no JSON") from error


def token_of(event: APIGatewayProxyEventV2) -> str | None:
    scheme, _, token = header(event, "authorization").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def cookie_of(event: APIGatewayProxyEventV2, name: str) -> str:
    """Return the value of a cookie, empty if there is none."""
    given: list[str] = event.get("cookies") or header(event, "cookie").split("; ")
    pairs = (one.partition("=") for one in given)
    return next((value for key, _, value in pairs if key == name), "")


def address_of(event: APIGatewayProxyEventV2, edge: str) -> str:
    """Return where the visitor calls from; the *edge* is what only CloudFront and we know.

    CloudFront and then the API each append the address of who called them. Whoever goes past CloudFront
    could write any address there, so it is then the caller's own that counts.
    """
    hops = [hop.strip() for hop in header(event, "x-forwarded-for").split(",")]
    is_from_edge = hmac.compare_digest(header(event, "x-motcua-edge").encode(), edge.encode())
    source: str = event.request_context.http.source_ip
    return hops[-2] if is_from_edge and len(hops) > 1 else source


def agency_of(event: APIGatewayProxyEventV2, agencies: Agencies, at: datetime) -> str:
    """Return the agency that calls (HTTP Basic: its unit code and its machine token)."""
    scheme, _, given = header(event, "authorization").partition(" ")
    try:
        agency, _, token = b64decode(given.strip(), validate=True).decode().partition(":")
    except ValueError as error:
        raise AgencyUnknown("no credentials of an agency") from error
    if scheme.lower() != "basic" or not token or not agencies.is_token(agency, token, at):
        raise AgencyUnknown("no agency has this token")
    return agency


def guard_of(event: APIGatewayProxyEventV2, scope: str, body: Request) -> Guard:
    """Return the guard of a request: hashes of its key (within *scope*) and of its canonical body.

    The body's hash is keyed with the client's key, which is not kept: nobody can find out from what is
    kept what was declared by trying names or numbers.
    """
    key = header(event, "idempotency-key")
    if not KEY.fullmatch(key):
        fault = Fault(
            "/Idempotency-Key",
            "Cần tiêu đề Idempotency-Key: 1 đến 255 ký tự ASCII nhìn thấy được.",
            "The header Idempotency-Key is needed: 1 to 255 visible ASCII characters.",
        )
        raise MalformedRequest("no idempotency key", fault)
    digest = hmac.digest(key.encode(), canonical(body), "sha256").hex()
    return Guard(f"IDEM#{hashlib.sha256(f'{scope}|{key}'.encode()).hexdigest()}", digest)


def header(event: APIGatewayProxyEventV2, name: str) -> str:
    headers: dict[str, Any] = event.get("headers") or {}
    return next((str(value) for key, value in headers.items() if key.lower() == name), "")


def canonical(body: Request) -> bytes:
    return msgspec.json.encode(body, order="sorted")


def _fault(message: str) -> Fault:
    """Say where and what was expected, never what was sent."""
    place = PLACE.search(message)
    path = _pointer(place["path"]) if place else ""
    if missing := MISSING_FIELD.search(message):
        return Fault(f"{path}/{missing['name']}", "Thiếu mục này.", "This field is missing.")
    if "contains unknown field" in message:
        return Fault(path, "Có mục không được nhận ở đây.", "There is a field that is not known here.")
    expected = f"{message.partition(' - at ')[0]}." if message.startswith("Expected ") else "Not accepted."
    return Fault(path, "Giá trị không đúng kiểu hoặc không được nhận.", expected)


def _pointer(place: str) -> str:
    """Turn msgspec's `.papers[0].hand` into `/papers/0/hand`."""
    return re.sub(r"\.|\[(\d+|\.\.\.)\]", lambda found: f"/{found[1]}" if found[1] else "/", place)
