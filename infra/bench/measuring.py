"""What a command costs: processor time, time on the clock, and memory of all its processes together."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

PAUSE = 0.02


class Cost(NamedTuple):
    """Seconds of processor and clock; *memory* is all processes' highest in MB, shared pages once."""

    processor: float
    clock: float
    memory: float


def measure(command: Sequence[str]) -> Cost:
    """Run *command*, which must succeed, and return what it cost."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603 -- our own words
    done, peaks = Event(), [0]
    watcher = Thread(target=_watch, args=(process.pid, done, peaks))
    watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    done.set()
    watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - start, peaks[0] / 1024)


def _watch(root: int, done: Event, peaks: list[int]) -> None:
    while not done.wait(PAUSE):
        peaks[0] = max(peaks[0], sum(map(_memory, _tree(root))))


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in _read(task).split():
            yield from _tree(int(child))


def _memory(pid: int) -> int:
    """The process's proportional share of memory in kB."""
    for line in _read(Path(f"/proc/{pid}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


def _read(path: Path) -> str:
    """The text at *path*; empty when the process has just ended."""
    try:
        return path.read_text()
    except OSError:
        return ""


def processor_of(pid: int) -> tuple[float, float]:
    """The processor seconds of a running process, and of all that it has started."""
    own, *others = [_processor(one) for one in _tree(pid)]
    return own, sum(others)


def _processor(pid: int) -> float:
    """Its own seconds, and those of its children that have ended."""
    fields = _read(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
