"""Another request comes in between the read and the write of every request; and the checks are checked."""

from collections.abc import Callable

import pytest

from tests.faults.conftest import Offices
from tests.faults.holding import check
from tests.faults.injector import without_conditions
from tests.faults.office import Office
from tests.faults.road import Road

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
Race = Callable[[Office], list[Road]]


def one_key_twice(office: Office) -> list[Road]:
    """The same filing, sent again before the first is written."""
    road, again = Road(office), Road(office)
    office.injector.arm(_last("file", office), lambda: again.until_done("file"))
    road.until_done("file")
    assert road.code == again.code
    return [road, *_finished(office)]


def two_attempts(office: Office) -> list[Road]:
    """Two ways to pay one dossier, chosen at the same moment."""
    road = Road(office).walk("file")
    other = Road(office, "other", code=road.code)
    office.injector.arm(_last("start", office), lambda: other.until_done("start"))
    road.until_done("start")
    return [road, other, *_finished(office)]


def one_callback_twice(office: Office) -> list[Road]:
    """The provider calls again before the first call is written."""
    road = Road(office).walk("start")
    office.injector.arm(_last("pay", office), road.pay)
    road.until_done("pay")
    road.until_done("receive")
    assert sorted(road.said) == ["00", "02"]
    return [road, *_finished(office)]


def paid_while_started(office: Office) -> list[Road]:
    """The citizen begins another attempt while the first is being settled."""
    road = Road(office).walk("start")
    other = Road(office, "other", code=road.code)
    office.injector.arm(_last("pay", office), other.start)
    road.until_done("pay")
    road.until_done("receive")
    return [road, other, *_finished(office)]


def two_receipts(office: Office) -> list[Road]:
    """Two deliveries of the stream take the next number at the same moment."""
    roads = [Road(office, name).walk("pay") for name in ("1", "2")]
    office.injector.arm(2, office.deliver)
    roads[0].until_done("receive")
    return [*roads, Road(office, "3").walk()]


RACES: list[Race] = [one_key_twice, two_attempts, one_callback_twice, paid_while_started, two_receipts]


def _last(step: str, office: Office) -> int:
    """Return the number of the last call that *step* makes, counted with a citizen of its own."""
    road = Road(office, "counted")
    steps = {"file": "", "start": "file", "pay": "start"}
    if steps[step]:
        road.walk(steps[step])
    return road.calls(step) - 1


def _finished(office: Office) -> list[Road]:
    """Walk the citizen who was only counted with to the end."""
    return [Road(office, "counted").walk()]


@pytest.mark.parametrize("race", RACES, ids=lambda race: race.__name__)
def test_who_comes_in_between_changes_nothing_twice(offices: Offices, race: Race) -> None:
    office = offices()

    roads = race(office)

    check(office, *(road.promised for road in roads))


@pytest.mark.parametrize("race", RACES, ids=lambda race: race.__name__)
def test_without_the_stores_conditions_the_checks_fail(offices: Offices, race: Race) -> None:
    office = offices()
    without_conditions(office.client)

    with pytest.raises(AssertionError):
        check(office, *(road.promised for road in race(office)))
