"""The portal's queue: what it does not take comes again, and no log names a person."""

import logging

import pytest

from functions.domain.filing import Person
from functions.domain.outbox import Happened, Hearer
from functions.handlers.national import consume
from infra.local.sandbox.portal import Portal
from tests.fakes import MemoryOutbox, MemoryStore
from tests.hearing import an_ear, messages
from tests.makers import CODE, a_dossier, a_filing
from tests.played import a_portal

DOSSIER = a_dossier()
BIRTH = Happened(CODE, DOSSIER.unsaved[0])


def test_what_the_portal_refuses_comes_again_and_is_then_told(caplog: pytest.LogCaptureFixture) -> None:
    store, outbox, played = MemoryStore(), MemoryOutbox(), Portal("secret", mode="refuse", times=1)
    store.put(DOSSIER, a_filing(applicant=Person("Người Khai Thử", "001000000001")))
    ear = an_ear(Hearer.NATIONAL, store, outbox)

    with caplog.at_level(logging.INFO):
        refused = consume(messages(BIRTH), a_portal(played), ear)
        done = consume(messages(BIRTH), a_portal(played), ear)

    assert refused == {"batchItemFailures": [{"itemIdentifier": "m1"}]}
    assert (done, outbox.later) == ({"batchItemFailures": []}, ["m1"])
    assert store.guards[f"FAILED#national#{CODE}/1"].result == ("PortalRefused",)
    assert played.kept[CODE]["ChuHoSo"] == "Người Khai Thử"
    assert not any(word in caplog.text for word in ("Người Khai", "001000000001", "secret"))
