import pytest

from functions.domain.errors import DossierNotFound, PaymentNotFound
from functions.services.looking import read_dossier, read_payment, read_progress
from tests.fakes import CODE, REFERENCE, TOKENS, MemoryStore, a_dossier, a_filing, a_payment


def a_store() -> MemoryStore:
    store = MemoryStore()
    store.put(a_dossier(), a_filing(), a_payment())
    return store


def test_everybody_may_read_the_progress() -> None:
    assert read_progress(CODE, a_store()).code == CODE


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
    with pytest.raises(DossierNotFound):
        read_progress(code, a_store())


def test_a_payment_is_read_by_its_reference() -> None:
    assert read_payment(REFERENCE, a_store()) == a_payment()


@pytest.mark.parametrize("reference", [f"{CODE}-AAAAAAAAAA", "rubbish", "", CODE])
def test_an_unknown_reference_is_not_found(reference: str) -> None:
    with pytest.raises(PaymentNotFound):
        read_payment(reference, a_store())
