"""YAML -> Catalog; the only module that opens the catalogue's files."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec import Struct

from catalog.cache import Cache
from catalog.catalog import Catalog
from catalog.placing import misplaced
from catalog.problems import CatalogInvalid, Problem, Severity, place
from catalog.reading import parse, too_long
from catalog.sources import KINDS, Kind, Source, find

ROOT = Path("catalog")
Read = tuple[Source, tuple[Any, ...]]


class Reading(Struct, frozen=True):
    """Everything that could be read, every problem with the rest, and the file of each record."""

    catalog: Catalog
    problems: list[Problem]
    files: dict[tuple[str, str], str]


def load(root: Path = ROOT, cache: Path | None = None) -> Catalog:
    """The catalogue below *root*; with *cache*, a directory, unchanged files are not parsed again."""
    catalog, problems = read(root, cache)
    if errors := [problem for problem in problems if problem.severity is Severity.ERROR]:
        raise CatalogInvalid(errors)
    return catalog


def read(root: Path = ROOT, cache: Path | None = None) -> tuple[Catalog, list[Problem]]:
    """Everything that can be read, and every problem with the rest."""
    reading = read_all(root, cache)
    return reading.catalog, reading.problems


def read_all(root: Path = ROOT, cache: Path | None = None) -> Reading:
    """Read every file below *root*, whatever is wrong with some of them."""
    with _without_gc():
        problems: list[Problem] = []
        found = {kind.name: _read_kind(root, kind, cache, problems) for kind in KINDS.values()}
        problems += misplaced(root, found)
        return Reading(_catalog(found), sorted(problems, key=place), _files(found))


def _files(found: dict[str, list[Read]]) -> dict[tuple[str, str], str]:
    return {
        (name, str(getattr(record, KINDS[name].key))): source.path
        for name, read in found.items()
        for source, records in reversed(read)
        for record in records
    }


def _read_kind(root: Path, kind: Kind, folder: Path | None, problems: list[Problem]) -> list[Read]:
    cache = Cache(folder, root, kind)
    read = []
    for source in find(root, kind):
        records = cache.get(source)
        if records is None:
            records, faults = _read_source(source)
            problems += faults
            if not faults:
                cache.put(source, records)
        read.append((source, records))
    cache.save()
    return read


def _read_source(source: Source) -> tuple[tuple[Any, ...], list[Problem]]:
    if problem := too_long(source):
        return (), [problem]
    return parse(source.path, Path(source.path).read_bytes(), source.kind)


def _table(kind: Kind, read: list[Read]) -> dict[Any, Any]:
    """The records by their key, in its order; of two for one key the first in file order stays."""
    pairs = [(getattr(record, kind.key), record) for _, records in reversed(read) for record in records[::-1]]
    return dict(sorted(dict(pairs).items()))


def _catalog(found: dict[str, list[Read]]) -> Catalog:
    tables: dict[str, Any] = {name: _table(KINDS[name], read) for name, read in found.items()}
    for unnamed in ("holidays", "synonyms", "wages"):
        tables[unnamed] = tuple(tables[unnamed].values())
    return Catalog(**tables)


@contextmanager
def _without_gc() -> Iterator[None]:
    """Keep the collector from walking a catalogue that is only growing: a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
