"""Between the outbox and the national portal: messages come in any order, again, and whatever can fails."""

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from functions.adapters.portal_messages import progress_of, record_of
from functions.domain.errors import DomainError
from functions.domain.outbox import Happened, Hearer, hearers
from functions.domain.status import Actor, Status
from functions.services.sharing import share
from infra.local.sandbox.portal import Portal
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, a_dossier, a_filing
from tests.played import a_portal

WAYS = (Status.ACCEPTED, Status.PROCESSING, Status.DECIDED, Status.DELIVERED)
FAULTS = ("", "down", "lose", "refuse", "dies before", "dies after")
DELIVERIES = st.lists(st.tuples(st.integers(0, len(WAYS)), st.sampled_from(FAULTS), st.integers(0, 5)))


class Death(BaseException):
    """The function's process ends here: nothing of it is left but what others keep."""


class Mortal:
    """Lets the calls to *whom* through, and dies at the one that is its turn."""

    def __init__(self, whom: Any, turn: list[int], *, is_after: bool) -> None:
        """Count the turns down in *turn*, which several share."""
        self._whom, self._turn, self._is_after = whom, turn, is_after

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*given: Any, **more: Any) -> Any:
            self._turn[0] -= 1
            if self._turn[0] == -1 and not self._is_after:
                raise Death
            result = getattr(self._whom, name)(*given, **more)
            if self._turn[0] == -1:
                raise Death
            return result

        return call


def deliver(told: Happened, store: MemoryStore, played: Portal, fault: str, turn: int) -> None:
    """Deliver one message to a function that was started for it, and may die of it."""
    turns, is_after = [turn if fault.startswith("dies") else 1_000], fault == "dies after"
    if fault in {"down", "lose", "refuse"}:
        played.behave(fault, turn + 1)
    portal = Mortal(a_portal(played), turns, is_after=is_after)
    assert told.event
    try:
        share(told.code, told.event, Mortal(store, turns, is_after=is_after), portal, NOON)
    except (Death, DomainError):
        pass
    finally:
        played.mode = "up"


@settings(max_examples=60, deadline=None)
@given(DELIVERIES, DELIVERIES)
def test_in_the_end_the_portal_knows_each_change_once(
    early: list[tuple[int, str, int]], late: list[tuple[int, str, int]]
) -> None:
    store, played = MemoryStore(), Portal("secret")
    dossier = a_dossier(owed=0)
    store.put(dossier, a_filing())
    happened = [Happened(CODE, dossier.unsaved[0])]
    for number, fault, turn in early:
        deliver(happened[min(number, len(happened) - 1)], store, played, fault, turn)
    for way in WAYS:
        dossier = dossier.moved(way, Actor.OFFICE, NOON.replace(minute=len(happened)))
        store.put(dossier, a_filing())
        happened.append(Happened(CODE, dossier.unsaved[-1]))
    for number, fault, turn in late:
        deliver(happened[number], store, played, fault, turn)
    shown = [record["TrangThaiHoSo"] for record in played.kept.values()]
    for told in happened:  # what is not acknowledged comes again, at last without a fault
        deliver(told, store, played, "", 0)

    folder = store.folder(CODE)
    assert folder
    assert played.kept == {CODE: record_of(folder)}
    assert played.steps[CODE] == [progress_of(event, folder) for event in dossier.unsaved]
    assert all(Hearer.NATIONAL in hearers(told) for told in happened)
    assert shown in ([], ["1"], ["10"])
