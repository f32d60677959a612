"""Comparing signatures in constant time."""

import hmac
from collections.abc import Iterable


def is_one_of(given: str, expected: Iterable[str]) -> bool:
    """Tell whether *given* is one of the *expected*, comparing with every one of them."""
    sent = given.encode("utf-8", "replace")
    found = False
    for one in expected:
        found |= hmac.compare_digest(one.encode(), sent)
    return found
