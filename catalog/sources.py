"""Which files make the catalogue, and what each of them holds."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from catalog.model import Procedure
from catalog.services import Form, Service
from catalog.terms import Agency, Commune, Field, Holiday, Law, LifeEvent, Province, Retired, Subject

FIELDLESS = "khac"


class Kind(NamedTuple):
    """What a file holds: one record, or (`listed`) a list of them, each named by its *key*."""

    name: str
    record: type[msgspec.Struct]
    key: str
    folder: str
    listed: bool = False


KINDS = (
    Kind("procedures", Procedure, "code", "procedures"),
    Kind("forms", Form, "slug", "vocabulary/forms"),
    Kind("services", Service, "slug", "vocabulary/services"),
    Kind("agencies", Agency, "slug", "vocabulary", listed=True),
    Kind("fields", Field, "slug", "vocabulary", listed=True),
    Kind("subjects", Subject, "slug", "vocabulary", listed=True),
    Kind("life_events", LifeEvent, "slug", "vocabulary", listed=True),
    Kind("laws", Law, "number", "vocabulary", listed=True),
    Kind("provinces", Province, "code", "vocabulary", listed=True),
    Kind("communes", Commune, "code", "vocabulary", listed=True),
    Kind("holidays", Holiday, "day", "vocabulary", listed=True),
    Kind("retired", Retired, "code", "vocabulary", listed=True),
)


class Source(NamedTuple):
    """One file of the catalogue."""

    path: Path
    kind: Kind


def find(root: Path) -> Iterator[Source]:
    """Every file that should be there or is, in a fixed order."""
    for kind in KINDS:
        folder = root / kind.folder
        if kind.listed:
            yield Source(folder / f"{kind.name}.yaml", kind)
        else:
            yield from (Source(path, kind) for path in sorted(folder.rglob("*.y*ml")))


def place(root: Path, procedure: Procedure) -> Path:
    """Where the file of *procedure* belongs."""
    return root / "procedures" / (procedure.field or FIELDLESS) / f"{procedure.code}.yaml"
