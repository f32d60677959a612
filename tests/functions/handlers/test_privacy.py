"""A citizen's rights over what was declared, over HTTP."""

from dataclasses import replace
from datetime import timedelta

import pytest

from functions.domain.payment_status import PaymentStatus
from functions.domain.status import Actor, Status
from functions.handlers import dossiers, status
from tests.calls import Answer, call
from tests.fakes import MemoryStore
from tests.makers import CODE, NOON, TOKENS, a_dossier, a_filing, a_payment, a_receipt

PATH = f"/api/dossiers/{CODE}"


def ask(method: str, path: str, token: str = TOKENS.token(CODE)) -> Answer:
    module = dossiers if method == "DELETE" else status
    return call(module, method, path, headers={"authorization": f"Bearer {token}"})


@pytest.fixture(autouse=True)
def _withdrawn(store: MemoryStore) -> None:
    dossier = a_dossier(keep=455).moved(Status.WITHDRAWN, Actor.CITIZEN, NOON)
    store.put(dossier, a_filing(), a_payment(status=PaymentStatus.PAID, receipts=(a_receipt(number=7),)))


def test_the_copy_holds_everything_and_says_how_long_it_is_kept() -> None:
    body = ask("GET", f"{PATH}/export").body

    assert body["dossier"]["answers"] == {"ten": "một tên"}
    assert [one["receipt"] for one in body["payments"][0]["receipts"]] == ["LP-26E/0000007"]
    assert "<BienLai>LP-26E/0000007<ChuKy>" in body["receipts"][0]
    assert [(one["what"], one["is_erasable"], one["until"]) for one in body["kept"]] == [
        ("answers", True, (NOON + timedelta(days=455)).isoformat()),
        ("receipts", False, (NOON + timedelta(days=3650)).isoformat()),
    ]


def test_erasing_is_answered_with_what_is_left() -> None:
    answer = ask("DELETE", PATH)

    assert (answer.status, answer.body["erased"], answer.body["answers"]) == (200, True, {})
    assert "erase" not in answer.body["may"]
    assert ask("GET", PATH).body["payment"]["receipts"][0]["receipt"] == "LP-26E/0000007"


def test_what_the_office_still_needs_is_refused(store: MemoryStore) -> None:
    store.put(replace(a_dossier(), status=Status.PROCESSING), a_filing())

    answer = ask("DELETE", PATH)

    assert (answer.status, answer.body["type"]) == (409, "/loi/ho-so-chua-ket-thuc")


@pytest.mark.parametrize(("method", "path"), [("GET", f"{PATH}/export"), ("DELETE", PATH)])
def test_a_stranger_gets_and_erases_nothing(store: MemoryStore, method: str, path: str) -> None:
    assert ask(method, path, "wrong").status == 404
    assert store.filings[CODE] == a_filing()
