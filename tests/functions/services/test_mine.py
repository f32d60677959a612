from dataclasses import replace
from datetime import timedelta

from catalog.services import Applicant
from functions.person_ports import Identified
from functions.ports import Change, Guard
from functions.services.filing import file_dossier
from functions.services.mine import filed_by, new_attempt
from tests.fakes import MemoryStore
from tests.makers import NOON, PERSONS, a_desk, a_dossier, a_filing, an_application, an_entry

PERSON = PERSONS.person(Identified("001000000001", "Một tên"))
SCHEMA = {"type": "object"}


def test_own_dossiers_come_latest_first_and_nobody_elses() -> None:
    store = MemoryStore()
    for number, person in enumerate((PERSON, PERSON, "somebody else")):
        code = f"G15-261123-000{number}"
        dossier = replace(a_dossier(), code=code, submitted_at=NOON + timedelta(minutes=number))
        store.commit([Change(dossier, a_filing(), person=person)], Guard(f"IDEM#{number}", ""))

    assert [one.code for one in filed_by([PERSON], store)] == ["G15-261123-0001", "G15-261123-0000"]
    assert filed_by(["nobody"], store) == []


def test_no_two_logins_are_alike() -> None:
    assert len({text for one in (new_attempt(), new_attempt()) for text in (one.state, one.nonce)}) == 4


def test_what_is_filed_is_found_by_the_number_of_who_applies_and_by_none_without() -> None:
    asking = an_entry(schema=SCHEMA, applicant=Applicant(name="/ten", identity="/so"))
    store = MemoryStore()
    desk = a_desk(asking, store=store)
    for number in ("001000000001", ""):
        application = an_application(answers={"ten": "Một tên", "so": number})
        file_dossier(application, Guard(f"IDEM#{number}", ""), desk, NOON)

    assert list(store.owners.values()) == [PERSON]
    assert [one.code for one in filed_by([PERSON], store)] == list(store.owners)
