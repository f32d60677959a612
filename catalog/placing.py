"""Whether every record is where it belongs: one file a record, its name the code, its folder the field."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from catalog.lines import line_of, line_of_record
from catalog.problems import Problem
from catalog.sources import KINDS, Kind, Source, place, strangers

Read = list[tuple[Source, tuple[Any, ...]]]


def misplaced(root: Path, found: Mapping[str, Read]) -> Iterator[Problem]:
    """Every record below *root* that another file or another place has a claim to."""
    for name, read in found.items():
        yield from _repeated(KINDS[name], read)
        if name == "procedures":
            yield from _wrong_place(root, read)
        elif not KINDS[name].listed:
            yield from _wrong_name(root, read)
    for path in strangers(root):
        yield _problem(
            str(path), "unknown-file", "Không có danh mục nào tên như vậy, nên tệp này không được đọc."
        )


def _repeated(kind: Kind, read: Read) -> Iterator[Problem]:
    keys = [(str(getattr(record, kind.key)), source.path) for source, records in read for record in records]
    counts = Counter(key for key, _ in keys)
    for key, path in keys:
        if counts[key] > 1:
            others = sorted({other for same, other in keys if same == key} - {path})
            where = f"cũng có trong {', '.join(others)}" if others else "có nhiều lần trong tệp này"
            line = line_of_record(path, key) if kind.listed else line_of(path, (kind.key,))
            yield Problem(
                file=path,
                line=line,
                rule="repeated-code",
                message=f"“{key}” {where}.",
                remedy="Mỗi mã chỉ được ghi một lần: giữ một bản, xoá bản kia.",
                code=key,
            )


def _wrong_place(root: Path, read: Read) -> Iterator[Problem]:
    for source, records in read:
        for procedure in records:
            right = place(root, procedure)
            if source.path == right:
                continue
            name = Path(right).name
            named = Path(source.path).name == name
            yield Problem(
                file=source.path,
                line=line_of(source.path, ("field" if named else "code",)),
                rule="folder-not-field" if named else "name-not-code",
                message=_why(source.path, right, named=named),
                remedy=f"Chuyển tệp tới {right}, hoặc sửa mục {'field' if named else 'code'} trong tệp.",
                code=procedure.code,
                agency=procedure.agency,
            )


def _why(path: str, right: str, *, named: bool) -> str:
    if named:
        here, there = Path(path).parent.name, Path(right).parent.name
        return f"Tệp nằm trong thư mục “{here}”, nhưng lĩnh vực là “{there}”."
    return f"Tệp tên “{Path(path).name}”, nhưng mã thủ tục cần tên “{Path(right).name}”."


def _wrong_name(root: Path, read: Read) -> Iterator[Problem]:
    for source, records in read:
        for record in records:
            key = getattr(record, source.kind.key)
            right = f"{root}/{source.kind.folder}/{key}.yaml"
            if source.path != right:
                message = f"Tệp là “{source.path}”, nhưng theo nội dung phải là “{right}”."
                yield _problem(source.path, "name-not-slug", message, f"Chuyển tệp tới {right}.")


def _problem(file: str, rule: str, message: str, remedy: str | None = None) -> Problem:
    known = ", ".join(f"{kind.name}.yaml" for kind in KINDS.values() if kind.is_one_file)
    return Problem(file=file, line=1, rule=rule, message=message, remedy=remedy or f"Tên dùng được: {known}.")
