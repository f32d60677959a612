"""What will change is said before it does."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from catalog.model import Case, Detail, Paper, Procedure, Source, Status
from catalog.offers import Channel, Fee, FeeKind, Offer, Reduction, TimeLimit, Unit
from generators.history import changes

TODAY = date(2026, 11, 23)


def an_offer(*fees: Fee, channel: Channel = Channel.ONLINE) -> Offer:
    return Offer(channel=channel, fees=fees)


def a_procedure(**changes: Any) -> Procedure:
    source = Source(read=TODAY, detail=Detail.API)
    return replace(Procedure(code="1.000001", title="Cấp giấy", source=source), **changes)


def said(*offers: Offer) -> list[tuple[date, str]]:
    return [(one.day, one.text) for one in changes(a_procedure(offers=offers), TODAY)]


def test_the_end_of_a_reduction_is_told_with_both_amounts() -> None:
    half = Reduction(percent=50, from_=date(2026, 1, 1), to=date(2026, 12, 31))
    fee = Fee(kind=FeeKind.CHARGE, amount=20_000, reductions=(half,))

    assert said(an_offer(fee)) == [(date(2027, 1, 1), "Lệ phí: 20.000 đ (trước đó 10.000 đ)")]


def test_a_change_of_one_channel_names_it() -> None:
    half = Reduction(percent=50, to=date(2026, 12, 31))
    fees = (Fee(amount=20_000, reductions=(half,)), Fee(amount=20_000))

    found = said(an_offer(fees[0]), an_offer(fees[1], channel=Channel.COUNTER))

    assert found == [(date(2027, 1, 1), "Mức thu: 20.000 đ (trước đó 10.000 đ) khi nộp trực tuyến")]


def test_an_end_without_a_successor_is_not_called_free() -> None:
    fee = Fee(kind=FeeKind.FEE, amount=5_000, to=date(2026, 12, 31))

    assert said(an_offer(fee)) == [(date(2027, 1, 1), "Phí: 5.000 đ hết áp dụng, mức sau đó chưa có dữ liệu")]


def test_a_fee_that_replaces_another_is_one_change() -> None:
    old = Fee(kind=FeeKind.FEE, amount=5_000, to=date(2026, 12, 31))
    new = Fee(kind=FeeKind.FEE, amount=7_000, from_=date(2027, 1, 1))

    assert said(an_offer(old, new)) == [(date(2027, 1, 1), "Phí: 7.000 đ (trước đó 5.000 đ)")]


def test_what_is_past_or_undated_is_not_told() -> None:
    past = Reduction(percent=50, to=date(2026, 6, 30))

    assert said(an_offer(Fee(amount=1_000, reductions=(past,)), Fee(amount=2_000))) == []


def test_times_papers_and_status_are_told_as_well() -> None:
    eve, turn = date(2026, 12, 31), date(2027, 1, 1)
    week, day = (TimeLimit(value=value, unit=Unit.DAY) for value in (7, 1))
    offers = (
        Offer(channel=Channel.ONLINE, time=week, to=eve),
        Offer(channel=Channel.ONLINE, time=day, from_=turn),
    )
    papers = (Paper(name="Đơn", to=eve), Paper(name="Tờ khai", from_=turn))
    ends = a_procedure(
        offers=offers, cases=(Case(papers=papers),), status=Status.REPEALED, since=date(2027, 7, 1)
    )

    assert [(one.day, one.text) for one in changes(ends, TODAY)] == [
        (turn, "Thời hạn: 1 ngày (trước đó 7 ngày)"),
        (turn, "Thêm giấy tờ: Tờ khai"),
        (turn, "Không còn cần giấy tờ: Đơn"),
        (date(2027, 7, 1), "Tình trạng: không còn hiện hành"),
    ]
