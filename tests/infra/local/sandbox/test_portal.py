import pytest

from infra.local.sandbox.portal import MODES, PLACE, Portal
from tests.played import asked

RECORD = {"MaHoSo": "G15-261123-0001", "TenTTHC": "<Đăng ký>", "TrangThaiHoSo": "1"}


def test_a_stranger_is_told_nothing_and_leaves_nothing() -> None:
    portal = Portal("secret")

    told = {"session": "guessed", "service": "DongBoHoSoMC", "isUpdating": "False", "data": [RECORD]}
    answer = asked(portal, "POST", f"{PLACE}/dich-vu", json=told)

    assert (answer.json()["error_code"], portal.kept) == ("-1", {})


@pytest.mark.parametrize("mode", MODES)
def test_the_page_sets_how_it_behaves_and_shows_what_it_knows(mode: str) -> None:
    portal = Portal("secret", kept={RECORD["MaHoSo"]: dict(RECORD)})

    shown = asked(portal, "POST", f"{PLACE}/", data={"mode": mode, "times": "2"}).text

    assert (portal.mode, portal.times) == (mode, 2)
    assert "&lt;Đăng ký&gt;" in shown
    assert f'<option value="{mode}" selected>' in shown
