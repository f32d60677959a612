from dataclasses import replace
from datetime import timedelta

import pytest

from functions.domain.dossier import Dossier, Happening
from functions.domain.errors import NotFinished
from functions.domain.payment_status import PaymentStatus
from functions.domain.status import FINISHED, Actor, Status
from functions.ports import Folder
from functions.services.erasing import erase
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, a_dossier, a_filing, a_holder, a_payment


def withdrawn(**changes: object) -> Dossier:
    return a_dossier(**changes).moved(Status.WITHDRAWN, Actor.CITIZEN, NOON)


def a_store(dossier: Dossier) -> MemoryStore:
    store = MemoryStore()
    store.put(dossier, a_filing(), a_payment(status=PaymentStatus.PAID))
    return store


def read(store: MemoryStore) -> Folder:
    folder = store.folder(CODE)
    assert folder is not None
    return folder


def test_what_was_declared_goes_and_the_payment_stays() -> None:
    store = a_store(withdrawn())

    folder = erase(a_holder(store))

    assert folder.is_erased
    assert folder.filing.answers == {}
    assert [payment.status for payment in folder.payments] == [PaymentStatus.PAID]
    assert store.events(CODE)[-1].happening is Happening.ERASED


def test_erasing_again_changes_nothing() -> None:
    store = a_store(withdrawn())
    erase(a_holder(store))

    again = erase(a_holder(store, NOON + timedelta(days=1)))

    assert (again.is_erased, store.commits) == (True, 1)


def test_somebody_else_changing_the_dossier_does_not_stop_it() -> None:
    store = a_store(withdrawn())
    noted = withdrawn()
    store.before_commit.append(lambda: store.put(replace(noted, version=noted.version + 1), a_filing()))

    assert erase(a_holder(store)).is_erased


@pytest.mark.parametrize("status", sorted(set(Status) - FINISHED))
def test_what_the_office_still_needs_is_kept(status: Status) -> None:
    store = a_store(replace(a_dossier(), status=status))

    with pytest.raises(NotFinished):
        erase(a_holder(store))

    assert read(store).filing == a_filing()


@pytest.mark.parametrize("status", sorted(FINISHED))
def test_the_answers_stay_as_many_days_as_the_procedure_says_after_the_end(status: Status) -> None:
    dossier = withdrawn(keep=455)

    assert replace(dossier, status=status).forgotten_at == NOON + timedelta(days=455)


def test_before_the_end_and_without_a_period_nothing_is_forgotten() -> None:
    assert a_dossier(keep=455).forgotten_at is None
    assert withdrawn().forgotten_at is None


def test_only_what_brings_the_end_or_moves_it_says_when_the_answers_go() -> None:
    ended = replace(withdrawn(keep=455), unsaved=())
    decided = replace(a_dossier(keep=455), status=Status.DECIDED, unsaved=())
    later = NOON + timedelta(days=1)

    assert withdrawn(keep=455).newly_forgotten_at == NOON + timedelta(days=455)
    assert decided.moved(Status.DELIVERED, Actor.OFFICE, later).newly_forgotten_at == later + timedelta(
        days=455
    )
    assert ended.noted(Happening.PAYMENT_NOTED, later).newly_forgotten_at is None
    assert ended.erased(later).noted(Happening.PAYMENT_NOTED, later).newly_forgotten_at is None


def test_a_result_handed_over_after_the_erasure_leaves_nothing_to_go() -> None:
    decided = replace(a_dossier(keep=455), status=Status.DECIDED, unsaved=())

    delivered = decided.erased(NOON).moved(Status.DELIVERED, Actor.OFFICE, NOON + timedelta(days=1))

    assert delivered.newly_forgotten_at is None
