"""One run at a time owns the state directory; the claim ends with the last process that holds it.

The emulator inherits the claim: after `kill -9` of its parent it still stops in order, and the next run
waits for that instead of opening half-written state.
"""

import contextlib
import fcntl
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from infra.local.errors import AlreadyRunning

PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Claim:
    file: IO[str]

    def name(self, *pids: int) -> None:
        """Write down the owner and what it started, for the next run to read."""
        self.file.seek(0)
        self.file.truncate()
        self.file.write(" ".join(map(str, pids)))
        self.file.flush()


@contextlib.contextmanager
def claimed(directory: Path, patience: float = PATIENCE) -> Iterator[Claim]:
    directory.mkdir(parents=True, exist_ok=True)
    with (directory / "claim").open("a+") as file:
        _wait(file, patience)
        claim = Claim(file)
        claim.name(os.getpid())
        yield claim


def _wait(file: IO[str], patience: float) -> None:
    limit = time.monotonic() + patience
    while not _locked(file):
        owner, *left_over = _pids(file)
        if _alive(owner):
            raise AlreadyRunning(
                f"process {owner} already serves from {file.name}; stop it, or use its address"
            )
        if time.monotonic() > limit:
            for pid in left_over:  # it holds the claim, so the number is still its own
                os.kill(pid, signal.SIGKILL)
            limit = time.monotonic() + patience
        time.sleep(0.1)


def _locked(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _pids(file: IO[str]) -> list[int]:
    file.seek(0)
    return [int(pid) for pid in file.read().split()] or [0]


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return pid != 0
