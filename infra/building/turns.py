"""Two builds of one site take turns: the second waits, then finds what the first has made."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold *lock* while building; the system lets go of it even if the process is killed."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            typer.echo("Another build of this site is running; waiting for it.", err=True)
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
