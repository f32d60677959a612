"""Laws as they are cited."""

from catalog.laws import cited
from catalog.terms import Law

DECREE = Law(number="50/2026/NĐ-CP", title="Tiền sử dụng đất")
WORDY = Law(number="Nghị định số 50/2026/NĐ-CP", well_formed=False, official="50/2026/NĐ-CP")
LAWS = {law.number: law for law in (DECREE, WORDY)}


def test_a_wordy_number_leads_to_the_law_itself() -> None:
    assert cited([WORDY.number], LAWS) == (DECREE,)


def test_a_law_cited_in_two_ways_is_cited_once() -> None:
    assert cited([WORDY.number, DECREE.number], LAWS) == (DECREE,)


def test_an_official_number_that_nobody_else_cites_is_shown_all_the_same() -> None:
    (law,) = cited([WORDY.number], {WORDY.number: WORDY})

    assert (law.number, law.well_formed) == ("50/2026/NĐ-CP", True)


def test_a_number_that_is_not_in_the_vocabulary_stays() -> None:
    assert cited(["1/1945/SL"], {}) == (Law(number="1/1945/SL"),)
