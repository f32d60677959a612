"""Write many files with several processes; each file appears whole or not at all."""

import gc
import hashlib
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

from generators.output import Output, Summary, Written
from generators.shell import Shell, finish

PROCESSES = 2
ENOUGH = 100  # pages; below it, starting a process costs more than it saves
STEP = 50
Progress = Callable[[int], None]


class WritingFailed(RuntimeError):
    """A process ended before its files were written; its own message stands above."""


def write(outputs: Sequence[Output], site: Path, shells: Mapping[str, Shell], progress: Progress) -> None:
    """Make and write *outputs* below *site*."""
    if sum(output.weight for output in outputs) < ENOUGH:
        _write_some(outputs, site, shells)
        progress(len(outputs))
        return
    gc.freeze()
    context = multiprocessing.get_context("fork")
    shares = Shares(batches(outputs), context.Value("i", 0))
    readers = []
    workers = []
    for _ in range(PROCESSES):
        reader, writer = context.Pipe(duplex=False)
        worker = context.Process(target=_work, args=(shares, site, shells, writer))
        worker.start()
        writer.close()
        readers.append(reader)
        workers.append(worker)
    _follow(readers, progress)
    for worker in workers:
        worker.join()
    gc.unfreeze()
    if any(worker.exitcode for worker in workers):
        raise WritingFailed("not every page was written")


def batches(outputs: Sequence[Output]) -> list[Sequence[Output]]:
    """*outputs* in parts of some work each, the heaviest first: nobody is left with one at the end."""
    heavy = sorted((one for one in outputs if one.weight > 1), key=lambda one: -one.weight)
    light = [one for one in outputs if one.weight == 1]
    parts = [light[start : start + STEP] for start in range(0, len(light), STEP)]
    return [*([one] for one in heavy), *parts]


@dataclass(frozen=True)
class Shares:
    """Parts of the work, each taken by one process only."""

    parts: Sequence[Sequence[Output]]
    taken: "Synchronized[int]"

    def __iter__(self) -> Iterator[Sequence[Output]]:
        while (place := self._next()) < len(self.parts):
            yield self.parts[place]

    def _next(self) -> int:
        with self.taken.get_lock():
            self.taken.value += 1
            return self.taken.value - 1


def _work(shares: Shares, site: Path, shells: Mapping[str, Shell], writer: Connection) -> None:
    gc.disable()
    try:
        for part in shares:
            _write_some(part, site, shells)
            writer.send(len(part))
    except OSError as error:
        sys.exit(f"{error.filename or site}: {error.strerror}")
    writer.close()


def _follow(readers: list[Connection], progress: Progress) -> None:
    """Pass on what the processes report until all of them have ended."""
    open_ends = {id(reader): reader for reader in readers}
    while open_ends:
        for ready in wait(open_ends.values()):
            try:
                progress(open_ends[id(ready)].recv())
            except EOFError:
                del open_ends[id(ready)]


def _write_some(outputs: Sequence[Output], site: Path, shells: Mapping[str, Shell]) -> None:
    for output in outputs:
        _write_one(f"{site}/{output.path}", finish(output.path, output.render(), shells))


def summarise(summaries: Sequence[Summary], site: Path, shells: Mapping[str, Shell]) -> None:
    """Make and write the files that tell of others, which are there by now."""
    told: dict[str, Written] = {}
    for summary in summaries:
        for path in summary.about:
            if path not in told:
                told[path] = _written(site / path)
        made = summary.render({path: told[path] for path in summary.about})
        _write_one(f"{site}/{summary.path}", finish(summary.path, made, shells))


def _written(path: Path) -> Written:
    with path.open("rb") as file:
        return Written(path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


def _write_one(path: str, content: bytes) -> None:
    part = f"{path}.part"
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120 -- the fast way, 8,000 times
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    with open(handle, "wb") as file:  # noqa: PTH123 -- likewise
        file.write(content)
    os.replace(part, path)  # noqa: PTH105 -- likewise


def remove(paths: Sequence[str], site: Path) -> None:
    """Remove files that no generator yields any more, whole or begun, and folders that they leave empty."""
    for path in paths:
        for name in (path, f"{path}.part"):
            (site / name).unlink(missing_ok=True)
        _remove_empty((site / path).parent, site)


def _remove_empty(folder: Path, site: Path) -> None:
    while folder != site and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
