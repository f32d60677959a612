"""What the portal is told of a dossier: how it stands, each step once, whatever comes in between."""

import pytest

from functions.domain.dossier import Dossier, Event, Happening
from functions.domain.status import Actor, Status
from functions.services.sharing import share
from infra.local.sandbox.portal import Portal
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, a_dossier, a_filing
from tests.played import a_portal

LIFE = a_dossier(owed=0).moved(Status.ACCEPTED, Actor.OFFICE, NOON).moved(Status.DECIDED, Actor.OFFICE, NOON)


@pytest.fixture
def played() -> Portal:
    return Portal("secret")


@pytest.fixture
def store() -> MemoryStore:
    store = MemoryStore()
    store.put(LIFE, a_filing())
    return store


def tell(event: Event, store: MemoryStore, played: Portal) -> bool:
    return share(CODE, event, store, a_portal(played), NOON)


def statuses(played: Portal) -> list[str]:
    return [step["TrangThai"] for step in played.steps[CODE]]


def test_the_first_that_comes_tells_everything_and_the_others_nothing(
    store: MemoryStore, played: Portal
) -> None:
    told = [tell(event, store, played) for event in LIFE.unsaved]

    assert told == [True, False, False]
    assert played.kept[CODE]["TrangThaiHoSo"] == "9"
    assert statuses(played) == ["1", "2", "9"]


def test_a_late_message_does_not_take_the_dossier_back(store: MemoryStore, played: Portal) -> None:
    first, _, last = LIFE.unsaved
    tell(last, store, played)

    assert tell(first, store, played) is False
    assert played.kept[CODE]["TrangThaiHoSo"] == "9"


def test_later_steps_are_told_alone(store: MemoryStore, played: Portal) -> None:
    tell(LIFE.unsaved[-1], store, played)
    later: Dossier = LIFE.moved(Status.DELIVERED, Actor.OFFICE, NOON)
    later = later.noted(Happening.RECEIPT_ISSUED, NOON)
    store.put(later, a_filing())

    tell(later.unsaved[-2], store, played)

    assert statuses(played) == ["1", "2", "9", "10"]
    assert played.told[-1][0].startswith("CapNhatTienDoHoSoMC")


def test_a_dossier_that_is_not_there_is_told_of_to_nobody(played: Portal) -> None:
    assert tell(LIFE.unsaved[0], MemoryStore(), played) is False
    assert not played.told
