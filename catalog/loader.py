"""YAML -> Catalog; the only module that opens the catalogue's files."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from catalog.catalog import Catalog
from catalog.problems import CatalogInvalid, Problem, Severity
from catalog.reading import parse
from catalog.sources import KINDS, Source, find

ROOT = Path("catalog")


def load(root: Path = ROOT, cache: Path | None = None) -> Catalog:
    """The catalogue below *root*; with *cache*, a directory, unchanged files are not parsed again."""
    catalog, problems = read(root, cache)
    if errors := [problem for problem in problems if problem.severity is Severity.ERROR]:
        raise CatalogInvalid(errors)
    return catalog


def read(root: Path = ROOT, cache: Path | None = None) -> tuple[Catalog, list[Problem]]:
    """Everything that can be read, and every problem with the rest."""
    records: dict[str, dict[Any, Any]] = {kind.name: {} for kind in KINDS}
    problems: list[Problem] = []
    with _without_gc():
        for source in find(root):
            found, faults = _read_source(source)
            problems += faults
            records[source.kind.name].update((getattr(one, source.kind.key), one) for one in found)
    return _catalog(records), problems


def _read_source(source: Source) -> tuple[tuple[Any, ...], list[Problem]]:
    try:
        data = source.path.read_bytes()
    except FileNotFoundError:
        return (), []
    return parse(str(source.path), data, source.kind)


def _catalog(records: dict[str, dict[Any, Any]]) -> Catalog:
    tables = {name: dict(sorted(table.items())) for name, table in records.items()}
    return Catalog(**{**tables, "holidays": tuple(tables["holidays"].values())})


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
