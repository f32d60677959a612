"""What a fee is called, and that five kinds of answer never look alike."""

from datetime import date

import pytest

from catalog.offers import Fee, FeeKind, Reduction
from generators.fees import money, price, prices

TODAY = date(2026, 11, 23)
HALF = Reduction(percent=50, from_=date(2026, 1, 1), to=date(2026, 12, 31))


@pytest.mark.parametrize(
    ("fee", "text", "looks"),
    [
        pytest.param(Fee(amount=0), "Miễn phí", "free", id="free"),
        pytest.param(Fee(amount=10_000, per="lần"), "10.000 đ/lần", "amount", id="amount"),
        pytest.param(Fee(amount=75, currency="USD"), "75 USD", "amount", id="dollars"),
        pytest.param(Fee(set_by="province"), "HĐND cấp tỉnh quy định", "local", id="decided by the province"),
        pytest.param(Fee(in_words=True), "Xem trang chính thức", "elsewhere", id="in words"),
        pytest.param(Fee(), "Chưa có dữ liệu", "unknown", id="unknown"),
    ],
)
def test_each_kind_of_fee_has_its_own_words_and_looks(fee: Fee, text: str, looks: str) -> None:
    shown = price(fee, TODAY)

    assert (shown.text, shown.looks) == (text, looks)


def test_no_fee_stated_is_unknown_and_not_free() -> None:
    (only,) = prices((), TODAY)

    assert only.looks == "unknown"


def test_a_reduction_in_force_gives_the_reduced_amount_and_names_the_usual() -> None:
    shown = price(Fee(amount=10_000, kind=FeeKind.CHARGE, reductions=(HALF,)), TODAY)

    assert shown.text == "5.000 đ"
    assert shown.notes == ("Đang còn 50% đến hết 31/12/2026; mức thường 10.000 đ",)


@pytest.mark.parametrize(
    ("day", "amount", "notes"),
    [
        pytest.param(date(2025, 12, 31), "10.000 đ", 1, id="the day before: announced"),
        pytest.param(date(2026, 1, 1), "5.000 đ", 1, id="the first day"),
        pytest.param(date(2026, 12, 31), "5.000 đ", 1, id="the last day"),
        pytest.param(date(2027, 1, 1), "10.000 đ", 0, id="the day after: forgotten"),
    ],
)
def test_a_reduction_holds_from_its_first_to_its_last_day(day: date, amount: str, notes: int) -> None:
    shown = price(Fee(amount=10_000, reductions=(HALF,)), day)

    assert shown.text == amount
    assert len(shown.notes) == notes


def test_a_fee_that_has_ended_is_not_shown_and_a_coming_one_says_so() -> None:
    ended = Fee(amount=1, to=date(2026, 11, 22))
    coming = Fee(amount=2_000, from_=date(2027, 1, 1))

    shown = prices((ended, coming), TODAY)

    assert [(one.text, one.notes) for one in shown] == [("2.000 đ", ("Áp dụng từ 01/01/2027",))]


def test_money_has_points_between_thousands() -> None:
    assert money(1_234_567_890) == "1.234.567.890 đ"
