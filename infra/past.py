"""The repository's past: which states the file of each procedure had, one a day, the oldest first."""

import subprocess
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from catalog.model import Procedure
from catalog.reading import parse
from catalog.sources import KINDS

MARK = "commit "
FOLDER = "procedures"


class PastUnknown(RuntimeError):
    """There is no complete history here: no repository, or one cut short."""


class State(NamedTuple):
    """What the file held at the end of *day*: *blob* names its content."""

    day: date
    blob: str


def states(catalog: Path) -> dict[str, list[State]]:
    """The states by code; a file that was removed keeps its last one."""
    found: dict[str, dict[date, str]] = {}
    for day, code, blob in _changes(catalog):
        found.setdefault(code, {})[day] = blob
    return {code: [State(day, blob) for day, blob in sorted(days.items())] for code, days in found.items()}


def read(catalog: Path, blobs: set[str]) -> dict[str, Procedure]:
    """The records in *blobs*, without those that the present model cannot read."""
    records: dict[str, Procedure] = {}
    for blob, data in contents(catalog, sorted(blobs)):
        read_records, _ = parse(blob, data, KINDS["procedures"])
        for record in read_records:
            records[blob] = record
    return records


def _changes(catalog: Path) -> Iterator[tuple[date, str, str]]:
    """Day, code and content of each change, the oldest first; the day is the one of its place."""
    log = (
        "log",
        "--reverse",
        "--raw",
        "--no-abbrev",
        "--no-renames",
        "--diff-filter=AM",
        f"--format={MARK}%cI",
    )
    day = date.min
    for line in git(catalog, *log, "--", FOLDER).decode().splitlines():
        if line.startswith(MARK):
            day = datetime.fromisoformat(line.removeprefix(MARK)).date()
        elif line.startswith(":") and line.endswith(".yaml"):
            facts, _, path = line.partition("\t")
            yield day, Path(path).stem, facts.split()[3]


def contents(catalog: Path, blobs: list[str]) -> Iterator[tuple[str, bytes]]:
    """What each of the *blobs* holds."""
    found = BytesIO(git(catalog, "cat-file", "--batch", given="\n".join(blobs).encode()) if blobs else b"")
    while head := found.readline():
        blob, _, size = head.split()
        yield blob.decode(), found.read(int(size))
        found.read(1)


def git(catalog: Path, *words: str, given: bytes = b"") -> bytes:
    """What git answers in the folder *catalog*."""
    done = subprocess.run(["git", *words], cwd=catalog, input=given, capture_output=True, check=False)  # noqa: S603, S607 -- our own words
    if done.returncode:
        raise PastUnknown(done.stderr.decode(errors="replace").strip())
    return done.stdout


def require_whole(catalog: Path) -> None:
    """A clone that was cut short would tell of a first reading that was none."""
    if git(catalog, "rev-parse", "--is-shallow-repository").strip() != b"false":
        raise PastUnknown("this clone is shallow: run git fetch --unshallow first")


def pairs(found: Mapping[str, list[State]]) -> Iterator[tuple[str, State, State]]:
    """Each state with the one before it."""
    for code in sorted(found):
        for before, after in zip(found[code], found[code][1:], strict=False):
            yield code, before, after
