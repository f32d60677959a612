"""The kind of a file by its first bytes, whatever its name says."""

import puremagic


def kind_of(content: bytes) -> str | None:
    try:
        found: str = puremagic.from_string(content, mime=True)
    except (puremagic.PureError, ValueError):  # nothing known; nothing at all
        return None
    return found
