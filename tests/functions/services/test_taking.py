from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from functions.adapters.kinds import kind_of
from functions.domain.dossier import Happening
from functions.domain.errors import OutsideUnavailable
from functions.domain.file import MAX_FILES, FileStatus, Refusal, Scan
from functions.domain.status import Actor, Status
from functions.file_ports import Place
from functions.services.taking import Intake, take
from tests.fakes import MemoryStore, MemoryUploads
from tests.makers import CODE, NOON, PDF, a_dossier, a_file, a_filing

PLACE = Place(CODE, "f1")


@dataclass(frozen=True)
class Says:
    answer: Scan

    def scan(self, place: Place, content: bytes) -> Scan:  # noqa: ARG002 - says one thing
        return self.answer


def an_intake(content: bytes = PDF, scan: Scan = Scan.CLEAN, **changes: Any) -> Intake:
    store = MemoryStore()
    store.put(a_dossier(owed=0), a_filing())
    store.expect(a_file(**changes))
    return Intake(store, MemoryUploads({PLACE: content}), kind_of, Says(scan))


def kept(intake: Intake) -> tuple[FileStatus, Refusal | None, list[bytes]]:
    assert isinstance(intake.dossiers, MemoryStore)
    assert isinstance(intake.uploads, MemoryUploads)
    file = intake.dossiers.files[CODE]["f1"]
    return file.status, file.refusal, list(intake.uploads.kept.values())


def happened(intake: Intake) -> list[Happening]:
    return [event.happening for event in intake.dossiers.events(CODE)]


def test_a_clean_file_is_kept_linked_and_told_of() -> None:
    intake = an_intake()

    assert take(PLACE, intake, NOON) is FileStatus.LINKED

    assert kept(intake) == (FileStatus.LINKED, None, [PDF])
    assert happened(intake) == [Happening.FILE_LINKED]
    assert intake.uploads.read(PLACE) is None


def test_told_of_again_it_is_taken_once() -> None:
    intake = an_intake()
    take(PLACE, intake, NOON)
    intake.uploads.came[PLACE] = b"something else"  # type: ignore[attr-defined] # MemoryUploads

    again = take(PLACE, intake, NOON)

    assert (again, kept(intake)[2]) == (FileStatus.LINKED, [PDF])
    assert happened(intake) == [Happening.FILE_LINKED]


@pytest.mark.parametrize(
    ("intake", "why"),
    [
        (lambda: an_intake(PDF + b"!"), Refusal.CHANGED),
        (lambda: an_intake(PDF.swapcase()), Refusal.CHANGED),
        (lambda: an_intake(kind="image/png"), Refusal.OTHER_KIND),
        (lambda: an_intake(scan=Scan.INFECTED), Refusal.INFECTED),
        (lambda: an_intake(scan=Scan.FAILED), Refusal.NOT_SCANNED),
    ],
    ids=["longer", "other content", "other kind", "infected", "cannot be scanned"],
)
def test_what_is_not_as_declared_or_not_clean_is_refused_and_gone(
    intake: Callable[[], Intake], why: Refusal
) -> None:
    taking = intake()

    assert take(PLACE, taking, NOON) is FileStatus.REFUSED

    assert kept(taking) == (FileStatus.REFUSED, why, [])
    assert taking.uploads.read(PLACE) is None


def test_what_is_not_scanned_yet_waits_for_the_scanner_to_tell() -> None:
    intake = an_intake(scan=Scan.PENDING)

    assert take(PLACE, intake, NOON) is FileStatus.CHECKING
    assert kept(intake) == (FileStatus.CHECKING, None, [])

    assert take(PLACE, replace(intake, scanner=Says(Scan.CLEAN)), NOON) is FileStatus.LINKED


def test_a_scanner_that_does_not_answer_leaves_the_file_for_another_try() -> None:
    class Silent:
        def scan(self, place: Place, content: bytes) -> Scan:
            raise OutsideUnavailable(f"{place.code}: {len(content)} bytes")

    intake = an_intake()
    with pytest.raises(OutsideUnavailable):
        take(PLACE, replace(intake, scanner=Silent()), NOON)

    assert take(PLACE, intake, NOON) is FileStatus.LINKED


def test_a_dossier_that_moves_on_meanwhile_still_gets_its_file() -> None:
    intake = an_intake()
    store = intake.dossiers
    assert isinstance(store, MemoryStore)
    moved = store.dossiers[CODE].noted(Happening.PROGRESS_NOTED, NOON)
    store.before_commit.append(lambda: store.put(moved, a_filing()))

    assert take(PLACE, intake, NOON) is FileStatus.LINKED


def test_what_comes_after_the_end_is_refused() -> None:
    intake = an_intake()
    store = intake.dossiers
    assert isinstance(store, MemoryStore)
    store.put(store.dossiers[CODE].moved(Status.WITHDRAWN, Actor.CITIZEN, NOON), a_filing())

    take(PLACE, intake, NOON)

    assert kept(intake) == (FileStatus.REFUSED, Refusal.TOO_LATE, [])


def test_no_more_is_linked_than_a_dossier_may_have_however_many_were_asked_for_at_once() -> None:
    intake = an_intake()
    for number in range(MAX_FILES):
        intake.dossiers.expect(a_file(id=f"other-{number}").linked())

    take(PLACE, intake, NOON)

    assert kept(intake) == (FileStatus.REFUSED, Refusal.TOO_MANY, [])


def test_what_was_erased_meanwhile_leaves_nothing_behind() -> None:
    intake = an_intake()
    store = intake.dossiers
    assert isinstance(store, MemoryStore)

    def erase() -> None:
        store.put(store.dossiers[CODE].noted(Happening.ERASED, NOON), a_filing())
        del store.filings[CODE]
        store.files.clear()

    store.before_commit.append(erase)

    assert take(PLACE, intake, NOON) is None
    assert isinstance(intake.uploads, MemoryUploads)
    assert (intake.uploads.came, intake.uploads.kept) == ({}, {})


def test_what_nobody_asked_for_is_removed() -> None:
    intake = an_intake()
    stranger = Place(CODE, "unknown")
    intake.uploads.came[stranger] = PDF  # type: ignore[attr-defined] # MemoryUploads

    assert take(stranger, intake, NOON) is None
    assert intake.uploads.read(stranger) is None


def test_a_file_that_is_not_there_any_more_is_nothing_to_take() -> None:
    assert take(Place(CODE, "gone"), an_intake(), NOON) is None
