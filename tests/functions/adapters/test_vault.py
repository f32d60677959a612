from typing import Any

import pytest
from botocore.session import get_session

from functions.adapters.vault import KmsVault
from functions.domain.errors import Misconfigured, StoreUnavailable
from tests.makers import CODE

OTHER = "G15-261123-0002"


def test_what_is_sealed_opens_with_the_unwrapped_key(vault: KmsVault) -> None:
    key = vault.make(CODE)

    sealed = key.seal("FORM", b"declared")

    assert b"declared" not in sealed
    assert vault.unwrap(CODE, key.wrapped).open("FORM", sealed) == b"declared"


def test_the_same_value_is_never_sealed_alike(vault: KmsVault) -> None:
    key = vault.make(CODE)

    assert key.seal("FORM", b"declared") != key.seal("FORM", b"declared")
    assert vault.make(CODE).plain != key.plain


def test_a_value_moved_to_another_field_cannot_be_opened(vault: KmsVault) -> None:
    key = vault.make(CODE)

    with pytest.raises(Misconfigured, match="NOTE of G15-261123-0001"):
        key.open("NOTE", key.seal("FORM", b"declared"))


def test_a_key_moved_to_another_dossier_cannot_be_unwrapped(vault: KmsVault) -> None:
    wrapped = vault.make(CODE).wrapped

    with pytest.raises(StoreUnavailable):
        vault.unwrap(OTHER, wrapped)


@pytest.mark.parametrize("place", [0, 12, -1], ids=["nonce", "text", "tag"])
def test_a_changed_value_is_refused(vault: KmsVault, place: int) -> None:
    key = vault.make(CODE)
    changed = bytearray(key.seal("FORM", b"declared"))
    changed[place] ^= 1

    with pytest.raises(Misconfigured):
        key.open("FORM", bytes(changed))


def test_without_the_key_in_kms_nothing_is_made(aws: Any) -> None:  # noqa: ARG001 - it stands for AWS
    kms = get_session().create_client("kms")

    with pytest.raises(StoreUnavailable):
        KmsVault(lambda: kms, "11111111-2222-3333-4444-555555555555").make(CODE)
