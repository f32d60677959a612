"""Trying a change again on what is stored by now, if somebody else was quicker."""

from collections.abc import Callable
from typing import TypeVar

from functions.domain.errors import Stale, Taken

ATTEMPTS = 4
Result = TypeVar("Result")


def again(attempt: Callable[[], Result], what: str, times: int = ATTEMPTS) -> Result:
    """Return what *attempt* gives; it reads anew each time. Raise Stale if *what* never stays as it is."""
    for _ in range(times):
        try:
            return attempt()
        except (Stale, Taken):
            continue
    raise Stale(f"{what} keeps changing")
