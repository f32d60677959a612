"""Files in the store: they read back sealed, and what is over is not shown."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from functions.adapters.dynamodb import DynamoStore
from functions.domain.dossier import Happening
from functions.domain.errors import NotKept, Stale
from functions.domain.file import Refusal
from functions.domain.filing import ERASED
from functions.ports import Change, Folder, Guard
from tests.makers import CODE, NOON, a_dossier, a_file, a_filing


@pytest.fixture
def filed(store: DynamoStore) -> DynamoStore:
    store.commit([Change(a_dossier(owed=0), a_filing())], Guard("IDEM#1", ""))
    return replace(store, clock=lambda: NOON)


def folder(store: DynamoStore) -> Folder:
    found = store.folder(CODE)
    assert found is not None
    return found


def test_an_expected_file_reads_back_and_is_no_change_of_the_dossier(filed: DynamoStore) -> None:
    before = filed.progress(CODE)

    filed.expect(a_file())

    assert folder(filed).files == (a_file(),)
    assert filed.progress(CODE) == before


def test_a_linked_file_and_its_event_are_written_together(filed: DynamoStore) -> None:
    filed.expect(a_file())
    noted = folder(filed).dossier.noted(Happening.FILE_LINKED, NOON, "f1")

    filed.commit([Change(noted, file=a_file().linked())], Guard("FILE#1", ""))

    assert folder(filed).files == (a_file().linked(),)
    assert [event.reference for event in filed.events(CODE)][-1] == "f1"


def test_nothing_of_a_file_can_be_read_in_the_store(filed: DynamoStore, client: Any) -> None:
    filed.expect(a_file(name="giấy của Người Thử.pdf"))

    items = client.scan(TableName="dossiers")["Items"]

    [file] = [item for item in items if item["SK"]["S"].startswith("FILE#")]
    assert "Người Thử" not in str(file)
    assert b"pdf" not in file["data"]["B"]


@pytest.mark.parametrize(
    ("file", "hours"),
    [(a_file(), 1), (a_file().refused(Refusal.CHANGED), 7 * 24)],
    ids=["it never came", "it was refused"],
)
def test_what_is_over_is_not_shown_though_the_store_still_has_it(
    filed: DynamoStore, file: Any, hours: int
) -> None:
    filed.expect(file)

    assert folder(replace(filed, clock=lambda: NOON + timedelta(hours=hours, seconds=-1))).files
    assert not folder(replace(filed, clock=lambda: NOON + timedelta(hours=hours))).files


def test_the_same_file_is_expected_once(filed: DynamoStore) -> None:
    filed.expect(a_file())

    with pytest.raises(Stale):
        filed.expect(a_file())


def test_with_what_was_declared_the_files_go(filed: DynamoStore) -> None:
    filed.expect(a_file().linked())
    filed.commit(
        [Change(folder(filed).dossier.noted(Happening.ERASED, NOON), erases=True)], Guard("ERASED#1", "")
    )

    assert (folder(filed).filing, folder(filed).files) == (ERASED, ())
    with pytest.raises(NotKept):
        filed.expect(a_file(id="f2"))
