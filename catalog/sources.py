"""Which files make the catalogue, and what each of them holds."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from catalog.burden import Effort, Load, Wage
from catalog.history import History
from catalog.journeys import Journey, LifeEventGuide
from catalog.local_fees import LocalFees
from catalog.model import Procedure
from catalog.services import Form, Service
from catalog.tallies import Tally
from catalog.terms import (
    Agency,
    Commune,
    EnglishName,
    Field,
    HeldPaper,
    Holiday,
    Law,
    LifeEvent,
    Province,
    Retention,
    Retired,
    Subject,
    Synonym,
)

FIELDLESS = "khac"
SUFFIXES = (".yaml", ".yml")


class Kind(NamedTuple):
    """What a file holds: one record, or (`listed`) a list of them, each named by its *key*.

    A listed kind is one file of its name, or (`split`) all files of a folder.
    """

    name: str
    record: type[msgspec.Struct]
    key: str
    folder: str
    listed: bool = False
    split: bool = False

    @property
    def is_one_file(self) -> bool:
        return self.listed and not self.split


KINDS = {
    kind.name: kind
    for kind in (
        Kind("procedures", Procedure, "code", "procedures"),
        Kind("forms", Form, "slug", "vocabulary/forms"),
        Kind("services", Service, "slug", "vocabulary/services"),
        Kind("journeys", Journey, "slug", "vocabulary/journeys"),
        Kind("local_fees", LocalFees, "key", "local"),
        Kind("agencies", Agency, "slug", "vocabulary", listed=True),
        Kind("fields", Field, "slug", "vocabulary", listed=True),
        Kind("subjects", Subject, "slug", "vocabulary", listed=True),
        Kind("life_events", LifeEvent, "slug", "vocabulary", listed=True),
        Kind("laws", Law, "number", "vocabulary", listed=True),
        Kind("provinces", Province, "code", "vocabulary", listed=True),
        Kind("communes", Commune, "code", "vocabulary", listed=True),
        Kind("holidays", Holiday, "day", "vocabulary", listed=True),
        Kind("retention", Retention, "of", "vocabulary", listed=True),
        Kind("retired", Retired, "code", "vocabulary", listed=True),
        Kind("life_event_guides", LifeEventGuide, "event", "vocabulary", listed=True),
        Kind("synonyms", Synonym, "say", "vocabulary/synonyms", listed=True, split=True),
        Kind("history", History, "code", "vocabulary", listed=True),
        Kind("english", EnglishName, "of", "vocabulary", listed=True),
        Kind("wages", Wage, "since", "vocabulary", listed=True),
        Kind("efforts", Effort, "of", "vocabulary", listed=True),
        Kind("held_papers", HeldPaper, "name", "vocabulary", listed=True),
        Kind("tallies", Tally, "rule", "vocabulary", listed=True),
        Kind("loads", Load, "procedure", "vocabulary", listed=True),
    )
}


class Source(NamedTuple):
    """One file of the catalogue, and what tells whether it has changed."""

    path: str
    kind: Kind
    changed: int
    size: int


def find(root: Path, kind: Kind) -> Iterator[Source]:
    """The files that hold records of *kind*, in a fixed order."""
    folder = f"{root}/{kind.folder}"
    paths = [f"{folder}/{kind.name}.yaml"] if kind.is_one_file else sorted(_below(folder))
    for path in paths:
        try:
            stat = os.stat(path)  # noqa: PTH116 -- six thousand Path objects cost a tenth of a second
        except FileNotFoundError:
            continue
        yield Source(path, kind, stat.st_mtime_ns, stat.st_size)


def kind_of(root: Path, path: str) -> Kind | None:
    """What the file at *path*, named as `find` names it, must hold; nothing where no file is read."""
    inside = path.removeprefix(f"{root}/")
    in_one_file = {f"{kind.folder}/{kind.name}.yaml": kind for kind in KINDS.values() if kind.is_one_file}
    folders = (
        kind for kind in KINDS.values() if not kind.is_one_file and inside.startswith(f"{kind.folder}/")
    )
    return in_one_file.get(inside) or next(folders, None)


def _below(folder: str) -> Iterator[str]:
    for where, _, names in os.walk(folder):
        yield from (f"{where}/{name}" for name in names if name.endswith(SUFFIXES))


def strangers(root: Path) -> list[Path]:
    """Files beside the vocabulary that nothing reads: most often a slip in the name."""
    known = {kind.name for kind in KINDS.values() if kind.is_one_file}
    beside = sorted((root / "vocabulary").glob("*.y*ml"))
    return [path for path in beside if path.stem not in known or path.suffix != ".yaml"]


def place(root: Path, procedure: Procedure) -> str:
    """Where the file of *procedure* belongs."""
    return f"{root}/procedures/{procedure.field or FIELDLESS}/{procedure.code}.yaml"
