"""The import from beginning to end: read all, merge all, and only then write."""

from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from catalog.files import write
from catalog.formatting import rewritten
from catalog.importing import lock, source
from catalog.importing.building import Records, Track, build, silently
from catalog.importing.lock import Lock, digests
from catalog.importing.merging import Difference, merge
from catalog.importing.reconciling import Fate, fates
from catalog.importing.tally import Tally
from catalog.loader import Reading, read_all
from catalog.model import Procedure
from catalog.problems import CatalogInvalid, Severity
from catalog.sources import KINDS, Kind, place
from catalog.writer import builtins


class Outcome(Struct):
    """What the import did, for people to read."""

    tally: Tally
    differences: list[Difference]
    records: int
    written: int
    gone: list[str]
    fates: dict[str, Fate]
    procedures: dict[str, Procedure]


def import_(folder: Path, root: Path, track: Track = silently) -> Outcome:
    """Import the data in *folder* into the catalogue below *root*."""
    given = source.read(folder)
    now = _existing(root)
    last = lock.read(root)
    outcome = Outcome(Tally(), [], 0, 0, [], {}, {})
    new = build(given, outcome.tally, track)
    merged, next_lock = _merge_all(new, now, last, outcome)
    outcome.gone = _gone(now, new)
    _reconcile(outcome, now, merged)
    _write_all(root, merged, now, outcome, track)
    write(root / lock.NAME, lock.text(next_lock))
    return outcome


def _reconcile(outcome: Outcome, now: Reading, merged: Records) -> None:
    after = {one.code: one for one in merged["procedures"] if isinstance(one, Procedure)}
    conflicting = {
        one.record.removeprefix("procedures/") for one in outcome.differences if one.source_changed
    }
    outcome.fates = fates(now.catalog.procedures, after, conflicting)
    outcome.procedures = now.catalog.procedures | after


def _existing(root: Path) -> Reading:
    """Read what is there; with anything unreadable among it nothing may be overwritten."""
    reading = read_all(root)
    if errors := [problem for problem in reading.problems if problem.severity is Severity.ERROR]:
        raise CatalogInvalid(errors)
    return reading


def _merge_all(new: Records, now: Reading, last: Lock, outcome: Outcome) -> tuple[Records, Lock]:
    merged: Records = {}
    next_lock: Lock = {}
    for name, records in new.items():
        kind = KINDS[name]
        table = _table(now, kind)
        merged[name] = []
        for record in records:
            key = getattr(record, kind.key)
            plain = builtins(record)
            next_lock[f"{name}/{key}"] = digests(plain)
            merged[name].append(_merged(kind, record, table.pop(key, None), last, outcome))
        if kind.listed:
            kept = [
                record for key, record in table.items() if _is_by_hand(record, last.get(f"{name}/{key}", {}))
            ]
            merged[name] = sorted([*merged[name], *kept], key=lambda record: getattr(record, kind.key))
    return merged, next_lock


def _merged(kind: Kind, record: Struct, now: Struct | None, last: Lock, outcome: Outcome) -> Struct:
    outcome.records += 1
    if now is None:
        return record
    name = f"{kind.name}/{getattr(record, kind.key)}"
    plain, differences = merge(name, builtins(now), builtins(record), last.get(name, {}))
    outcome.differences += differences
    found: Struct = msgspec.convert(plain, kind.record)
    return found


def _is_by_hand(record: Struct, last: dict[str, str]) -> bool:
    return digests(builtins(record)) != last


def _table(now: Reading, kind: Kind) -> dict[Any, Struct]:
    table = getattr(now.catalog, kind.name)
    return {holiday.day: holiday for holiday in table} if kind.name == "holidays" else dict(table)


def _gone(now: Reading, new: Records) -> list[str]:
    imported = {getattr(record, KINDS["procedures"].key) for record in new["procedures"]}
    return sorted(set(now.catalog.procedures) - imported)


def _write_all(
    root: Path,
    merged: Records,
    now: Reading,
    outcome: Outcome,
    track: Track,
) -> None:
    for record in track(merged["procedures"], "Writing procedures"):
        file = Path(place(root, record))
        old = Path(now.files.get(("procedures", record.code), file))
        outcome.written += _write(file, old, (record,), KINDS["procedures"])
        if old != file:
            old.unlink()
    for name, records in merged.items():
        if name != "procedures":
            file = root / "vocabulary" / f"{name}.yaml"
            outcome.written += _write(file, file, tuple(records), KINDS[name])


def _write(file: Path, old: Path, records: tuple[Struct, ...], kind: Kind) -> bool:
    """Write *records* with the comments that *old* has."""
    return write(file, rewritten(old.read_text(encoding="utf-8") if old.exists() else "", records, kind))
