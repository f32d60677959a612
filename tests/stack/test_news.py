"""E-mails about a dossier, from the store's stream to the mailbox, through the deployed functions."""

import re
import time

import pytest

from tests.stack import citizen, office
from tests.stack.citizen import Json
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
PATIENCE = 30.0


def letters(stack: Served, dossier: Json, count: int) -> list[str]:
    """Wait for so many letters about the *dossier*; answer what the mailbox then shows."""
    limit = time.monotonic() + PATIENCE
    found: list[str] = []
    while time.monotonic() < limit and len(found) < count:
        time.sleep(0.5)
        shown = stack.client.get("/gia-lap/hop-thu/").text
        found = [one for one in re.split("<article", shown)[1:] if dossier["code"] in one]
    return found


def contact(stack: Served, dossier: Json, email: str) -> int:
    path = f"/api/dossiers/{dossier['code']}/contact"
    return stack.client.put(path, json={"email": email}, headers=citizen.bearer(dossier)).status_code


def test_who_left_an_address_is_told_once_of_each_new_status_until_it_is_removed(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())
    assert contact(stack, dossier, "citizen@example.com") == 200
    assert office.does(stack, dossier, "accept") == "applied"

    [letter] = letters(stack, dossier, 1)
    assert "citizen@example.com" in letter
    assert f"Hồ sơ {dossier['code']}: Được tiếp nhận." in letter
    assert dossier["token"] not in letter
    assert "Thử" not in letter

    contact(stack, dossier, "")
    office.does(stack, dossier, "process")
    time.sleep(3)
    assert len(letters(stack, dossier, 1)) == 1
