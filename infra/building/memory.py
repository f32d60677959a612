"""What a build has found and the next may need again, one small file each."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from generators.output import fingerprint

Found = TypeVar("Found")


class Memory(NamedTuple):
    """Files in *folder*, good for as long as the *frame*, which covers the code, is the same."""

    folder: Path
    frame: bytes

    def recall(self, name: str, key: bytes, kind: type[Found], find: Callable[[], Found]) -> Found:
        """What was found under *name* if frame and *key* are still the same; otherwise find and keep it."""
        mark = fingerprint(self.frame, key)
        file = self.folder / f"{name}.msgpack"
        stored = file.read_bytes() if file.exists() else b""
        if stored.startswith(mark):
            try:
                return msgspec.msgpack.decode(stored[len(mark) :], type=kind)
            except msgspec.DecodeError:
                pass  # damaged: found again
        found = find()
        self.folder.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.write_bytes(mark + msgspec.msgpack.encode(found))
        part.replace(file)
        return found
