"""What every provider needs of the world: where payers and calls come back to, the clock, HTTP."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import urllib3

from functions.domain.errors import OutsideUnavailable
from functions.domain.payment import Payment

TIMEOUT = urllib3.Timeout(connect=3, read=10)


@dataclass(frozen=True, slots=True)
class Outside:
    site: str
    clock: Callable[[], datetime]
    http: urllib3.PoolManager

    def return_url(self, payment: Payment) -> str:
        """Return the page that waits for the result; its address carries the reference only."""
        return f"{self.site}/thanh-toan/?ma={payment.reference}"

    def callback_url(self, provider: str) -> str:
        return f"{self.site}/api/callbacks/{provider}"

    def post(
        self, url: str, body: Mapping[str, Any], headers: Mapping[str, str] | None = None
    ) -> dict[str, Any]:
        return _read(self._ask("POST", url, json=body, headers=dict(headers or {})))

    def post_form(self, url: str, fields: Mapping[str, str], headers: Mapping[str, str]) -> dict[str, Any]:
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return _read(self._ask("POST", url, body=urlencode(fields), headers=kind | dict(headers)))

    def post_for_text(self, url: str, fields: Mapping[str, str]) -> str:
        """Post a form, and return an answer that is no JSON."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        try:
            return self._ask("POST", url, body=urlencode(fields), headers=kind).decode()
        except UnicodeDecodeError as error:
            raise OutsideUnavailable("the provider's answer cannot be read") from error

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> dict[str, Any]:
        return _read(self._ask("GET", url, headers=dict(headers or {})))

    def _ask(self, method: str, url: str, **request: Any) -> bytes:
        try:
            return self.http.request(method, url, timeout=TIMEOUT, retries=False, **request).data
        except urllib3.exceptions.HTTPError as error:
            raise OutsideUnavailable("the provider does not answer") from error


def _read(answer: bytes) -> dict[str, Any]:
    try:
        found = json.loads(answer, parse_float=str)
    except ValueError as error:
        raise OutsideUnavailable("the provider's answer cannot be read") from error
    if not isinstance(found, dict):
        raise OutsideUnavailable("the provider's answer cannot be read")
    return found


def page(answer: Mapping[str, Any], name: str) -> str:
    """Return the address of the provider's page, if there is one."""
    url = answer.get(name)
    if not isinstance(url, str) or not url.startswith(("https://", "http://")):
        raise OutsideUnavailable("the provider opened no payment")
    return url
