"""The register of fines and taxes, asked over HTTP."""

from dataclasses import dataclass
from urllib.parse import quote

import msgspec
import urllib3

from functions.domain.errors import OutsideUnavailable
from functions.domain.money import Item
from functions.ports import Debt

NOT_FOUND = 404
OK = 200
TIMEOUT = urllib3.Timeout(connect=2, read=5)
MAX_NUMBER = 100


class Found(msgspec.Struct, frozen=True):
    items: tuple[Item, ...]
    description: str = ""
    beneficiary: str = ""


@dataclass(frozen=True, slots=True)
class HttpRegister:
    """`GET <url>/<fines|taxes>/<number>`."""

    url: str
    http: urllib3.PoolManager

    def find(self, kind: str, number: str) -> Debt | None:
        if len(number) > MAX_NUMBER:
            return None
        address = f"{self.url}/{kind}/{quote(number, safe='')}"
        try:
            answer = self.http.request("GET", address, timeout=TIMEOUT, retries=False)
        except urllib3.exceptions.HTTPError as error:
            raise OutsideUnavailable("the register does not answer") from error
        if answer.status == NOT_FOUND:
            return None
        return _read(answer)


def _read(answer: urllib3.BaseHTTPResponse) -> Debt:
    if answer.status != OK:
        raise OutsideUnavailable(f"the register answers {answer.status}")
    try:
        found = msgspec.json.decode(answer.data, type=Found)
    except msgspec.DecodeError as error:
        raise OutsideUnavailable("the register's answer cannot be read") from error
    if any(item.amount <= 0 for item in found.items):
        raise OutsideUnavailable("the register's answer has no amount")
    return Debt(found.items, found.description, found.beneficiary)
