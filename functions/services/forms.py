"""Which version of a form answers are checked against, and who it says applies."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from catalog.services import Applicant, version_of
from catalog.snapshot import Entry
from functions.domain.errors import FormOutdated
from functions.domain.filing import Person
from functions.services.owing import answer_at


def schema_of(entry: Entry, version: str | None, on: date) -> tuple[str, Mapping[str, Any]]:
    """Return the version that was filled in and its schema; an earlier one only as long as it is taken."""
    if version in {None, entry.version}:
        return entry.version, entry.schema or {}
    for earlier in entry.earlier:
        if on <= earlier.until and version_of(earlier.schema) == version:
            return version_of(earlier.schema), earlier.schema
    raise FormOutdated(f"{entry.code}: the form has changed")


def applicant_of(applicant: Applicant | None, answers: Mapping[str, Any]) -> Person | None:
    """Return who applies, as the form's own pointers find it in the *answers*."""
    name = _text(answers, applicant.name) if applicant else ""
    if applicant is None or not name:
        return None
    return Person(
        name,
        _text(answers, applicant.identity),
        _text(answers, applicant.address),
        _text(answers, applicant.phone),
        _text(answers, applicant.email),
    )


def _text(answers: Mapping[str, Any], pointer: str | None) -> str:
    found = answer_at(answers, pointer) if pointer else ""
    return found if isinstance(found, str) else ""
