"""Accounts with the payment providers, for tests: public examples of keys and settings."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import urllib3

from functions.adapters.outside import Outside
from functions.adapters.providers.dvcqg import Dvcqg
from functions.adapters.providers.offered import MAKE
from functions.adapters.providers.vnpay import Vnpay
from functions.adapters.secrets import Keys
from functions.payment_ports import Provider
from tests.fakes import MemoryHttp
from tests.makers import NOON

SECRET = "public-example-secret"
PREVIOUS = "public-example-previous"
MERCHANT = "TESTTMN1"
PARTNER = "H01.02"


def a_vnpay(http: urllib3.PoolManager | None = None, **changes: Any) -> Vnpay:
    values: dict[str, Any] = {
        "pay_url": "https://pay.example/vpcpay.html",
        "api_url": "https://pay.example/api",
        "merchant": MERCHANT,
        "keys": Keys(SECRET, "sandbox"),
        "outside": an_outside(http),
    }
    return Vnpay(**(values | changes))


def a_dvcqg(http: urllib3.PoolManager | None = None, **changes: Any) -> Dvcqg:
    opened = MemoryHttp(body={"MaLoi": "00", "UrlThanhToan": "https://platform.example/pay/1"})
    values: dict[str, Any] = {
        "url": "https://platform.example",
        "partner": PARTNER,
        "keys": Keys(SECRET, "sandbox"),
        "outside": an_outside(http or opened),
    }
    return Dvcqg(**(values | changes))


def an_outside(
    http: urllib3.PoolManager | None = None, clock: Callable[[], datetime] = lambda: NOON
) -> Outside:
    return Outside("https://site.example", clock, http or MemoryHttp(is_reachable=False))


def an_account(name: str, keys: Keys | None = None, /, **settings: str) -> Keys:
    """Return the keys of an account; OnePay's are hexadecimal."""
    found = keys or Keys(SECRET, "sandbox")
    if name == "onepay":
        previous = found.previous.encode().hex() if found.previous else None
        found = replace(found, current=found.current.encode().hex(), previous=previous)
    return replace(found, settings={**SETTINGS[name], **found.settings, **settings})


def a_provider(
    name: str, keys: Keys | None = None, http: urllib3.PoolManager | None = None, **settings: str
) -> Provider:
    if name in MAKE:
        return MAKE[name](an_account(name, keys, **settings), an_outside(http))
    make = a_vnpay if name == "vnpay" else a_dvcqg
    return make(http, keys=keys or Keys(SECRET, "sandbox"))


BANK = {"bank": "970416", "account": "257678859"}
SETTINGS: dict[str, dict[str, str]] = {
    "momo": {"partner": "MOMOTEST", "access_key": "AK"},
    "zalopay": {"app_id": "2553", "key1": "public-example-key-1"},
    "payos": {"client_id": "C", "api_key": "A"},
    "sepay": BANK,
    "onepay": {"merchant": "ONEPAYTEST", "access_code": "AC", "user": "u", "password": "p"},
    "keypay": {
        "client_id": "CLIENT01",
        "hash_key_1": "public-example-key-1",
        "create_url": "https://keypay.example/create",
        "detail_url": "https://keypay.example/detail",
        "refund_url": "https://keypay.example/refund",
    },
    "paygov": {
        "partner": "PC",
        "access_key": "AK",
        "create_url": "https://paygov.example/create",
        "lookup_url": "https://paygov.example/lookup",
    },
    "viettelpay": {
        "merchant": "MC01",
        "access_code": "AC",
        "search_url": "https://viettelpay.example/search",
    },
    "casso": BANK,
    "vietqr": BANK | {"user": "vietqr"},
}
