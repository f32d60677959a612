from typing import Any

import pytest

from catalog.model import Case
from catalog.offers import Channel, Fee, TimeLimit, Unit
from functions.domain.due import Limit, Period
from functions.services.offers import limit_of, offer_of
from tests.makers import an_entry, an_offer

COUNTER = an_offer(channel=Channel.COUNTER)
ONLINE = an_offer()
NAMED = an_offer(cases=("Đăng ký lại",))
OTHER = an_offer(cases=("Khác",))
CHEAPER = an_offer(when="Bạn thuộc diện miễn", time=None)


@pytest.mark.parametrize(
    ("offers", "case", "expected"),
    [
        ((COUNTER, ONLINE), None, ONLINE),
        ((COUNTER,), None, COUNTER),
        ((), None, None),
        ((OTHER, NAMED, ONLINE), Case(name="Đăng ký lại"), NAMED),
        ((OTHER, ONLINE), Case(name="Đăng ký lại"), ONLINE),
        ((OTHER, ONLINE), Case(), ONLINE),
        ((OTHER, NAMED), None, OTHER),
        ((CHEAPER, ONLINE), None, ONLINE),
    ],
    ids=[
        "online first",
        "counter only",
        "none",
        "of the case",
        "for all",
        "unnamed case",
        "the first",
        "in general",
    ],
)
def test_the_row_is_the_one_of_the_case_online(offers: Any, case: Case | None, expected: Any) -> None:
    assert offer_of(an_entry(offers=offers), case) == expected


def test_what_is_paid_is_what_the_case_asks_for_and_no_condition_changes() -> None:
    general, listed = Fee(amount=7_000), Fee(amount=5_000, cases=("Đăng ký lại",))
    offer = an_offer(fees=(general, listed, Fee(amount=0, when="Bạn thuộc diện miễn")))

    found = [offer_of(an_entry(offers=(offer,)), Case(name=name)) for name in ("Đăng ký lại", "Khác")]

    assert [one and one.fees for one in found] == [(listed,), (general,)]


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (TimeLimit(value=3, unit=Unit.WORKING_DAY), Limit(3.0, Period.WORKING_DAY)),
        (TimeLimit(value=1.5, unit=Unit.MONTH), Limit(1.5, Period.MONTH)),
        (TimeLimit(value=8, unit=Unit.HOUR), Limit(8.0, Period.HOUR)),
        (TimeLimit(value=0, unit=Unit.DAY), Limit(0.0, Period.DAY)),
        (TimeLimit(value=1, unit=Unit.WORKING_DAY, cut_off=15), Limit(1.0, Period.WORKING_DAY, 15)),
        (TimeLimit(value=3, unit=Unit.UNSPECIFIED), None),
        (TimeLimit(unit=Unit.DAY), None),
        (TimeLimit(value=3, unit=Unit.DAY, in_words=True), None),
        (None, None),
    ],
)
def test_only_a_limit_that_can_be_counted_is_used(time: TimeLimit | None, expected: Limit | None) -> None:
    assert limit_of(an_entry(offers=(an_offer(time=time),)), None) == expected


def test_the_services_own_time_goes_first() -> None:
    service = an_entry(time=TimeLimit(value=9, unit=Unit.DAY))

    assert limit_of(service, None) == Limit(9.0, Period.DAY)
