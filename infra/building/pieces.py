"""A large file in pieces: those that did not change since the last build are kept in the cache."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from generators.output import Output, Piece, Pieces, fingerprint


class Kept:
    """The pieces in *folder*, each under a name that changes with its content and with the *frame*."""

    def __init__(self, folder: Path, frame: bytes) -> None:
        self._folder = folder
        self._frame = frame
        self._there = {file.name for file in folder.iterdir()} if folder.is_dir() else set()
        self._used: set[str] = set()

    def output(self, whole: Pieces) -> Output:
        """The file put together; its weight is that of the pieces that must be made, and of joining them."""
        names = [fingerprint(self._frame, whole.path, one.fingerprint).hex() for one in whole.pieces]
        self._used.update(names)
        missing = sum(name not in self._there for name in names)
        weight = whole.join_weight + whole.weight * missing // max(1, len(names))
        together = fingerprint(*(one.fingerprint for one in whole.pieces))
        return Output(whole.path, together, partial(self._join, names, whole), weight)

    def forget(self) -> None:
        """Remove the pieces that no file is made of any more."""
        for name in self._there - self._used:
            (self._folder / name).unlink(missing_ok=True)

    def _join(self, names: Iterable[str], whole: Pieces) -> bytes:
        return whole.join(self._one(*each) for each in zip(names, whole.pieces, strict=True))

    def _one(self, name: str, piece: Piece) -> bytes:
        file = self._folder / name
        if name in self._there:
            return file.read_bytes()
        made = piece.render()
        self._folder.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.write_bytes(made)
        part.replace(file)
        return made
