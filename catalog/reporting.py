"""Problems as people, GitHub and programs read them."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import zip_longest
from zoneinfo import ZoneInfo

import msgspec

from catalog.catalog import Catalog
from catalog.local_fees import has_amounts, left_open
from catalog.problems import Problem, Severity

TOP = 15
NO_AGENCY = "—"
Problems = Sequence[Problem]


def text(problems: Problems, catalog: Catalog) -> Iterator[str]:
    """One line a problem, warnings first so that errors stand last on the screen; then the counts."""
    for problem in sorted(problems, key=lambda problem: problem.severity is Severity.ERROR):
        yield f"{problem} → {problem.remedy}"
    yield from _tables(problems, catalog)
    yield from _local_fees(catalog)
    errors, warnings = _counts(problems)
    yield f"{errors} errors, {warnings} warnings in {len(catalog.procedures)} procedures"


def github(problems: Problems, catalog: Catalog) -> Iterator[str]:
    """Workflow commands: each problem appears on its line of the pull request."""
    for problem in sorted(problems, key=lambda problem: problem.severity):
        place = f"file={_property(problem.file)},line={problem.line},title={_property(problem.rule)}"
        yield f"::{problem.severity} {place}::{_message(f'{problem.message} → {problem.remedy}')}"
    errors, warnings = _counts(problems)
    yield f"{errors} errors, {warnings} warnings in {len(catalog.procedures)} procedures"


def json(problems: Problems, catalog: Catalog) -> Iterator[str]:
    """Everything, with the complete counts of the warnings."""
    del catalog
    errors, warnings = _counts(problems)
    whole = {
        "errors": errors,
        "warnings": warnings,
        "warnings_by_rule": by_rule(problems),
        "warnings_by_agency": by_agency(problems),
        "problems": problems,
    }
    yield msgspec.json.format(msgspec.json.encode(whole), indent=1).decode()


FORMATS: Mapping[str, Callable[[Problems, Catalog], Iterator[str]]] = {
    "text": text,
    "github": github,
    "json": json,
}


def by_rule(problems: Problems) -> dict[str, int]:
    return dict(Counter(problem.rule for problem in _warnings(problems)).most_common())


def by_agency(problems: Problems) -> dict[str, int]:
    return dict(Counter(problem.agency or NO_AGENCY for problem in _warnings(problems)).most_common())


def has_errors(problems: Problems) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def now_in_vietnam() -> datetime:
    """The day that the law counts in; only the two commands that check may ask for it."""
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh"))


def _local_fees(catalog: Catalog) -> Iterator[str]:
    """How much of what provinces set is known: each procedure in each province."""
    known = Counter(map(has_amounts, catalog.local_fees.values()))
    told = f"{known[True]} known, {known[False]} only by resolution"
    if wanted := len(left_open(catalog)) * len(catalog.provinces):
        yield f"local fees: {told}, {wanted - known.total()} of {wanted} missing"


def _tables(problems: Problems, catalog: Catalog) -> Iterator[str]:
    rules = list(by_rule(problems).items())
    agencies = [
        (catalog.agencies[slug].name if slug in catalog.agencies else slug, count)
        for slug, count in by_agency(problems).items()
    ]
    if rules:
        yield ""
        yield f"{'warnings by rule':<34}        by agency"
        for rule, agency in zip_longest(rules[:TOP], agencies[:TOP], fillvalue=("", "")):
            yield f"{rule[0]:<28}{rule[1]:>6}        {agency[0]:<40}{agency[1]:>6}".rstrip()
        yield ""


def _warnings(problems: Problems) -> Iterator[Problem]:
    return (problem for problem in problems if problem.severity is Severity.WARNING)


def _counts(problems: Problems) -> tuple[int, int]:
    warnings = sum(1 for _ in _warnings(problems))
    return len(problems) - warnings, warnings


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
