"""Numbers of laws, and what of them is certain where the source wrote more."""

import pytest

from catalog.importing.laws import laws, official


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("Nghị định số 50/2026/NĐ-CP", "50/2026/NĐ-CP"),
        ("Luật số 58/2024/QH15 của Quốc hội", "58/2024/QH15"),
        ("59/2023/TT- BTC", "59/2023/TT-BTC"),
        ("35 /2025/NQ-HĐND", "35/2025/NQ-HĐND"),
        ("27/2022/NĐ-CP.", "27/2022/NĐ-CP"),
        ("Nghị quyết số 66.19/2026/NQ-CP", "66.19/2026/NQ-CP"),
        ("nghị định 146/2025", "146/2025/NĐ-CP"),
        ("Luật số 58", None),
        ("19/6/2015", None),
        ("222/02205/NĐ-CP", None),
        ("09/2017/QH1409/2017/QH14", None),
        ("1/2024/NĐ-CP và 2/2024/NĐ-CP", None),
    ],
)
def test_the_one_number_within_is_certain(code: str, found: str | None) -> None:
    assert official(code) == found


def test_a_number_of_the_source_stays_beside_the_official_one() -> None:
    row = {"code": "Luật 47/2014/QH13", "kind": "", "year": "", "title": "", "well_formed": "0"}

    (law,) = laws([row])

    assert (law.number, law.official, law.well_formed) == ("Luật 47/2014/QH13", "47/2014/QH13", False)
