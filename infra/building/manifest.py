"""What was written last time: which files with which fingerprints, section by section, in which frame."""

from pathlib import Path
from typing import Self

import msgspec


class Known(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The files of one section: *outputs* are their fingerprints, by path."""

    depends: bytes
    outputs: dict[str, bytes]


class Manifest(msgspec.Struct, frozen=True, array_like=True):
    """*frame* tells whether every page must be made again."""

    frame: bytes = b""
    sections: dict[str, Known] = {}

    def count(self) -> int:
        """How many files the site has."""
        return sum(len(known.outputs) for known in self.sections.values())

    @classmethod
    def load(cls, path: Path) -> Self:
        """The manifest at *path*; an empty one if there is none that can be read."""
        try:
            return msgspec.msgpack.decode(path.read_bytes(), type=cls)
        except (FileNotFoundError, msgspec.DecodeError):
            return cls()

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_bytes(msgspec.msgpack.encode(self))
        part.replace(path)
