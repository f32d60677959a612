"""What was written last time: which file with which fingerprint, in which frame."""

from pathlib import Path
from typing import Self

import msgspec


class Manifest(msgspec.Struct, frozen=True):
    """*frame* tells whether every page must be made again."""

    frame: bytes = b""
    outputs: dict[str, bytes] = {}

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
