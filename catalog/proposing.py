"""What is wrong with a changed record before it is a file: the same rules as for files, told by path."""

from collections.abc import Iterator
from datetime import date

import yaml_rs
from msgspec import Struct
from msgspec.structs import replace

from catalog import past_values, shape
from catalog.catalog import Catalog
from catalog.marks import Marks, Path
from catalog.model import Procedure
from catalog.problems import Severity
from catalog.reading import parse
from catalog.rules.registry import RULES, name
from catalog.rules.view import Finding, View
from catalog.sources import KINDS

KIND = KINDS["procedures"]


class Fault(Struct, frozen=True, kw_only=True):
    """One thing that is wrong at *path* inside the record; `()` is the record as a whole, or another one."""

    path: Path
    rule: str
    message: str
    remedy: str
    severity: Severity = Severity.ERROR


class Proposal(Struct, frozen=True):
    """The *record* that a text holds, if it holds one, and what is wrong with it."""

    record: Procedure | None
    faults: tuple[Fault, ...]

    @property
    def is_refused(self) -> bool:
        return any(fault.severity is Severity.ERROR for fault in self.faults)


def examine(catalog: Catalog, before: Procedure, text: str, today: date) -> Proposal:
    """Read *text*, which is to take the place of *before*'s file, by all rules."""
    records, problems = parse(f"{before.code}.yaml", text.encode(), KIND)
    if problems:
        faults = tuple(_misfits(text)) or tuple(
            Fault(path=(), rule=one.rule, message=one.message, remedy=one.remedy) for one in problems
        )
        return Proposal(None, faults)
    (record,) = records
    return Proposal(
        record, (*_moved(before, record), *_past(before, record, today), *_found(catalog, record, today))
    )


def _misfits(text: str) -> Iterator[Fault]:
    try:
        value = yaml_rs.loads(text)
    except ValueError:
        return
    if isinstance(value, dict):
        for one in shape.misfits(value, KIND.name, Marks(text).written):
            yield Fault(path=one.path, rule=one.rule, message=one.message, remedy=one.remedy)


def _moved(before: Procedure, after: Procedure) -> Iterator[Fault]:
    """One file, one change: what would rename or move the file is more than that."""
    if after.code != before.code:
        yield Fault(
            path=("code",),
            rule="code-changed",
            message=f"Mã của thủ tục này là {before.code}; mã không đổi và không dùng lại.",
            remedy=f"Ghi lại {before.code}. Thủ tục khác thì thêm bằng motcua new.",
        )
    elif after.field != before.field:
        yield Fault(
            path=("field",),
            rule="field-changed",
            message="Đổi lĩnh vực là chuyển tệp sang thư mục khác.",
            remedy="Để nguyên ở đây; người biết git chuyển tệp bằng git mv rồi sửa field.",
        )


def _past(before: Procedure, after: Procedure, today: date) -> Iterator[Fault]:
    for said in past_values.altered(before, after, today):
        message, _, remedy = said.partition(". ")
        yield Fault(path=("offers",), rule="past-altered", message=f"{message}.", remedy=remedy)


def _found(catalog: Catalog, record: Procedure, today: date) -> Iterator[Fault]:
    view = _view(catalog, record, today)
    for rule in RULES:
        yield from (_fault(name(rule), finding, record) for finding in rule(view))


def _view(catalog: Catalog, record: Procedure, today: date) -> View:
    """The record, and the others that refer to it."""
    code = record.code
    return View(
        replace(catalog, procedures={**catalog.procedures, code: record}),
        (record,),
        tuple(one for one in catalog.services.values() if code in one.procedures),
        today,
        tuple(one for one in catalog.journeys.values() if any(step.procedure == code for step in one.steps)),
        tuple(one for one in catalog.local_fees.values() if one.procedure == code),
    )


def _fault(rule: str, finding: Finding, record: Procedure) -> Fault:
    return Fault(
        path=finding.path if finding.record is record else (),
        rule=rule,
        message=finding.message,
        remedy=finding.remedy,
        severity=finding.severity,
    )
