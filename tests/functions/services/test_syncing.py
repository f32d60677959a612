from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.working_days import Calendar
from functions.domain.act import Act, Do
from functions.domain.acting import acted
from functions.domain.errors import InvalidRequest, KeyReused, MoveNotAllowed, NotKept
from functions.domain.status import Status
from functions.ports import Change, Count, Guard
from functions.services.syncing import Counter, Outcome, Report, Told, by_dossier, take
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, TODAY, a_dossier, a_filing, an_act

LATER = NOON + timedelta(hours=1)
OTHER = f"G15-{TODAY}-0002"


def a_store(**changes: Any) -> MemoryStore:
    store = MemoryStore()
    store.put(a_dossier(owed=0, **changes), a_filing())
    store.put(a_dossier(code=OTHER, owed=0), a_filing())
    return store


def a_counter(store: MemoryStore, **changes: Any) -> Counter:
    values: dict[str, Any] = {
        "agency": "G15",
        "dossiers": store,
        "calendar": Calendar(),
        "at": LATER,
        "goes_on": lambda: True,
    }
    return Counter(**(values | changes))


def a_report(act: Act, name: str = "", position: int = 0, code: str = CODE, digest: str = "") -> Report:
    name = name or f"{act.do}-{act.at:%H%M}"
    return Report(position, code, act, Guard(f"SYNC#{name}", digest or f"{code} {act}"))


def took(store: MemoryStore, *acts: Act, **changes: Any) -> list[Outcome]:
    """Take each act over in a request of its own."""
    counter = a_counter(store, **changes)
    return [told.outcome for act in acts for told in take([a_report(act)], counter)]


def one(store: MemoryStore, report: Report, **changes: Any) -> Told:
    (told,) = take([report], a_counter(store, **changes))
    return told


def test_what_the_office_did_is_taken_over() -> None:
    store = a_store()

    told = one(store, a_report(an_act(Do.ACCEPT)))

    assert told == Told(0, Outcome.APPLIED, Status.ACCEPTED)
    assert store.dossiers[CODE].status is Status.ACCEPTED
    assert store.commits == 1


def test_several_reports_about_one_dossier_go_in_the_order_of_their_time() -> None:
    store = a_store()
    acts = [an_act(Do.DELIVER, 4), an_act(Do.ACCEPT, 1), an_act(Do.DECIDE, 3), an_act(Do.PROCESS, 2)]
    reports = [a_report(act, position=position) for position, act in enumerate(acts)]

    (group,) = by_dossier(reports)
    results = {told.position: told for told in take(group, a_counter(store))}

    assert [results[n].outcome for n in range(4)] == [Outcome.APPLIED] * 4
    assert results[0].status is store.dossiers[CODE].status is Status.DELIVERED
    assert store.commits == 4


def test_each_dossier_has_its_own_group() -> None:
    reports = [
        a_report(an_act(Do.ACCEPT), code=code, position=n) for n, code in enumerate([CODE, OTHER, CODE])
    ]

    assert [[report.position for report in group] for group in by_dossier(reports)] == [[0, 2], [1]]


def test_a_repeated_report_has_one_effect_even_when_the_dossier_went_on() -> None:
    store = a_store()
    took(store, an_act(Do.ACCEPT, 1))
    version = store.dossiers[CODE].version

    assert took(store, an_act(Do.ACCEPT, 1)) == [Outcome.DUPLICATE]
    assert store.dossiers[CODE].version == version
    took(store, an_act(Do.PROCESS, 2))
    assert took(store, an_act(Do.ACCEPT, 1), an_act(Do.PROCESS, 2)) == [Outcome.DUPLICATE] * 2


def test_a_progress_sent_twice_is_noted_once() -> None:
    store = a_store()
    took(store, an_act(Do.ACCEPT, 1), an_act(Do.PROGRESS, 2, reason="đã chuyển phòng"))

    assert took(store, an_act(Do.PROGRESS, 2, reason="đã chuyển phòng")) == [Outcome.DUPLICATE]
    assert len(store.letters[CODE]) == 1


def test_an_id_that_comes_with_something_else_is_refused() -> None:
    store = a_store()
    one(store, a_report(an_act(Do.ACCEPT), "id-1"))

    told = one(store, a_report(an_act(Do.PROCESS, 2), "id-1"))

    assert told.outcome is Outcome.REFUSED
    assert isinstance(told.error, KeyReused)
    assert store.dossiers[CODE].status is Status.ACCEPTED


def test_what_comes_after_something_later_is_stale() -> None:
    store = a_store()

    assert took(store, an_act(Do.PROCESS, 5), an_act(Do.ACCEPT, 1)) == [Outcome.APPLIED, Outcome.STALE]
    assert store.dossiers[CODE].status is Status.PROCESSING


def test_what_may_not_be_is_refused_with_the_reason() -> None:
    store = a_store()

    told = one(store, a_report(an_act(Do.DELIVER)))

    assert told.outcome is Outcome.REFUSED
    assert isinstance(told.error, MoveNotAllowed)
    assert store.commits == 0


def test_a_time_that_has_not_come_is_refused_before_it_can_make_all_others_late() -> None:
    store = a_store()

    told = one(store, a_report(an_act(Do.ACCEPT, at=LATER + timedelta(minutes=6))))

    assert isinstance(told.error, InvalidRequest)
    assert took(store, an_act(Do.ACCEPT, at=LATER + timedelta(minutes=4))) == [Outcome.APPLIED]


def test_an_unknown_dossier_is_kept_for_a_person() -> None:
    store = a_store()

    told = one(store, a_report(an_act(Do.ACCEPT), code=f"G15-{TODAY}-0777"))

    assert told.outcome is Outcome.UNKNOWN
    assert [guard.result for guard in store.quarantined] == [(f"G15-{TODAY}-0777", "accept")]


@pytest.mark.parametrize("code", [f"G01-{TODAY}-0001", "no code", f"H15.50-{TODAY}-0001"])
def test_another_agencys_dossier_is_as_unknown_as_none(code: str) -> None:
    store = a_store(code=code)

    assert one(store, a_report(an_act(Do.ACCEPT), code=code)).outcome is Outcome.UNKNOWN
    assert store.dossiers[code].status is Status.REGISTERED
    assert store.commits == 0


def test_an_agency_speaks_for_those_under_it() -> None:
    code = f"H15.50-{TODAY}-0001"
    store = a_store(code=code)

    assert one(store, a_report(an_act(Do.ACCEPT), code=code), agency="H15").outcome is Outcome.APPLIED


def test_what_the_office_says_is_kept_as_a_letter_under_its_events_number() -> None:
    store = a_store()

    took(store, an_act(Do.ACCEPT, 1), an_act(Do.ASK_SUPPLEMENT, 2))

    (letter,) = store.letters[CODE]
    assert (letter.n, letter.act) == (store.dossiers[CODE].version, an_act(Do.ASK_SUPPLEMENT, 2))
    assert store.happened[CODE, letter.n].status is Status.SUPPLEMENT_ASKED


def test_without_the_store_or_time_the_agency_is_asked_to_send_again() -> None:
    store = a_store()

    assert took(store, an_act(Do.ACCEPT), goes_on=lambda: False) == [Outcome.LATER]
    store.is_reachable = False
    assert took(store, an_act(Do.ACCEPT)) == [Outcome.LATER]
    store.is_reachable = True
    assert took(store, an_act(Do.ACCEPT)) == [Outcome.APPLIED]


def test_one_report_that_fails_leaves_the_others_alone() -> None:
    store = a_store()
    acts = [an_act(Do.ACCEPT, 1), an_act(Do.REFUSE, 2, reason="thiếu"), an_act(Do.PROCESS, 3)]

    outcomes = [told.outcome for told in take([a_report(act) for act in acts], a_counter(store))]

    assert outcomes == [Outcome.APPLIED, Outcome.REFUSED, Outcome.APPLIED]


def withdraws(store: MemoryStore) -> Callable[[], object]:
    def withdraw() -> None:
        gone = acted(store.dossiers[CODE], an_act(Do.WITHDRAW), Calendar())
        store.commit([Change(gone)], Guard(f"WITHDRAWN#{store.commits}", ""))

    return withdraw


def test_what_changes_in_between_is_read_again() -> None:
    store = a_store()
    store.before_commit.append(withdraws(store))

    told = one(store, a_report(an_act(Do.ACCEPT)))

    assert told.outcome is Outcome.REFUSED
    assert store.dossiers[CODE].status is Status.WITHDRAWN


class RestlessStore(MemoryStore):
    """Somebody else is always faster."""

    def commit(self, changes: Sequence[Change], guard: Guard, counts: Sequence[Count] = ()) -> None:
        dossier = self.dossiers[CODE]
        self.dossiers[CODE] = replace(dossier, version=dossier.version + 1)
        super().commit(changes, guard, counts)


def test_what_changes_all_the_time_is_left_for_later() -> None:
    store = RestlessStore()
    store.put(a_dossier(owed=0), a_filing())

    assert one(store, a_report(an_act(Do.ACCEPT))).outcome is Outcome.LATER


def test_an_erased_dossier_goes_on_without_words() -> None:
    store = ErasedStore()
    store.put(a_dossier(owed=0), a_filing())

    assert took(store, an_act(Do.DECIDE), an_act(Do.DELIVER, 2, results=("Giấy khai sinh",))) == [
        Outcome.APPLIED,
        Outcome.APPLIED,
    ]
    assert store.dossiers[CODE].status is Status.DELIVERED
    assert store.letters == {}


class ErasedStore(MemoryStore):
    """Its dossiers have no key any more, so nothing can be sealed with it."""

    def commit(self, changes: Sequence[Change], guard: Guard, counts: Sequence[Count] = ()) -> None:
        if any(change.letter for change in changes):
            raise NotKept("no key")
        super().commit(changes, guard, counts)


def test_the_linked_dossier_starts_in_the_same_change() -> None:
    store = a_store(then=OTHER)
    store.put(a_dossier(code=OTHER, owed=0, waits=True, after=CODE), a_filing())

    took(store, an_act(Do.ACCEPT, 1), an_act(Do.DECIDE, 2))

    assert not store.dossiers[OTHER].waits
    assert store.commits == 2


@given(st.permutations(range(5)), st.lists(st.integers(0, 4), max_size=6))
def test_in_any_order_and_however_often_the_end_is_the_same(order: list[int], again: list[int]) -> None:
    """Sent until everything was answered for good, an agency's reports lead to where the agency is."""
    does = (Do.ACCEPT, Do.PROCESS, Do.PROGRESS, Do.DECIDE, Do.DELIVER)
    acts = [an_act(do, minutes) for minutes, do in enumerate(does)]
    store = a_store()

    for number in [*order, *again, *order]:
        took(store, acts[number])

    assert store.dossiers[CODE].status is Status.DELIVERED
    times = [step.at for step in store.dossiers[CODE].history]
    assert times == sorted(times)
    assert sum(key.startswith("SYNC#") for key in store.guards) == store.commits
