from typing import Any

import pytest

from catalog.model import Case
from catalog.offers import Channel, TimeLimit, Unit
from functions.domain.due import Limit, Period
from functions.services.offers import limit_of, offer_of
from tests.makers import an_entry, an_offer

COUNTER = an_offer(channel=Channel.COUNTER)
ONLINE = an_offer()
NAMED = an_offer(label="Đăng ký lại")
OTHER = an_offer(label="Khác")


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
    ],
    ids=["online first", "counter only", "none", "of the case", "for all", "unnamed case", "the first"],
)
def test_the_row_is_the_one_of_the_case_online(offers: Any, case: Case | None, expected: Any) -> None:
    assert offer_of(an_entry(offers=offers), case) is expected


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (TimeLimit(value=3, unit=Unit.WORKING_DAY), Limit(3.0, Period.WORKING_DAY)),
        (TimeLimit(value=1.5, unit=Unit.MONTH), Limit(1.5, Period.MONTH)),
        (TimeLimit(value=8, unit=Unit.HOUR), Limit(8.0, Period.HOUR)),
        (TimeLimit(value=0, unit=Unit.DAY), Limit(0.0, Period.DAY)),
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
