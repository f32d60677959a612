from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.domain.dossier import Dossier, Happening
from functions.domain.errors import MoveNotAllowed
from functions.domain.status import NEXT, Actor, Status, may_follow
from tests.makers import NOON, REFERENCE, a_dossier

MOVES = st.lists(st.tuples(st.sampled_from(Status), st.sampled_from(Actor)), max_size=40)


@pytest.mark.parametrize("actor", Actor)
@pytest.mark.parametrize("following", Status)
@pytest.mark.parametrize("status", Status)
def test_a_dossier_moves_as_the_table_says(status: Status, following: Status, actor: Actor) -> None:
    dossier = Dossier(code="C", procedure="P", status=status, submitted_at=NOON, token_hash="")

    if actor in NEXT.get(status, {}).get(following, ()):
        assert dossier.moved(following, actor, NOON).status is following
    else:
        with pytest.raises(MoveNotAllowed):
            dossier.moved(following, actor, NOON)


@given(MOVES)
def test_the_history_has_no_gap_and_the_version_counts_it(moves: list[tuple[Status, Actor]]) -> None:
    dossier = a_dossier(owed=0)
    for following, actor in moves:
        if may_follow(dossier.status, following, actor):
            dossier = dossier.moved(following, actor, NOON)

    assert [event.n for event in dossier.unsaved] == list(range(1, dossier.version + 1))
    assert [step.status for step in dossier.history] == [event.status for event in dossier.unsaved]
    assert dossier.saved_version == 0
    pairs = zip(dossier.history, dossier.history[1:], strict=False)
    assert all(after.status in NEXT[before.status] for before, after in pairs)


def test_what_costs_nothing_is_registered() -> None:
    assert [step.status for step in a_dossier(owed=0).history] == [Status.REGISTERED]


def test_what_costs_something_asks_for_the_payment() -> None:
    assert [step.status for step in a_dossier().history] == [Status.REGISTERED, Status.PAYMENT_ASKED]


def test_a_paid_dossier_counts_as_submitted_when_it_was_paid() -> None:
    later, expected = NOON + timedelta(days=1), NOON + timedelta(days=9)

    paid = a_dossier().settled(REFERENCE, later, expected)

    assert (paid.status, paid.paid) == (Status.REGISTERED, REFERENCE)
    assert (paid.submitted_at, paid.due) == (later, expected)
    (event,) = paid.unsaved[2:]
    assert (event.happening, event.status, event.reference) == (
        Happening.PAYMENT_SETTLED,
        Status.REGISTERED,
        REFERENCE,
    )


def test_where_paying_is_all_the_payment_ends_it() -> None:
    paid = a_dossier(after_payment=Status.DECIDED).settled(REFERENCE, NOON, None)

    assert paid.status is Status.DECIDED


def test_what_the_office_asks_money_for_goes_on_from_where_it_was() -> None:
    received = a_dossier(owed=0).moved(Status.ACCEPTED, Actor.OFFICE, NOON)
    asked = received.moved(Status.PROCESSING, Actor.OFFICE, NOON).moved(
        Status.PAYMENT_ASKED, Actor.OFFICE, NOON
    )

    paid = asked.settled(REFERENCE, NOON + timedelta(days=1), NOON + timedelta(days=9))

    assert (paid.status, paid.submitted_at, paid.due) == (Status.PROCESSING, NOON, None)


def test_a_payment_leads_only_where_the_table_allows() -> None:
    with pytest.raises(MoveNotAllowed):
        a_dossier(after_payment=Status.DELIVERED).settled(REFERENCE, NOON, None)


@pytest.mark.parametrize("closing", [Status.REFUSED, Status.WITHDRAWN, Status.STOPPED])
def test_a_closed_dossier_wants_no_payment(closing: Status) -> None:
    actor = Actor.CITIZEN if closing is Status.WITHDRAWN else Actor.OFFICE

    assert not a_dossier().moved(closing, actor, NOON).wants_payment
