from dataclasses import replace

import pytest

from catalog.working_days import Calendar
from functions.domain.act import Do
from functions.domain.acting import acted
from functions.domain.dossier import Dossier
from functions.domain.status import Status
from functions.services.following import followers
from tests.fakes import MemoryStore
from tests.makers import CODE, TODAY, a_dossier, a_filing, an_act

SECOND, THIRD = f"G01-{TODAY}-0002", f"G17-{TODAY}-0003"
DAYS = Calendar()


def chain() -> tuple[MemoryStore, Dossier]:
    """Return a store with two dossiers that wait, and the one that they wait for."""
    store = MemoryStore()
    first = a_dossier(owed=0, then=SECOND)
    second = a_dossier(code=SECOND, owed=0, waits=True, after=CODE, then=THIRD)
    for dossier in (first, second, a_dossier(code=THIRD, owed=0, waits=True, after=SECOND)):
        store.put(dossier, a_filing())
    return store, replace(first, unsaved=())


@pytest.mark.parametrize("do", [Do.DECIDE, Do.DELIVER])
def test_the_next_one_starts_when_the_result_is_there(do: Do) -> None:
    store, first = chain()
    accepted = acted(first, an_act(Do.ACCEPT), DAYS)

    (change,) = followers(acted(accepted, an_act(do, 9), DAYS), store, DAYS)

    assert (change.dossier.code, change.dossier.waits) == (SECOND, False)
    assert change.dossier.submitted_at == an_act(do, 9).at


@pytest.mark.parametrize("do", [Do.REFUSE, Do.WITHDRAW])
def test_all_that_wait_are_stopped_when_it_comes_to_nothing(do: Do) -> None:
    store, first = chain()

    changes = followers(acted(first, an_act(do), DAYS), store, DAYS)

    assert [(one.dossier.code, one.dossier.status) for one in changes] == [
        (SECOND, Status.STOPPED),
        (THIRD, Status.STOPPED),
    ]


def test_on_the_way_nothing_follows() -> None:
    store, first = chain()

    assert followers(acted(first, an_act(Do.ACCEPT), DAYS), store, DAYS) == []


def test_what_has_begun_or_was_withdrawn_is_left_alone() -> None:
    store, first = chain()
    store.dossiers[SECOND] = replace(store.dossiers[SECOND], waits=False)

    assert followers(acted(first, an_act(Do.DECIDE), DAYS), store, DAYS) == []


def test_a_dossier_on_its_own_has_no_followers() -> None:
    alone = a_dossier(owed=0)

    assert followers(acted(alone, an_act(Do.DECIDE), DAYS), MemoryStore(is_reachable=False), DAYS) == []
