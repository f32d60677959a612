"""What a callback says, before a provider gives it its own form; and reading it back."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from functions.domain.attempt import attempt_of
from functions.payment_ports import Callback
from tests.makers import NOON, REFERENCE

Fields = dict[str, Any]
SECONDS = str(int(NOON.timestamp()))
FACTS: Mapping[str, Any] = {
    "reference": REFERENCE,
    "amount": 50_000,
    "transaction": "GD0002",
    "is_paid": True,
}


def in_hundredths(amount: Any) -> Any:
    return amount * 100 if isinstance(amount, int) else amount


def words(facts: Fields) -> str:
    attempt = attempt_of(facts["reference"])
    return str(facts.get("words", f"CT tu 0123 toi 257678859 MC{attempt} nop le phi"))


def as_json(fields: Fields, **headers: str) -> Callback:
    return Callback(body=json.dumps(fields).encode(), headers=headers)


def body_of(callback: Callback) -> Fields:
    try:
        found = json.loads(callback.body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def form_of(callback: Callback) -> Fields:
    return dict(parse_qsl(callback.body.decode("utf-8", "replace")))
