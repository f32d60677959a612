"""Records that were read before, kept until their file or the model changes."""

import os
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

import catalog
from catalog.sources import Kind, Source

T = TypeVar("T")
MODEL = ("record", "terms", "offers", "guides", "model", "services", "journeys", "history", "burden")


class Entry(msgspec.Struct, Generic[T], array_like=True, frozen=True, gc=False):
    """What one file held when it was read."""

    changed: int
    size: int
    records: tuple[T, ...]


class Stored(msgspec.Struct, Generic[T], array_like=True, frozen=True):
    """A cache file: useless once the *version* of the model is another."""

    version: str
    entries: dict[str, Entry[T]]


class Cache:
    """The records of one kind below one root; without a *folder* it never remembers anything."""

    def __init__(self, folder: Path | None, root: Path, kind: Kind) -> None:
        """Open the cache; one that is missing, damaged or outdated is an empty one."""
        mark = sha256(str(root.resolve()).encode()).hexdigest()[:12]
        self.path = folder and folder / f"catalog-{mark}-{kind.name}.msgpack"
        self.before = _read(self.path, kind) if self.path else {}
        self.after: dict[str, Entry[Any]] = {}

    def get(self, source: Source) -> tuple[Any, ...] | None:
        """The records of *source*, if the file is still the one that was read."""
        entry = self.before.get(source.path)
        if entry is None or (entry.changed, entry.size) != (source.changed, source.size):
            return None
        self.after[source.path] = entry
        return entry.records

    def put(self, source: Source, records: tuple[Any, ...]) -> None:
        self.after[source.path] = Entry(source.changed, source.size, records)

    def save(self) -> None:
        """Write what has changed in one step: a reader sees the old file or the new one."""
        if self.path is None or _same(self.before, self.after):
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        new = self.path.with_suffix(f".{os.getpid()}.new")
        new.write_bytes(msgspec.msgpack.encode(Stored(_version(), self.after)))
        new.replace(self.path)


def _read(path: Path, kind: Kind) -> dict[str, Entry[Any]]:
    try:
        stored = msgspec.msgpack.decode(path.read_bytes(), type=Stored[kind.record])  # type: ignore[name-defined]
    except (OSError, msgspec.DecodeError):
        return {}
    return stored.entries if stored.version == _version() else {}


def _same(before: dict[str, Entry[Any]], after: dict[str, Entry[Any]]) -> bool:
    return before.keys() == after.keys() and all(before[path] is entry for path, entry in after.items())


def _version() -> str:
    here = Path(catalog.__file__).parent
    text = b"".join((here / f"{name}.py").read_bytes() for name in MODEL)
    return sha256(text + msgspec.__version__.encode()).hexdigest()
