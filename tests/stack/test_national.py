"""The exchange with the national portal: from filing to the portal through the deployed functions."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from infra.local.sandbox.portal import Portal
from tests.stack import citizen, office
from tests.stack.citizen import Json
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
PATIENCE = 60.0


def eventually(read: Callable[[], Any], wanted: Any) -> None:
    limit = time.monotonic() + PATIENCE
    while (found := read()) != wanted:
        assert time.monotonic() < limit, found
        time.sleep(0.2)


def portal(stack: Served) -> Portal:
    return stack.stack.sandbox.portal


def steps(stack: Served, dossier: Json) -> list[str]:
    return [step["TrangThai"] for step in portal(stack).steps.get(dossier["code"], [])]


def status(stack: Served, dossier: Json) -> str:
    return str(portal(stack).kept.get(dossier["code"], {}).get("TrangThaiHoSo", ""))


def test_the_portal_knows_each_birth_and_each_change_in_order(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())
    for do in ("accept", "process", "decide", "deliver"):
        assert office.does(stack, dossier, do) == "applied"

    eventually(lambda: steps(stack, dossier), ["1", "2", "4", "9", "10"])

    record = portal(stack).kept[dossier["code"]]
    assert record["TrangThaiHoSo"] == "10"
    assert (record["MaTTHC"], record["ChuHoSo"], record["KenhThucHien"]) == (
        "1.001193",
        "Người Khai Thử",
        "2",
    )


@pytest.mark.parametrize("mode", ["down", "refuse", "lose"])
def test_48_what_the_portal_did_not_answer_reaches_it_once_and_the_payment_is_unaffected(
    stack: Served, mode: str
) -> None:
    """An answer that is lost makes the next insert "already exist": it is sent again as an update."""
    portal(stack).behave(mode, 3)
    dossier = citizen.filed(stack.client, citizen.fine())
    payment = citizen.started_payment(stack.client, dossier, "dvcqg")
    citizen.choose(stack.client, payment, "paid")

    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "paid"
    eventually(lambda: steps(stack, dossier), ["1", "6", "9"])
    assert status(stack, dossier) == "9"
    assert portal(stack).mode == "up"
    assert portal(stack).kept[dossier["code"]]["DuocThanhToanTrucTuyen"] == "1"
