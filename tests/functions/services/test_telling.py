from dataclasses import replace

import pytest

from functions.domain.dossier import Event, Happening
from functions.domain.errors import StoreUnavailable
from functions.domain.news import TOLD, Contact
from functions.domain.status import Status
from functions.services.telling import keep_contact, tell
from tests.fakes import MemoryMessenger, MemoryStore
from tests.makers import CODE, NOON, a_dossier, a_filing

EVENT = Event(2, NOON, Happening.MOVED, Status.ACCEPTED)


@pytest.fixture
def store() -> MemoryStore:
    made = MemoryStore()
    made.put(a_dossier(), a_filing())
    made.keep_contact(CODE, Contact("citizen@example.com"))
    return made


def test_who_wishes_is_told_once_however_often_the_stream_says_it(store: MemoryStore) -> None:
    messenger = MemoryMessenger()

    assert tell(CODE, EVENT, store, messenger, NOON)
    assert not tell(CODE, EVENT, store, messenger, NOON)
    assert tell(CODE, replace(EVENT, n=3), store, messenger, NOON)

    assert [to.email for to, _ in messenger.sent] == ["citizen@example.com"] * 2


@pytest.mark.parametrize("happening", sorted(set(Happening) - TOLD))
def test_what_does_not_concern_the_citizen_is_not_told(store: MemoryStore, happening: Happening) -> None:
    assert not tell(CODE, replace(EVENT, happening=happening), store, MemoryMessenger(), NOON)


def test_what_happened_before_somebody_asked_is_no_news(store: MemoryStore) -> None:
    folder = store.folder(CODE)
    assert folder is not None
    keep_contact(folder, "citizen@example.com", store)

    assert not tell(CODE, replace(EVENT, n=folder.dossier.version), store, MemoryMessenger(), NOON)
    assert tell(CODE, replace(EVENT, n=folder.dossier.version + 1), store, MemoryMessenger(), NOON)


def test_nobody_is_told_who_has_not_asked_or_has_had_enough(store: MemoryStore) -> None:
    folder = store.folder(CODE)
    assert folder is not None
    keep_contact(folder, "", store)

    assert not tell(CODE, EVENT, store, MemoryMessenger(), NOON)
    assert not tell("G15-261123-0009", EVENT, store, MemoryMessenger(), NOON)


def test_a_letter_that_could_not_be_sent_is_sent_by_the_next_try(store: MemoryStore) -> None:
    class Broken(MemoryMessenger):
        def send(self, to: Contact, news: object) -> None:
            raise StoreUnavailable(f"{len(to.email)} {news is None}")

    with pytest.raises(StoreUnavailable):
        tell(CODE, EVENT, store, Broken(), NOON)

    assert tell(CODE, EVENT, store, MemoryMessenger(), NOON)
