from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from catalog.working_days import Calendar
from functions.domain.act import Do, Letter
from functions.domain.acting import acted
from functions.domain.errors import InvalidRequest, KeyReused, MoveNotAllowed, Stale
from functions.domain.filing import Hand, HandedPaper
from functions.domain.status import Status
from functions.ports import Change, Folder, Guard
from functions.services.again import ATTEMPTS
from functions.services.holder import Holder
from functions.services.replying import answer, withdraw
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, TODAY, a_dossier, a_filing, a_holder, an_act

DAYS = Calendar()
OTHER = f"G01-{TODAY}-0002"
GUARD = Guard("IDEM#1", "d")
BOTH = (HandedPaper(1, Hand.COUNTER), HandedPaper(2, Hand.POST))


def a_store(*does: Do, **changes: Any) -> MemoryStore:
    """Return a store with a dossier to which these things happened."""
    store = MemoryStore()
    store.put(a_dossier(owed=0, **changes), a_filing())
    for minutes, do in enumerate(does):
        act = an_act(do, minutes)
        if do is Do.ASK_SUPPLEMENT:
            act = replace(act, wanted=act.wanted * 2)
        after = acted(store.dossiers[CODE], act, DAYS)
        store.commit([Change(after, letter=Letter(after.version, act))], Guard(f"DID#{minutes}", ""))
    return store


def read(store: MemoryStore) -> Folder:
    folder = store.folder(CODE)
    assert folder is not None
    return folder


def answered(store: MemoryStore, guard: Guard = GUARD, given: tuple[HandedPaper, ...] = BOTH) -> Folder:
    return answer(a_holder(store, NOON + timedelta(minutes=30)), given, "", guard)


def test_an_answer_brings_the_dossier_back_to_the_office() -> None:
    store = a_store(Do.ACCEPT, Do.ASK_SUPPLEMENT)

    folder = answered(store)

    assert folder == read(store)
    assert folder.dossier.status is Status.REGISTERED
    assert folder.letters[-1].act.given == BOTH


def test_the_same_answer_again_changes_nothing_even_later() -> None:
    store = a_store(Do.ASK_SUPPLEMENT)
    answered(store)
    commits = store.commits

    assert answered(store).dossier.status is Status.REGISTERED
    assert store.commits == commits
    with pytest.raises(KeyReused):
        answered(store, Guard("IDEM#1", "another"))


@pytest.mark.parametrize("given", [(), BOTH[:1], BOTH[:1] * 2, (*BOTH, HandedPaper(3, Hand.POST))])
def test_everything_that_was_asked_for_is_answered_at_once(given: tuple[HandedPaper, ...]) -> None:
    store = a_store(Do.ASK_SUPPLEMENT)

    with pytest.raises(InvalidRequest) as raised:
        answered(store, given=given)

    assert [fault.path for fault in raised.value.faults] == ["/given"]
    assert read(store).dossier.status is Status.SUPPLEMENT_ASKED


def test_who_was_asked_for_nothing_has_nothing_to_answer() -> None:
    with pytest.raises(MoveNotAllowed):
        answered(a_store(Do.ACCEPT))


@pytest.mark.parametrize("does", [(), (Do.ACCEPT,), (Do.ACCEPT, Do.PROCESS), (Do.ASK_SUPPLEMENT,)])
def test_a_dossier_is_withdrawn_before_it_is_decided(does: tuple[Do, ...]) -> None:
    store = a_store(*does)

    folder = withdraw(a_holder(store), "nộp nhầm")

    assert folder == read(store)
    assert folder.dossier.status is Status.WITHDRAWN
    assert folder.letters[-1].act.reason == "nộp nhầm"


def test_withdrawing_again_changes_nothing() -> None:
    store = a_store()
    withdraw(a_holder(store), "")

    withdraw(a_holder(store), "")

    assert store.commits == 1


def test_what_is_decided_cannot_be_withdrawn() -> None:
    store = a_store(Do.ACCEPT, Do.DECIDE)

    with pytest.raises(MoveNotAllowed):
        withdraw(a_holder(store), "")


def test_what_waits_for_a_withdrawn_dossier_is_stopped_with_it() -> None:
    store = a_store(then=OTHER)
    store.put(a_dossier(code=OTHER, owed=0, waits=True, after=CODE), a_filing())

    withdraw(a_holder(store), "")

    assert store.dossiers[OTHER].status is Status.STOPPED


def test_an_office_that_was_faster_is_heard_first() -> None:
    store = a_store(Do.ACCEPT)

    def decide() -> None:
        store.dossiers[CODE] = replace(acted(store.dossiers[CODE], an_act(Do.DECIDE), DAYS), unsaved=())

    store.before_commit.append(decide)

    with pytest.raises(MoveNotAllowed):
        withdraw(a_holder(store), "")


def test_what_never_stands_still_is_given_up() -> None:
    store = a_store(Do.ASK_SUPPLEMENT)
    old = read(store)
    answered(store)
    reads = []

    def outdated() -> Folder:
        reads.append(1)
        return old

    with pytest.raises(Stale):
        withdraw(Holder(outdated, store, DAYS, NOON), "")
    assert len(reads) == ATTEMPTS
