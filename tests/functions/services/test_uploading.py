import pytest

from functions.domain.errors import FileNotFound, InvalidRequest, MoveNotAllowed
from functions.domain.file import MAX_FILES, File, Refusal
from functions.domain.filing import ERASED, Hand, HandedPaper
from functions.domain.status import Actor, Status
from functions.ports import Folder
from functions.services.uploading import ask, fetch
from tests.fakes import MemoryStore, MemoryUploads
from tests.makers import CODE, NOON, a_dossier, a_file, a_filing


def a_folder(*files: File) -> Folder:
    return Folder(a_dossier(), a_filing(), files=files)


def test_a_place_is_made_for_a_file_that_may_come() -> None:
    store = MemoryStore()

    ticket = ask(a_folder(), a_file(), store, MemoryUploads())

    assert ticket.fields == {"key": "f1"}
    assert store.files == {CODE: {"f1": a_file()}}


@pytest.mark.parametrize("paper", [0, 1, 4])
def test_a_paper_that_was_filed_or_any_other_may_come(paper: int) -> None:
    filed = a_filing(papers=(HandedPaper(1, Hand.ONLINE), HandedPaper(4, Hand.ONLINE)))

    assert ask(Folder(a_dossier(), filed), a_file(paper=paper), MemoryStore(), MemoryUploads())


def test_a_paper_that_was_not_filed_is_refused() -> None:
    with pytest.raises(InvalidRequest) as refused:
        ask(a_folder(), a_file(paper=2), MemoryStore(), MemoryUploads())

    assert refused.value.faults[0].path == "/paper"


def test_a_full_dossier_takes_no_more_but_refused_files_do_not_count() -> None:
    files = [a_file(id=str(number)) for number in range(MAX_FILES)]

    with pytest.raises(InvalidRequest):
        ask(a_folder(*files), a_file(), MemoryStore(), MemoryUploads())
    assert ask(
        a_folder(*files[1:], a_file().refused(Refusal.CHANGED)), a_file(), MemoryStore(), MemoryUploads()
    )


def test_a_dossier_that_has_ended_or_was_erased_takes_no_files() -> None:
    ended = a_dossier(owed=0).moved(Status.WITHDRAWN, Actor.CITIZEN, NOON)

    with pytest.raises(MoveNotAllowed):
        ask(Folder(ended, a_filing()), a_file(), MemoryStore(), MemoryUploads())
    with pytest.raises(MoveNotAllowed):
        ask(Folder(a_dossier(), ERASED), a_file(), MemoryStore(), MemoryUploads())


def test_only_a_linked_file_can_be_fetched() -> None:
    assert fetch(a_folder(a_file().linked()), "f1", MemoryUploads()) == f"https://files.example/{CODE}/f1"
    for folder in (a_folder(), a_folder(a_file()), a_folder(a_file().refused(Refusal.INFECTED))):
        with pytest.raises(FileNotFound):
            fetch(folder, "f1", MemoryUploads())
