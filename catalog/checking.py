"""Everything that is wrong with a catalogue: what the loader found, and what the rules find."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from catalog.lines import line_of, line_of_record
from catalog.loader import Reading
from catalog.problems import Problem, place
from catalog.rules.registry import RULES, name
from catalog.rules.view import Finding, Rule, View
from catalog.sources import KINDS, Kind

T = TypeVar("T")
Hear = Callable[[str], None]
OF: dict[type[Any], Kind] = {kind.record: kind for kind in KINDS.values()}


def check(
    reading: Reading, today: date, only: Collection[str] | None = None, hear: Hear = lambda _: None
) -> list[Problem]:
    """Every problem of *reading* on *today*, or of the files in *only*; *hear* is told each rule's name."""
    view = _view(reading, today, only)
    problems = list(reading.problems)
    for rule in RULES:
        hear(name(rule))
        problems += _found(rule, view, reading)
    return sorted({problem for problem in problems if only is None or problem.file in only}, key=place)


def _view(reading: Reading, today: date, only: Collection[str] | None) -> View:
    def chosen(kind: str, table: Mapping[str, T]) -> tuple[T, ...]:
        return tuple(one for key, one in table.items() if only is None or reading.files[kind, key] in only)

    catalog = reading.catalog
    procedures = chosen("procedures", catalog.procedures)
    services = chosen("services", catalog.services)
    journeys, local_fees = chosen("journeys", catalog.journeys), chosen("local_fees", catalog.local_fees)
    english = chosen("english", catalog.english)
    return View(catalog, procedures, services, today, journeys, local_fees, english)


def _found(rule: Rule, view: View, reading: Reading) -> Iterator[Problem]:
    for finding in rule(view):
        file, line = _where(finding, reading)
        yield Problem(
            file=file,
            line=line,
            severity=finding.severity,
            rule=name(rule),
            message=finding.message,
            remedy=finding.remedy,
            code=getattr(finding.record, "code", None),
            agency=getattr(finding.record, "agency", None),
        )


def _where(finding: Finding, reading: Reading) -> tuple[str, int]:
    kind = OF[type(finding.record)]
    key = str(getattr(finding.record, kind.key))
    file = reading.files[kind.name, key]
    return file, line_of_record(file, key) if kind.listed else line_of(file, finding.path)
