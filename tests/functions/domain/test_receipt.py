from datetime import UTC, datetime

import pytest

from functions.domain.errors import Misconfigured
from functions.domain.receipt import SORTS, check_number, series_of
from tests.makers import NOON, a_receipt


@pytest.mark.parametrize("kind", [*SORTS, "anything"])
def test_the_series_is_of_the_vietnamese_year(kind: str) -> None:
    new_year_in_vietnam = datetime(2026, 12, 31, 17, 0, tzinfo=UTC)

    assert series_of(kind, NOON).endswith("-26E")
    assert series_of(kind, new_year_in_vietnam).endswith("-27E")


def test_every_kind_has_a_series_of_its_own_in_the_letters_that_the_decree_allows() -> None:
    letters = [sort.letters for sort in SORTS.values()]

    assert len(set(letters)) == len(letters)
    assert set("".join(letters)) <= set("ABCDEGHKLMNPQRSTUVXY")


@pytest.mark.parametrize("number", [0, -1, 10_000_000])
def test_a_number_has_one_to_seven_digits(number: int) -> None:
    with pytest.raises(Misconfigured):
        check_number("LP-26E", number)


def test_a_receipt_has_a_name_and_a_total() -> None:
    receipt = a_receipt(number=42)

    assert (receipt.name, receipt.sort.title) == ("LP-26E/0000042", "Biên lai thu lệ phí")
    assert (receipt.total, receipt.total_in_words) == (50_000, "Năm mươi nghìn đồng")
