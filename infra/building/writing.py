"""Write many files with several processes; each file appears whole or not at all."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.connection import Connection, wait
from pathlib import Path

from generators.output import Output
from generators.shell import Shell, finish

PROCESSES = 2
ENOUGH = 100  # below it, starting a process costs more than it saves
STEP = 50
Progress = Callable[[int], None]


class WritingFailed(RuntimeError):
    """A process ended before its files were written; its own message stands above."""


def write(outputs: Sequence[Output], site: Path, shells: Mapping[str, Shell], progress: Progress) -> None:
    """Make and write *outputs* below *site*."""
    if len(outputs) < ENOUGH:
        _write_some(outputs, site, shells, progress)
        return
    gc.collect()
    gc.freeze()
    context = multiprocessing.get_context("fork")
    readers = []
    workers = []
    for share in range(PROCESSES):
        reader, writer = context.Pipe(duplex=False)
        worker = context.Process(target=_work, args=(outputs[share::PROCESSES], site, shells, writer))
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


def _work(outputs: Sequence[Output], site: Path, shells: Mapping[str, Shell], writer: Connection) -> None:
    gc.disable()
    _write_some(outputs, site, shells, writer.send)
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


def _write_some(
    outputs: Sequence[Output], site: Path, shells: Mapping[str, Shell], progress: Progress
) -> None:
    for start in range(0, len(outputs), STEP):
        batch = outputs[start : start + STEP]
        for output in batch:
            _write_one(f"{site}/{output.path}", finish(output.path, output.render(), shells))
        progress(len(batch))


def _write_one(path: str, content: bytes) -> None:
    part = f"{path}.part"
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120 -- the fast way, 8,000 times
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    with open(handle, "wb", buffering=0) as file:  # noqa: PTH123 -- likewise
        file.write(content)
    os.replace(part, path)  # noqa: PTH105 -- likewise


def remove(paths: Sequence[str], site: Path) -> None:
    """Remove files that no generator yields any more, and folders that they leave empty."""
    for path in paths:
        file = site / path
        if file.exists():
            file.unlink()
            _remove_empty(file.parent, site)


def _remove_empty(folder: Path, site: Path) -> None:
    while folder != site and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
