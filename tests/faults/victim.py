"""A function's process that is killed in the middle of a request."""

from multiprocessing import get_context

from tests.faults.injector import Fault
from tests.faults.office import Office, Place
from tests.faults.road import STEPS, Road

# Forked from a process that has no threads and has imported everything: as a warm function starts.
FORKS = get_context("forkserver")
FORKS.set_forkserver_preload([__name__])


def killed(road: Road, step: str, at: int, fault: Fault) -> int | None:
    """Take *step* in a process of its own, which dies at its call number *at*; return how it ended."""
    process = FORKS.Process(target=_die, args=(road.office.place, road.code, road.reference, step, at, fault))
    process.start()
    process.join()
    return process.exitcode


def _die(place: Place, code: str, reference: str, step: str, at: int, fault: Fault) -> None:
    with Office(place).open() as office:
        office.injector.arm(at, fault)
        STEPS[step](Road(office, code=code, reference=reference))
