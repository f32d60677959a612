"""Why a file cannot be read: every problem in it, each with its line and its remedy."""

import re
from collections.abc import Iterator

import yaml_rs

from catalog import shape, syntax
from catalog.marks import Marks
from catalog.problems import Problem
from catalog.sources import Kind
from catalog.syntax import Fault


def explain(file: str, data: bytes, kind: Kind, reason: str) -> list[Problem]:
    """All problems of one file that the fast path refused for *reason*, in the order of its lines."""
    faults = list(syntax.faults(data)) or list(_meaning(data.decode(), kind))
    if not faults:
        faults = [Fault(1, "shape", f"Tệp không đúng mẫu: {reason}.", "So với một tệp khác cùng thư mục.")]
    last = data.rstrip().count(b"\n") + 1
    agency = re.search(rb"^agency: *\"?([a-z0-9-]+)", data, re.MULTILINE)
    code = re.search(rb"^code: *[\"']?([0-9.]+)", data, re.MULTILINE)
    return [
        Problem(
            file=file,
            line=max(1, min(fault.line, last)),
            rule=fault.rule,
            message=fault.message,
            remedy=fault.remedy,
            code=code[1].decode() if code else None,
            agency=agency[1].decode() if agency else None,
        )
        for fault in sorted(faults)
    ]


def _meaning(text: str, kind: Kind) -> Iterator[Fault]:
    """What is wrong with a text that is YAML."""
    marks = Marks(text)
    for key, line, first in marks.repetitions():
        what = f"Mục “{key}” đã có ở dòng {first}, nay lại có ở dòng {line}."
        yield Fault(line, "duplicate-key", what, "Giữ một dòng, xoá dòng kia.")
    value = yaml_rs.loads(text, duplicate_key_policy=yaml_rs.DuplicateKeyPolicy.LastWins)
    if not isinstance(value, list if kind.listed else dict):
        yield _wrong_top(value, kind)
        return
    for path, rule, message, remedy in shape.misfits(value, kind.name, marks.written):
        yield Fault(marks.line(path), rule, message, remedy)


def _wrong_top(value: object, kind: Kind) -> Fault:
    if kind.listed:
        what = "Cả tệp phải là một danh sách, mỗi mục mở bằng “- ”."
        return Fault(1, "not-a-list", what, f"Viết: - {kind.key}: …, rồi các mục khác thụt vào hai dấu cách.")
    found = "một danh sách (dòng đầu mở bằng “- ”)" if isinstance(value, list) else "một giá trị trơ trọi"
    what = f"Tệp là {found}, nhưng phải là các dòng “mục: giá trị” của một bản ghi."
    return Fault(1, "not-a-record", what, "Bỏ “- ” ở đầu, và viết mỗi mục một dòng, bắt đầu từ cột đầu tiên.")
