"""The national data as it lies on disk: one JSON line a procedure, and CSV tables beside it."""

import csv
import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

PROCEDURES = "procedures.jsonl.gz"
TABLES = (
    "agencies", "fields", "subjects", "legal_documents", "life_event_groups", "life_event_procedures",
    "provinces_2025", "provinces_pre_2025", "communes_2025", "commune_mergers_2025",
)  # fmt: skip


class SourceInvalid(Exception):
    """The source is missing, or not what it should be."""


class SourceFee(Struct, frozen=True):
    type: str | None
    amount: int | float | None
    currency: str | None
    text: str


class SourceMethod(Struct, frozen=True):
    channel: str
    time_value: int | float | None
    time_unit: str | None
    time_text: str
    fees: tuple[SourceFee, ...]
    note: str = ""


class SourcePaper(Struct, frozen=True):
    case_no: int
    name: str
    originals: int
    copies: int
    code: str | None
    form_files: tuple[str, ...]


class SourceLaw(Struct, frozen=True):
    code: str


class SourceResult(Struct, frozen=True):
    code: str | None
    name: str


class SourcePart(Struct, frozen=True):
    code: str
    name: str
    days: int | float | None
    unit: str | None


class SourceEvent(Struct, frozen=True):
    name: str


class SourceRecord(Struct, frozen=True):
    """One procedure as the source has it; prose is counted, and nothing but one hour is read from it."""

    code: str
    name: str
    status: str
    detail_level: str
    source_date: str
    portal_url: str | None
    type: str | None
    agency: str | None
    field: str
    fields: tuple[str, ...]
    executing_agencies: tuple[str, ...]
    levels: tuple[str, ...]
    subjects: tuple[str, ...]
    flags: tuple[str, ...]
    channels: tuple[str, ...]
    life_events: tuple[SourceEvent, ...]
    methods: tuple[SourceMethod, ...]
    case_names: tuple[str, ...]
    components: tuple[SourcePaper, ...]
    results: tuple[SourceResult, ...]
    subcases: tuple[SourcePart, ...]
    legal_basis: tuple[SourceLaw, ...]
    decision_no: str
    decision_date: str | None
    gaps: tuple[str, ...]
    steps: msgspec.Raw
    conditions_text: msgspec.Raw
    note: msgspec.Raw
    keywords: msgspec.Raw
    receiving_address_text: msgspec.Raw
    authority_agencies: msgspec.Raw
    coordinating_agencies: msgspec.Raw
    return_methods: msgspec.Raw
    formality_type: msgspec.Raw
    steps_text: str | None = None


Row = dict[str, str]


class Source(Struct, frozen=True):
    records: tuple[SourceRecord, ...]
    tables: dict[str, list[Row]]


def read(folder: Path) -> Source:
    """Read everything before anything is written; say which file is missing or wrong, and where."""
    if not folder.is_dir():
        raise SourceInvalid(f"{folder}: there is no such folder")
    _complain_of_missing(folder)
    tables = {name: list(_rows(folder / f"{name}.csv")) for name in TABLES}
    records = tuple(_records(folder / PROCEDURES))
    return Source(records, tables)


def _complain_of_missing(folder: Path) -> None:
    """Name every file that is not there at once, and what the folder has to hold."""
    tables = [f"{name}.csv" for name in TABLES]
    missing = [name for name in (PROCEDURES, *tables) if not (folder / name).is_file()]
    if missing:
        none = len(missing) > len(tables)
        what = "holds none of the national data" if none else f"has no {', '.join(missing)}"
        raise SourceInvalid(f"{folder} {what}. It must hold {PROCEDURES} and the tables {', '.join(tables)}.")


def _records(file: Path) -> Iterator[SourceRecord]:
    decode: Any = msgspec.json.Decoder(SourceRecord).decode
    seen: set[str] = set()
    for number, line in enumerate(_lines(file), start=1):
        try:
            record: SourceRecord = decode(line)
        except msgspec.MsgspecError as error:
            raise SourceInvalid(f"{file}:{number}: {error}") from error
        if record.code in seen:
            raise SourceInvalid(f"{file}:{number}: the code {record.code} stands there twice")
        seen.add(record.code)
        yield record


def _lines(file: Path) -> list[bytes]:
    try:
        with gzip.open(file) as opened:
            return opened.read().splitlines()
    except (OSError, EOFError, zlib.error) as error:
        raise SourceInvalid(f"{file}: {error}") from error


def _rows(file: Path) -> Iterator[Row]:
    try:
        with file.open(encoding="utf-8", newline="") as opened:
            yield from csv.DictReader(opened, strict=True)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SourceInvalid(f"{file}: {error}") from error
