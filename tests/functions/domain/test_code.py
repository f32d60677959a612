from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.domain.code import DossierCode, dossier_of
from functions.domain.errors import DossierNotFound, PaymentNotFound

UNITS = st.from_regex(r"\A[A-Z0-9]{1,5}(\.[A-Z0-9]{1,3}){0,3}\Z")
DAYS = st.dates(date(2000, 1, 1), date(2068, 12, 31))


@given(unit=UNITS, day=DAYS, order=st.integers(1, 9_999_999))
def test_every_code_reads_back(unit: str, day: date, order: int) -> None:
    code = DossierCode(unit, day, order)

    assert DossierCode.parse(str(code)) == code


@given(day=DAYS, order=st.integers(1, 9999))
def test_the_order_has_four_digits_up_to_9999(day: date, order: int) -> None:
    assert len(str(DossierCode("G15", day, order)).rpartition("-")[2]) == 4


def test_the_order_grows_after_9999() -> None:
    assert str(DossierCode("G15", date(2026, 11, 23), 10_000)) == "G15-261123-10000"


@pytest.mark.parametrize(
    "text",
    ["H15.50.05.13-261008-0975", "G09.20-20260609-0092637", "G15-261123-0001", "000.00.14-200229-12345"],
)
def test_codes_in_use_are_read(text: str) -> None:
    assert DossierCode.parse(text).order > 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "G15-261123-001",
        "G15-261123-12345678",
        "G15-261323-0001",
        "G15-260229-0001",
        "G15-2611231-0001",
        "G15..1-261123-0001",
        ".G15-261123-0001",
        "G15-261123-0001-",
        "G15 -261123-0001",
        "G15-２61123-0001",
        "G15-261123-0001\n",
        "Ｇ15-261123-0001",
        "A" * 60 + "-261123-0001",
    ],
)
def test_what_is_no_code_is_not_found(text: str) -> None:
    with pytest.raises(DossierNotFound):
        DossierCode.parse(text)


def test_a_reference_begins_with_its_dossier() -> None:
    assert dossier_of("H15.50-261123-0001-7KQ2M9XD4H") == "H15.50-261123-0001"


@pytest.mark.parametrize("text", ["", "G15-261123-0001", "G15-261123-0001-", "G15-261123-0001-é", "x-y", "-"])
def test_what_is_no_reference_is_not_found(text: str) -> None:
    with pytest.raises(PaymentNotFound):
        dossier_of(text)


def test_a_dossier_belongs_to_its_agency_and_to_those_above() -> None:
    code = DossierCode.parse("H15.50-261123-0001")

    assert [one for one in ("H15.50", "H15", "H15.50.05", "H1", "H15.5", "") if code.belongs_to(one)] == [
        "H15.50",
        "H15",
    ]
