"""What is slow to find and seldom changes: who builds the site may keep it from one build to the next."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from generators.output import fingerprint

Found = TypeVar("Found")


class Told(NamedTuple, Generic[Found]):
    """What is told of each part of the catalogue: *marks* change with it, *read* gives it."""

    marks: tuple[bytes, ...]
    read: Callable[[], list[Found]]

    @property
    def mark(self) -> bytes:
        """What changes with anything that is told."""
        return fingerprint(self.marks)


class Memory(Protocol):
    """Where it is kept. A key covers everything that is found depends on, except the code."""

    def recall(self, name: str, key: bytes, kind: type[Found], find: Callable[[], Found], /) -> Found:
        """Give what was found under *name* for the same *key*; otherwise find it."""

    def recall_parts(
        self, name: str, keys: Sequence[bytes], kind: type[Found], find: Callable[[int], Found], /
    ) -> Told[Found]:
        """Give what was found under *name* for each of *keys*; *find* those that are new, by their place."""


class NoMemory:
    """Keep nothing."""

    def recall(self, _name: str, _key: bytes, _kind: type[Found], find: Callable[[], Found], /) -> Found:
        return find()

    def recall_parts(
        self, _name: str, keys: Sequence[bytes], _kind: type[Found], find: Callable[[int], Found], /
    ) -> Told[Found]:
        found = [find(place) for place in range(len(keys))]
        return Told(tuple(fingerprint(one) for one in found), lambda: found)
