"""The announced name of a procedure -> its title."""

import re

from catalog.importing.texts import tidy

_LEADING = re.compile(r"^(?:thủ tục(?: hành chính)?\s*:?\s+)", re.IGNORECASE)
_ENDING = re.compile(r"[\s.;,:]+$")


def title(name: str) -> str:
    """Return *name* without a leading "Thủ tục", a final stop or capitals."""
    text = _ENDING.sub("", tidy(name))
    if text.isupper():
        text = text.lower()
    text = _LEADING.sub("", text) or text
    return text[0].upper() + text[1:]
