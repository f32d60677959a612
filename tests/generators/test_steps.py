"""Steps that are made from facts, and from nothing else."""

from datetime import date

from catalog.model import Case, Paper
from catalog.offers import Channel, Fee, Offer, TimeLimit, Unit
from generators.papers import piles
from generators.steps import steps
from generators.ways import ways

TODAY = date(2026, 11, 23)
PAPERS = piles((Case(papers=(Paper(name="Đơn", originals=1),)),))


def the_steps(fee: Fee) -> list[str]:
    offer = Offer(channel=Channel.COUNTER, time=TimeLimit(value=3, unit=Unit.DAY), fees=(fee,))
    return [step.does for step in steps(PAPERS, ways((offer,), TODAY), ["UBND cấp xã"], ["Giấy"])]


def test_paying_is_a_step_only_where_something_is_paid() -> None:
    assert "Trả tiền" in the_steps(Fee(amount=5_000))
    assert "Trả tiền" not in the_steps(Fee(amount=0))


def test_nothing_known_sends_to_the_official_page_and_promises_nothing() -> None:
    told = " ".join(step.detail for step in steps((), (), [], []))

    assert "trang chính thức" in told
    assert "ngày" not in told
