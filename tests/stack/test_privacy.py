"""A citizen's rights over what was declared, through the deployed functions."""

import pytest

from tests.stack import citizen
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]


def test_a_withdrawn_dossier_is_copied_and_erased(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.fine())
    path, headers = f"/api/dossiers/{dossier['code']}", citizen.bearer(dossier)

    early = stack.client.delete(path, headers=headers)
    stack.client.post(f"{path}/withdrawal", json={}, headers=headers)
    copy = stack.client.get(f"{path}/export", headers=headers).json()
    erased = stack.client.delete(path, headers=headers)

    assert early.status_code == 409
    assert copy["dossier"]["answers"] == citizen.fine()["answers"]
    assert [one["what"] for one in copy["kept"]] == ["answers"]
    assert (erased.status_code, erased.json()["answers"]) == (200, {})
    assert citizen.read(stack.client, dossier)["erased"] is True
    assert stack.client.get(path).json()["status"] == "withdrawn"
