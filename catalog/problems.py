"""What can be wrong with the catalogue, said so that an editor can put it right."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Self

from msgspec import Struct


class Severity(StrEnum):
    """An error blocks; a warning is counted in a public table."""

    ERROR = "error"
    WARNING = "warning"


class Problem(Struct, frozen=True, kw_only=True):
    """One thing that is wrong, where it is, and how it is written right."""

    file: str
    line: int
    severity: Severity = Severity.ERROR
    rule: str
    message: str
    remedy: str
    code: str | None = None
    agency: str | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.severity} [{self.rule}] {self.message}"


def place(problem: Problem) -> tuple[str, int, str, str]:
    """Return what problems are put in order by."""
    return problem.file, problem.line, problem.rule, problem.message


class CatalogInvalid(ExceptionGroup[ValueError]):
    """The catalogue has errors; `problems` are all of them."""

    problems: Sequence[Problem]

    def __new__(cls, problems: Sequence[Problem]) -> Self:
        """Wrap every problem in an exception of its own, so that a traceback lists them."""
        self = super().__new__(cls, "the catalogue has errors", [ValueError(str(p)) for p in problems])
        self.problems = problems
        return self
