"""The agency's part of a dossier code (mã định danh cơ quan)."""

import re
from collections.abc import Iterable, Mapping

from catalog.terms import Agency

UNIT = re.compile(r"[A-Z0-9]+(\.[A-Z0-9]+)*", re.ASCII)
NO_CODE = "MC"


def unit_of(slugs: Iterable[str | None], agencies: Mapping[str, Agency]) -> str:
    """Return the code of the first agency, or of one above it, that has one; `MC` where none has.

    Only some agencies have a published code. `MC` is this system's own mark: it is no agency's.
    """
    for slug in slugs:
        if unit := _code_at_or_above(slug, agencies):
            return unit
    return NO_CODE


def _code_at_or_above(slug: str | None, agencies: Mapping[str, Agency]) -> str | None:
    seen: set[str] = set()
    while slug and slug in agencies and slug not in seen:
        seen.add(slug)
        code = agencies[slug].code
        if code and UNIT.fullmatch(code):
            return code
        slug = agencies[slug].parent
    return None
