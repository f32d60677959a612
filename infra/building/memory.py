"""What a build has found and the next may need again, one file for each name."""

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from generators.output import fingerprint
from generators.recalling import Told

Found = TypeVar("Found")
HEAD = 8  # bytes, in which stands how long the index is


class Index(msgspec.Struct, frozen=True, array_like=True):
    """What the parts behind it in the file are: of each its key, its mark, and its size in bytes."""

    frame: bytes = b""
    keys: tuple[bytes, ...] = ()
    marks: tuple[bytes, ...] = ()
    sizes: tuple[int, ...] = ()


class FileMemory(NamedTuple):
    """Files in *folder*, good for as long as the *frame*, which covers the code, is the same."""

    folder: Path
    frame: bytes

    def recall(self, name: str, key: bytes, kind: type[Found], find: Callable[[], Found]) -> Found:
        """What was found under *name* if frame and *key* are still the same; otherwise find and keep it."""
        [found] = self.recall_parts(name, [key], kind, lambda _: find()).read()
        return found

    def recall_parts(
        self, name: str, keys: Sequence[bytes], kind: type[Found], find: Callable[[int], Found]
    ) -> Told[Found]:
        """As `recall`, for each of *keys*; what is kept is not read before it is asked for."""
        index = self._index(name)
        if index.keys != tuple(keys):
            index = self._renew(name, keys, index, find)
        decode = msgspec.msgpack.Decoder(kind).decode
        return Told(index.marks, lambda: [decode(part) for part in self._parts(name, index)])

    def _renew(self, name: str, keys: Sequence[bytes], old: Index, find: Callable[[int], object]) -> Index:
        known = dict(zip(old.keys, zip(old.marks, self._parts(name, old), strict=True), strict=True))
        found = [known.get(key) or _encoded(find(place)) for place, key in enumerate(keys)]
        sizes = (len(part) for _, part in found)
        index = Index(self.frame, tuple(keys), tuple(mark for mark, _ in found), tuple(sizes))
        self._write(name, index, b"".join(part for _, part in found))
        return index

    def _index(self, name: str) -> Index:
        """An empty one if nothing is kept, or it is damaged or found by other code."""
        try:
            with self._file(name).open("rb") as file:
                length = int.from_bytes(file.read(HEAD))
                index = msgspec.msgpack.decode(file.read(length), type=Index)
                is_whole = file.seek(0, 2) == HEAD + length + sum(index.sizes)
        except (
            FileNotFoundError,
            msgspec.DecodeError,
            OverflowError,
            MemoryError,
        ):  # any length
            return Index()
        return index if is_whole and index.frame == self.frame else Index()

    def _parts(self, name: str, index: Index) -> list[memoryview]:
        if not index.sizes:
            return []
        content = memoryview(self._file(name).read_bytes())
        start = len(content) - sum(index.sizes)
        return [content[one:two] for one, two in pairwise(accumulate(index.sizes, initial=start))]

    def _write(self, name: str, index: Index, parts: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        head = msgspec.msgpack.encode(index)
        part = self._file(name).with_suffix(".part")
        part.write_bytes(len(head).to_bytes(HEAD) + head + parts)
        part.replace(self._file(name))

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.msgpack"


def _encoded(found: object) -> tuple[bytes, bytes]:
    """The mark of what was *found*, and how it is kept."""
    return fingerprint(found), msgspec.msgpack.encode(found)
