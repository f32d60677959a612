"""Vietnamese letters without their marks: how names become slugs and how texts are compared."""

import re
import unicodedata
from functools import cache
from hashlib import blake2b

LONGEST_SLUG = 120
_MARKS = {ord(mark): None for mark in "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"} | {ord("đ"): "d"}
_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")


@cache
def fold(text: str) -> str:
    """Return *text* in lower case, NFC, without Vietnamese marks; đ becomes d."""
    bare = unicodedata.normalize("NFD", text.lower()).translate(_MARKS)
    return unicodedata.normalize("NFC", bare)


def slug(text: str, longest: int = LONGEST_SLUG) -> str:
    """Return *text* as part of an address; one cut short ends with a digest, so that it stays its own."""
    whole = _NOT_IN_SLUGS.sub("-", fold(text)).strip("-")
    if len(whole) <= longest:
        return whole
    digest = blake2b(whole.encode(), digest_size=3).hexdigest()
    return f"{whole[: longest - 7].rsplit('-', 1)[0]}-{digest}"
