"""What tests of several folders share."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from infra.local.emulator import free_port
from tests.stack.running import Served, started

# A loaded machine makes examples slowly, and finds the same faults.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The deployed stack, once for all tests; mark them `stack` and give them the xdist group so called."""
    with started(free_port(), tmp_path_factory.mktemp("state")) as running:
        yield running
