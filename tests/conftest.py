"""What tests of several folders share."""

from collections.abc import Iterator

import pytest

from infra.local.emulator import free_port
from tests.stack.running import Served, started


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The deployed stack, once for all tests; mark them `stack` and give them the xdist group so called."""
    with started(free_port(), tmp_path_factory.mktemp("state")) as running:
        yield running
