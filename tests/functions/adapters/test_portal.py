"""Our side of the national envelope, against the played portal."""

from dataclasses import replace

import pytest

from functions.domain.errors import OutsideUnavailable, PortalRefused
from functions.ports import Folder
from infra.local.sandbox.portal import Portal
from tests.makers import CODE, a_dossier, a_filing
from tests.played import a_portal

FOLDER = Folder(a_dossier(), a_filing())


@pytest.fixture
def played() -> Portal:
    return Portal("secret")


def test_a_new_dossier_is_inserted_and_then_updated(played: Portal) -> None:
    portal = a_portal(played)

    portal.share(FOLDER, is_known=False)
    portal.share(FOLDER, is_known=True)

    assert list(played.kept) == [CODE]
    assert len(played.sessions) == 1


def test_48_what_is_there_already_is_sent_again_as_an_update(played: Portal) -> None:
    played.kept[CODE] = {"TrangThaiHoSo": "9"}

    a_portal(played).share(FOLDER, is_known=False)

    assert played.kept[CODE]["TrangThaiHoSo"] == str(FOLDER.dossier.status.number)


def test_steps_go_in_tens_and_an_equal_one_is_the_same(played: Portal) -> None:
    first = FOLDER.dossier.unsaved[0]
    events = [replace(first, n=n, at=first.at.replace(second=n)) for n in range(1, 14)]

    for _ in range(2):
        a_portal(played).report(FOLDER, events)

    assert len(played.steps[CODE]) == 13
    assert len(played.told) == 4


def test_a_session_that_is_over_is_opened_anew(played: Portal) -> None:
    portal = a_portal(played)
    portal.share(FOLDER, is_known=False)
    played.sessions.clear()

    portal.share(FOLDER, is_known=True)

    assert len(played.sessions) == 1


def test_a_wrong_password_and_a_refusal_are_told_without_what_was_sent(played: Portal) -> None:
    with pytest.raises(PortalRefused, match="no session"):
        a_portal(played, "wrong").share(FOLDER, is_known=False)

    played.behave("refuse")
    with pytest.raises(PortalRefused, match=r"answers -2$"):
        a_portal(played).share(FOLDER, is_known=False)


@pytest.mark.parametrize("mode", ["down", "lose"])
def test_no_answer_is_no_refusal(played: Portal, mode: str) -> None:
    played.behave(mode)

    with pytest.raises(OutsideUnavailable):
        a_portal(played).share(FOLDER, is_known=False)
