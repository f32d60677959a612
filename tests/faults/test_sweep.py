"""Every call to the store, of every request on the way from filing to the receipt, meets every fault."""

import pytest

from tests.faults.conftest import Offices
from tests.faults.holding import check
from tests.faults.injector import Fault
from tests.faults.office import Office
from tests.faults.road import BEFORE, STEPS, Road

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
FAULTS = (Fault.THROTTLED, Fault.REFUSED, Fault.LOST, Fault.STALE)


def _come_to(office: Office, step: str) -> Road:
    road = Road(office)
    return road.walk(BEFORE[step]) if step in BEFORE else road


def _kinds(office: Office) -> list[str]:
    """Tell what stands in the store, but for references, drawn by chance, and codes, which may be skipped."""
    return [item["SK"]["S"].partition("PAY#")[0] for item in office.items("")]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name.lower())
@pytest.mark.parametrize("step", STEPS)
def test_a_fault_in_any_call_loses_and_doubles_nothing(offices: Offices, step: str, fault: Fault) -> None:
    undisturbed = _come_to(offices(), step)
    calls = undisturbed.calls(step)
    kinds = _kinds(undisturbed.walk().office)
    assert calls > 1

    for at in range(calls):
        road = _come_to(offices(), step)
        road.office.injector.arm(at, fault)
        STEPS[step](road)
        road.office.injector.disarm()
        road.walk()
        check(road.office, road.promised)
        assert _kinds(road.office) == kinds, f"call {at}"
