"""A unit that the offer leaves out is taken from the sub-procedures only where they all say the same."""

from datetime import date

import pytest

from catalog.model import Detail, Part, Procedure, Source
from catalog.offers import Channel, Offer, TimeLimit, Unit
from catalog.timing import timed_offers

DAY = TimeLimit(value=1, unit=Unit.WORKING_DAY)


def a_procedure(limit: TimeLimit | None, *parts: TimeLimit) -> Procedure:
    return Procedure(
        code="1.000001",
        title="Đăng ký khai sinh",
        offers=(Offer(channel=Channel.ONLINE, time=limit),),
        parts=tuple(Part(code=f"1.000001.0{n}", name="x", time=time) for n, time in enumerate(parts, 1)),
        source=Source(read=date(2026, 7, 18), detail=Detail.API),
    )


def test_the_unit_of_equal_sub_procedures_is_taken() -> None:
    (offer,) = timed_offers(a_procedure(TimeLimit(value=1), DAY, DAY))

    assert offer.time == DAY


def test_an_hour_before_the_next_working_day_tells_the_unit() -> None:
    (offer,) = timed_offers(a_procedure(TimeLimit(value=1, cut_off=15)))

    assert offer.time == TimeLimit(value=1, unit=Unit.WORKING_DAY, cut_off=15)


@pytest.mark.parametrize(
    ("limit", "parts"),
    [
        pytest.param(TimeLimit(value=1), (), id="no sub-procedure"),
        pytest.param(TimeLimit(value=1), (DAY, TimeLimit(value=1, unit=Unit.DAY)), id="they disagree"),
        pytest.param(TimeLimit(value=2), (DAY,), id="another number"),
        pytest.param(TimeLimit(value=1, unit=Unit.HOUR), (DAY,), id="a unit is stated"),
        pytest.param(None, (DAY,), id="no limit"),
    ],
)
def test_nothing_is_guessed(limit: TimeLimit | None, parts: tuple[TimeLimit, ...]) -> None:
    procedure = a_procedure(limit, *parts)

    assert timed_offers(procedure) == procedure.offers
