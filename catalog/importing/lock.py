"""What the last import wrote, a digest per key: tells what was changed by hand since."""

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

NAME = "imported.tsv"
Digests = dict[str, str]
Lock = dict[str, Digests]

_encode = msgspec.json.Encoder(order="sorted").encode


class LockInvalid(Exception):
    """The file of digests cannot be read; without it, nobody knows what was written by hand."""


def digest(value: Any) -> str:
    return blake2b(_encode(value), digest_size=3).hexdigest()


def digests(record: Mapping[str, Any]) -> Digests:
    return {key: digest(value) for key, value in record.items()}


def read(root: Path) -> Lock:
    """Return the digests below *root*; none where nothing was imported yet."""
    file = root / NAME
    if not file.exists():
        return {}
    lines = file.read_text(encoding="utf-8").splitlines()
    return dict(_row(file, number, line) for number, line in enumerate(lines, start=1))


def _row(file: Path, number: int, line: str) -> tuple[str, Digests]:
    try:
        name, cells = line.split("\t")
        return name, dict(_cell(cell) for cell in cells.split(" "))
    except ValueError as error:
        raise LockInvalid(
            f"{file}:{number}: expected a record, a tab, and key=digest; take it from git"
        ) from error


def _cell(cell: str) -> tuple[str, str]:
    key, value = cell.split("=")
    return key, value


def text(lock: Lock) -> str:
    """Return the lock as text: one record a line, in order."""
    return "".join(
        f"{name}\t{' '.join(f'{key}={value}' for key, value in row.items())}\n"
        for name, row in sorted(lock.items())
    )
