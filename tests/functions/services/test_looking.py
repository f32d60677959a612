from datetime import timedelta

import pytest

from functions.domain.errors import DossierNotFound, PaymentNotFound, TooManyLookups
from functions.domain.filing import Linked
from functions.services.limiting import Allowance
from functions.services.looking import read_as_agency, read_dossier, read_payment, read_progress
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, REFERENCE, TOKENS, a_dossier, a_filing, a_payment


def a_store() -> MemoryStore:
    store = MemoryStore()
    store.put(a_dossier(), a_filing(), a_payment())
    return store


def test_everybody_may_read_the_progress() -> None:
    store = a_store()

    assert read_progress(CODE, store, Allowance(store, "visitor", 1), NOON).code == CODE


@pytest.mark.parametrize("code", [CODE, "G15-261123-0009", "rubbish"])
def test_who_looks_up_too_much_learns_nothing_more_within_the_hour(code: str) -> None:
    store = a_store()
    allowance = Allowance(store, "visitor", 1)
    allowance.use(NOON)

    with pytest.raises(TooManyLookups) as raised:
        read_progress(code, store, allowance, NOON.replace(minute=40))

    assert raised.value.wait == timedelta(minutes=20)


def test_another_visitor_and_another_hour_are_counted_apart() -> None:
    store = a_store()
    Allowance(store, "visitor", 1).use(NOON)

    Allowance(store, "other", 1).use(NOON)
    Allowance(store, "visitor", 1).use(NOON + timedelta(hours=1))

    assert sorted(store.counters.values()) == [1, 1, 1]


def test_the_token_opens_everything() -> None:
    folder = read_dossier(CODE, TOKENS.token(CODE), a_store(), TOKENS)

    assert (folder.filing, folder.payments) == (a_filing(), (a_payment(),))


@pytest.mark.parametrize("token", ["", "x", TOKENS.token("G15-261123-0002"), "é", "\ud800"])
@pytest.mark.parametrize("code", [CODE, "G15-261123-0009", "rubbish"])
def test_a_wrong_token_is_refused_without_asking_the_store(code: str, token: str) -> None:
    unreachable = MemoryStore(is_reachable=False)

    with pytest.raises(DossierNotFound) as raised:
        read_dossier(code, token, unreachable, TOKENS)

    assert str(raised.value) == "no such dossier for this token"


def test_a_token_that_was_withdrawn_opens_nothing() -> None:
    store = MemoryStore()
    store.put(a_dossier(token_hash="withdrawn"), a_filing())

    with pytest.raises(DossierNotFound):
        read_dossier(CODE, TOKENS.token(CODE), store, TOKENS)


@pytest.mark.parametrize("code", ["G15-261123-0009", "rubbish", ""])
def test_an_unknown_code_is_not_found(code: str) -> None:
    store = a_store()

    with pytest.raises(DossierNotFound):
        read_progress(code, store, Allowance(store, "visitor", 1), NOON)


def test_a_payment_is_read_by_its_reference() -> None:
    assert read_payment(REFERENCE, a_store()) == a_payment()


@pytest.mark.parametrize("reference", [f"{CODE}-AAAAAAAAAA", "rubbish", "", CODE])
def test_an_unknown_reference_is_not_found(reference: str) -> None:
    with pytest.raises(PaymentNotFound):
        read_payment(reference, a_store())


def test_an_agency_reads_its_own_dossiers_and_those_of_bodies_under_it() -> None:
    code = "H15.50-261123-0001"
    store = MemoryStore()
    store.put(a_dossier(code=code), a_filing())

    assert read_as_agency(code, "H15", store).dossier.code == code
    assert read_as_agency(code, "H15.50", store).filing == a_filing()


@pytest.mark.parametrize(("code", "agency"), [(CODE, "G01"), ("G15-261123-0009", "G15"), ("rubbish", "G15")])
def test_to_an_agency_another_ones_dossier_is_unknown(code: str, agency: str) -> None:
    with pytest.raises(DossierNotFound):
        read_as_agency(code, agency, a_store())


def test_what_was_declared_once_is_read_with_every_dossier_of_the_declaration() -> None:
    second = "G01-261123-0002"
    linked = (Linked(CODE, "1.007700", "Khai thuế"), Linked(second, "1.013066", "Đăng ký xe"))
    store = MemoryStore()
    store.put(a_dossier(), a_filing(linked=linked))
    store.put(a_dossier(code=second), a_filing(title="Đăng ký xe", linked=linked, answers={}, papers=()))

    filing = read_as_agency(second, "G01", store).filing

    assert (filing.title, filing.answers, filing.papers) == (
        "Đăng ký xe",
        a_filing().answers,
        a_filing().papers,
    )
