"""A function's process is really killed, before and after each of its calls; the request comes again."""

import signal

import pytest

from tests.faults.conftest import Offices
from tests.faults.holding import check
from tests.faults.injector import Fault
from tests.faults.road import BEFORE, STEPS, Road
from tests.faults.victim import killed

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]


@pytest.mark.parametrize("step", STEPS)
def test_after_redelivery_nothing_is_lost_or_doubled(offices: Offices, step: str) -> None:
    counted = Road(offices())
    calls = (counted.walk(BEFORE[step]) if step in BEFORE else counted).calls(step)

    for at in range(calls):
        for fault in (Fault.KILLED_BEFORE, Fault.KILLED_AFTER):
            road = Road(offices())
            if step in BEFORE:
                road.walk(BEFORE[step])
            assert killed(road, step, at, fault) == -signal.SIGKILL
            road.walk()
            check(road.office, road.promised)
