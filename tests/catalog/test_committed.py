"""The catalogue that is committed: no error, on a day that does not move."""

from datetime import date
from pathlib import Path

from catalog.checking import check
from catalog.loader import read_all
from catalog.problems import Severity

ROOT = Path(__file__).parent.parent.parent / "catalog"


def test_committed_catalogue_has_no_error() -> None:
    reading = read_all(ROOT)

    problems = check(reading, date(2026, 11, 23))

    assert [str(problem) for problem in problems if problem.severity is Severity.ERROR] == []
    assert len(reading.catalog.procedures) + len(reading.catalog.retired) == 7349
