from datetime import timedelta

from functions.domain.file import FileStatus, Refusal
from tests.makers import NOON, a_file


def test_a_file_that_does_not_come_is_forgotten_within_the_hour() -> None:
    assert a_file().expires == NOON + timedelta(hours=1)


def test_a_linked_file_stays() -> None:
    linked = a_file().linked()

    assert (linked.status, linked.expires) == (FileStatus.LINKED, None)


def test_a_refusal_can_be_read_for_a_week() -> None:
    refused = a_file().refused(Refusal.INFECTED)

    assert (refused.status, refused.refusal) == (FileStatus.REFUSED, Refusal.INFECTED)
    assert refused.expires == NOON + timedelta(days=7)
