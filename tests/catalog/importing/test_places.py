"""Provinces and communes with their former ones."""

from pathlib import Path

import pytest

from catalog.importing.run import Outcome
from catalog.loader import load


@pytest.mark.usefixtures("outcome")
def test_all_provinces_know_their_former_ones(into: Path) -> None:
    provinces = load(into).provinces

    assert len(provinces) == 34
    assert sum(len(province.former) for province in provinces.values()) == 63
    assert [former.name for former in provinces["08"].former] == ["Hà Giang", "Tuyên Quang"]


def test_communes_know_their_former_ones_however_they_are_spelled(into: Path, outcome: Outcome) -> None:
    communes = {commune.name: commune for commune in load(into).communes.values()}

    assert outcome.records
    assert "Phường Trúc Bạch" in communes["Ba Đình"].former
    assert "Xã Krông Jing" in communes["M'Drắk"].former
    assert communes["Ea H'Leo"].former == ()


def test_a_province_is_known_by_its_committee(into: Path, outcome: Outcome) -> None:
    specific = [one for one in load(into).procedures.values() if one.province]

    assert outcome.records
    assert all(one.agency and one.agency.startswith(("ubnd-", "so-", "trung-tam-")) for one in specific)
    assert {one.province for one in specific} <= set(load(into).provinces)
