"""Making signatures, and comparing them in constant time."""

import hashlib
import hmac
from collections.abc import Iterable


def is_one_of(given: str, expected: Iterable[str]) -> bool:
    """Tell whether *given* is one of the *expected*, comparing with every one of them."""
    sent = given.encode("utf-8", "replace")
    found = False
    for one in expected:
        found |= hmac.compare_digest(one.encode(), sent)
    return found


def hmac_hex(secret: str, text: str | bytes, algorithm: str = "sha256") -> str:
    signed = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    return hmac.digest(secret.encode(), signed, algorithm).hex()


def digest_of(*facts: object) -> str:
    """Return what stands for the facts of a message, so that a changed one is noticed."""
    return hashlib.sha256("|".join(str(fact) for fact in facts).encode("utf-8", "replace")).hexdigest()
