"""Where a citizen wishes to be written to: kept sealed, forgotten on wish and with what was declared."""

from typing import Any

import pytest

from functions.adapters.dynamodb import DynamoStore
from functions.domain.dossier import Happening
from functions.domain.errors import NotKept
from functions.domain.news import Contact
from functions.ports import Change, Folder, Guard
from tests.makers import CODE, NOON, a_dossier, a_filing

CONTACT = Contact("citizen@example.com")


@pytest.fixture
def filed(store: DynamoStore) -> DynamoStore:
    store.commit([Change(a_dossier(owed=0), a_filing())], Guard("IDEM#1", ""))
    store.keep_contact(CODE, CONTACT)
    return store


def folder(store: DynamoStore) -> Folder:
    found = store.folder(CODE)
    assert found is not None
    return found


def test_an_address_reads_back_and_cannot_be_read_in_the_store(filed: DynamoStore, client: Any) -> None:
    assert folder(filed).contact == CONTACT
    assert "example.com" not in str(client.scan(TableName="dossiers")["Items"])


def test_an_address_is_changed_and_forgotten(filed: DynamoStore) -> None:
    filed.keep_contact(CODE, Contact("other@example.com"))
    assert folder(filed).contact == Contact("other@example.com")

    filed.keep_contact(CODE, None)
    assert folder(filed).contact is None


def test_with_what_was_declared_the_address_goes(filed: DynamoStore) -> None:
    noted = folder(filed).dossier.noted(Happening.ERASED, NOON)
    filed.commit([Change(noted, erases=True)], Guard("ERASED#1", ""))

    assert folder(filed).contact is None
    with pytest.raises(NotKept):
        filed.keep_contact(CODE, CONTACT)


def test_what_was_told_is_marked(filed: DynamoStore) -> None:
    filed.mark(Guard("NEWS#1", ""))
    filed.mark(Guard("NEWS#1", ""))

    assert filed.guard("NEWS#1", NOON) == Guard("NEWS#1", "")
