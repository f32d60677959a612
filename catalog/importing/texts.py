"""Tidy texts: one space between words, NFC, no letters that only one word processor knows."""

import re
import unicodedata
from functools import cache

_UNSEEN = re.compile(
    r"[\ue000-\uf8ff\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffd\u00ad\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
_SPACES = re.compile(r"[\s\u00a0]+")
_SPACE_BEFORE = re.compile(r" +([,;.:)])(?=\s|$)")
_SPACE_AFTER_OPENING = re.compile(r"\( +")


@cache
def tidy(text: str) -> str:
    """Return *text* in NFC on one line, without unseen letters or doubled spaces."""
    seen = _UNSEEN.sub(" ", unicodedata.normalize("NFC", text))
    line = _SPACES.sub(" ", seen).strip()
    return _SPACE_AFTER_OPENING.sub("(", _SPACE_BEFORE.sub(r"\1", line))
