from datetime import datetime, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.working_days import Calendar
from functions.domain.act import LEADS_TO, Act, Do
from functions.domain.acting import acted, begun, is_late
from functions.domain.dossier import Dossier, Happening, Heard, Step
from functions.domain.due import VIETNAM, Limit, Period
from functions.domain.errors import AskedBefore, DateNotAllowed, DomainError, DossierWaits, MoveNotAllowed
from functions.domain.status import NEXT, Actor, Status
from tests.makers import NOON, a_dossier, an_act

DAYS = Calendar()
LIMIT = Limit(3, Period.WORKING_DAY)
THURSDAY = datetime(2026, 11, 26, 23, 59, 59, tzinfo=VIETNAM)


def filed(**changes: Any) -> Dossier:
    return a_dossier(owed=0, limit=LIMIT, **changes)


def after(*acts: Do | Act, dossier: Dossier | None = None) -> Dossier:
    """Let things happen one after the other, a minute apart."""
    found = dossier or filed()
    for minutes, act in enumerate(acts, start=1):
        found = acted(found, act if isinstance(act, Act) else an_act(act, minutes), DAYS)
    return found


@pytest.mark.parametrize(("status", "do"), list(product(Status, Do)))
def test_an_act_is_allowed_where_the_table_allows_its_move(status: Status, do: Do) -> None:
    before = Dossier(
        code="C",
        procedure="P",
        status=status,
        submitted_at=NOON,
        token_hash="",
        due=THURSDAY,
        history=(Step(status, NOON - timedelta(days=1)),) if status is not Status.SUPPLEMENT_ASKED else (),
    )
    act = an_act(do)
    leads_to = LEADS_TO.get(do, status)
    if do is Do.APOLOGISE:
        is_allowed = status in {Status.ACCEPTED, Status.PROCESSING}
    else:
        allowed = NEXT.get(status, {})
        is_allowed = bool(allowed) if do is Do.PROGRESS else act.actor in allowed.get(leads_to, ())

    if is_allowed:
        assert acted(before, act, DAYS).status is leads_to
    else:
        with pytest.raises((MoveNotAllowed, DateNotAllowed)):
            acted(before, act, DAYS)


@given(st.lists(st.sampled_from(Do), max_size=30))
def test_whatever_is_tried_the_dossier_stays_consistent(acts: list[Do]) -> None:
    dossier = filed()
    for minutes, do in enumerate(acts):
        try:
            dossier = acted(dossier, an_act(do, minutes), DAYS)
        except DomainError:
            continue

    assert [event.n for event in dossier.unsaved] == list(range(1, dossier.version + 1))
    assert dossier.times_in(Status.SUPPLEMENT_ASKED) <= 1
    assert sum(event.happening is Happening.APOLOGISED for event in dossier.unsaved) <= 1
    assert [step.at for step in dossier.history] == sorted(step.at for step in dossier.history)
    assert dossier.history[-1].status is dossier.status


def test_receiving_sets_the_date_from_then() -> None:
    accepted = acted(filed(), an_act(Do.ACCEPT, at=NOON + timedelta(days=1)), DAYS)

    assert accepted.due == THURSDAY + timedelta(days=1)


def test_a_date_that_the_office_sets_goes_before_a_computed_one() -> None:
    own = NOON + timedelta(days=9)

    assert after(an_act(Do.ACCEPT, due=own)).due == own


@pytest.mark.parametrize("do", [Do.PROCESS, Do.DECIDE])
def test_an_office_that_skips_the_reception_received_it_then(do: Do) -> None:
    assert after(do).due == THURSDAY


def test_going_on_does_not_move_the_date() -> None:
    own = NOON + timedelta(days=9)

    assert after(an_act(Do.ACCEPT, due=own), Do.PROCESS, Do.DECIDE).due == own


def test_while_something_is_missing_there_is_no_date_and_then_the_limit_starts_again() -> None:
    asked = after(Do.ACCEPT, Do.ASK_SUPPLEMENT)
    later = NOON + timedelta(days=7)
    answered = acted(asked, an_act(Do.ANSWER, at=later), DAYS)
    accepted = acted(answered, an_act(Do.ACCEPT, at=later + timedelta(days=1)), DAYS)

    assert asked.due is None
    assert (answered.status, answered.due) == (Status.REGISTERED, THURSDAY + timedelta(days=7))
    assert accepted.due == THURSDAY + timedelta(days=8)


def test_papers_brought_to_the_counter_start_the_limit_again_too() -> None:
    asked = after(Do.ACCEPT, Do.ASK_SUPPLEMENT)

    resumed = acted(asked, an_act(Do.PROCESS, at=NOON + timedelta(days=7)), DAYS)

    assert resumed.due == THURSDAY + timedelta(days=7)


def test_a_supplement_is_asked_for_once() -> None:
    with pytest.raises(AskedBefore):
        after(Do.ASK_SUPPLEMENT, Do.ANSWER, Do.ACCEPT, Do.ASK_SUPPLEMENT)


def test_an_apology_sets_one_new_date_once() -> None:
    late = after(Do.ACCEPT, Do.APOLOGISE)

    assert (late.promised, late.due) == (THURSDAY, NOON + timedelta(days=20))
    assert late.status is Status.ACCEPTED
    with pytest.raises(DateNotAllowed):
        acted(late, an_act(Do.APOLOGISE, 9, due=NOON + timedelta(days=40)), DAYS)


@pytest.mark.parametrize("due", [THURSDAY, THURSDAY - timedelta(days=1), None])
def test_a_new_date_is_a_later_one(due: datetime | None) -> None:
    with pytest.raises(DateNotAllowed):
        after(Do.ACCEPT, an_act(Do.APOLOGISE, 2, due=due))


def test_an_apology_when_it_is_overdue_promises_a_day_to_come() -> None:
    late = THURSDAY + timedelta(days=5)

    with pytest.raises(DateNotAllowed):
        after(Do.ACCEPT, an_act(Do.APOLOGISE, at=late, due=late - timedelta(days=1)))


def test_what_the_office_asks_money_for_replaces_what_was_owed() -> None:
    paid = a_dossier().settled("R", NOON, None)

    asked = acted(paid, an_act(Do.ASK_PAYMENT), DAYS)

    assert (asked.owed, asked.paid, asked.demand) == (200_000, None, asked.version)
    assert asked.wants(asked.demand)
    assert not asked.wants(0)


def test_steps_are_never_told_out_of_order_though_clocks_differ() -> None:
    accepted = acted(filed(), an_act(Do.ACCEPT, minutes=-3), DAYS)

    assert [step.at for step in accepted.history] == [NOON, NOON]


def test_only_what_the_office_did_later_makes_a_report_late() -> None:
    known = after(an_act(Do.ACCEPT, 5, sequence=2))

    assert known.heard == Heard(NOON + timedelta(minutes=5), 2)
    assert is_late(known, an_act(Do.PROCESS, 4, sequence=9))
    assert is_late(known, an_act(Do.PROCESS, 5, sequence=1))
    assert not is_late(known, an_act(Do.PROCESS, 5, sequence=2))
    assert not is_late(filed(), an_act(Do.ACCEPT, -60))


def test_what_the_citizen_does_leaves_the_offices_order_alone() -> None:
    asked = after(an_act(Do.ASK_SUPPLEMENT, 5))

    assert acted(asked, an_act(Do.ANSWER, 9), DAYS).heard == asked.heard
    assert an_act(Do.ANSWER).actor is Actor.CITIZEN


def test_what_waits_is_not_for_the_office_yet() -> None:
    waiting = filed(waits=True, after="G12-261123-0001")

    with pytest.raises(DossierWaits):
        acted(waiting, an_act(Do.ACCEPT), DAYS)
    assert acted(waiting, an_act(Do.WITHDRAW), DAYS).status is Status.WITHDRAWN


def test_what_waited_counts_as_filed_when_it_begins() -> None:
    later = NOON + timedelta(days=1)

    started = begun(filed(waits=True), later, DAYS)

    assert (started.waits, started.submitted_at, started.due) == (False, later, THURSDAY + timedelta(days=1))
    assert started.unsaved[-1].happening is Happening.BEGUN
    assert acted(started, an_act(Do.ACCEPT, at=later), DAYS).status is Status.ACCEPTED
