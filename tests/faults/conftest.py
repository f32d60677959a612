from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.faults.office import Office, made_at
from tests.stack.running import Served

Offices = Callable[[], Office]


@pytest.fixture
def offices(stack: Served) -> Iterator[Offices]:
    """Return how to open an office with an empty store, at the emulator that all stack tests share."""
    with ExitStack() as opened:
        yield lambda: opened.enter_context(Office(made_at(stack.stack.emulator.url)).open())
