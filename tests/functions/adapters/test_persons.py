from dataclasses import replace
from datetime import timedelta

import pytest

from functions.adapters.persons import HmacPersons
from functions.person_ports import Identified
from tests.makers import NOON

OLD, NEW = HmacPersons(("old",)), HmacPersons(("new", "old"))
WHO = Identified("001000000001", "Một Tên")


def test_a_person_is_found_again_but_not_found_out() -> None:
    assert OLD.person(WHO) == OLD.person(WHO) != OLD.person(replace(WHO, number="001000000002"))
    assert WHO.number not in OLD.person(WHO)


def test_a_mistyped_number_is_not_a_stranger_s() -> None:
    assert OLD.person(WHO) != OLD.person(replace(WHO, name="Tên khác"))
    assert OLD.person(WHO) == OLD.person(replace(WHO, name=" MOT  TÊN"))


def test_while_the_key_is_being_replaced_both_hashes_are_looked_for() -> None:
    assert NEW.persons(WHO) == (NEW.person(WHO), OLD.person(WHO))


def test_a_session_says_whose_it_is_until_it_is_over() -> None:
    session = OLD.session(OLD.persons(WHO), NOON)

    assert OLD.opened(session, NOON - timedelta(seconds=1)) == OLD.persons(WHO)
    assert OLD.opened(session, NOON) == ()
    assert NEW.opened(session, NOON - timedelta(seconds=1)) == OLD.persons(WHO)
    assert WHO.number not in session


@pytest.mark.parametrize("forged", ["", ".", "..", "a.b", "x.9999999999.00", "é.1.é"])
def test_a_forged_session_is_nobodys(forged: str) -> None:
    assert OLD.opened(forged, NOON) == ()


def test_a_session_that_was_prolonged_or_given_to_another_is_nobodys() -> None:
    persons, until, mac = OLD.session(OLD.persons(WHO), NOON).split(".")

    assert OLD.opened(f"{persons}.{int(until) + 9999}.{mac}", NOON) == ()
    assert (
        OLD.opened(f"{OLD.person(replace(WHO, number='002'))}.{until}.{mac}", NOON - timedelta(seconds=1))
        == ()
    )
