"""Journeys are computed from the records: money, time, papers; events lead with what is used most."""

from datetime import date

import pytest
from msgspec.structs import replace

from catalog.journeys import JourneyStep
from catalog.model import Detail, Procedure, Source
from catalog.offers import Channel, Fee, Offer, Reduction, TimeLimit, Unit
from catalog.terms import Holiday
from catalog.working_days import Calendar
from generators import journeys, life_events
from generators.costs import Cost, Open, cost, total
from generators.edition import Edition
from generators.needs import Pile, needs
from generators.output import Page, files
from generators.schedule import ending, schedule, working_days

MONDAY = date(2026, 11, 23)
PAST = date(2026, 1, 1)
PLAIN = Calendar()


def with_fees(*offers: tuple[Fee, ...]) -> Procedure:
    source = Source(read=MONDAY, detail=Detail.API)
    made = tuple(Offer(channel=Channel.ONLINE, fees=fees) for fees in offers)
    return Procedure(code="1.000001", title="x", offers=made, source=source)


@pytest.mark.parametrize(
    ("procedure", "expected"),
    [
        (with_fees((Fee(amount=0),)), Cost(0, 0)),
        (with_fees((Fee(amount=5000),), (Fee(amount=8000),)), Cost(5000, 8000)),
        (with_fees((Fee(amount=5000), Fee(amount=300))), Cost(5300, 5300)),
        (with_fees((Fee(amount=5000, label="một"), Fee(amount=300, label="hai"))), Cost(300, 5000)),
        (with_fees((Fee(set_by="province"),)), Cost(open=Open.LOCAL)),
        (with_fees((Fee(in_words=True),)), Cost(open=Open.ELSEWHERE)),
        (with_fees(()), Cost(open=Open.UNKNOWN)),
        (with_fees((Fee(amount=5000), Fee(set_by="province"))), Cost(5000, 5000, Open.LOCAL)),
        (with_fees((Fee(amount=70, currency="USD"),)), Cost(open=Open.ELSEWHERE)),
        (with_fees((Fee(amount=900, reductions=(Reduction(percent=50),)),)), Cost(450, 450)),
        (with_fees((Fee(amount=900, reductions=(Reduction(amount=10, to=PAST),)),)), Cost(900, 900)),
        (with_fees((Fee(amount=900, to=PAST), Fee(amount=7))), Cost(7, 7)),
    ],
    ids=[
        "free", "by channel", "paid together", "one of them", "local", "in words", "not stated",
        "a part is local", "another currency", "reduced", "reduction is over", "amount is over",
    ],
)  # fmt: skip
def test_a_cost_is_the_range_of_what_is_known(procedure: Procedure, expected: Cost) -> None:
    assert cost(procedure, MONDAY) == expected


def test_what_is_not_known_adds_nothing() -> None:
    assert total([Cost(1, 2), Cost(open=Open.LOCAL), Cost(10, 20)]) == (11, 22)


@pytest.mark.parametrize(
    ("value", "unit", "end"),
    [
        (1, Unit.WORKING_DAY, date(2026, 11, 24)),
        (5, Unit.WORKING_DAY, date(2026, 11, 30)),
        (1.5, Unit.WORKING_DAY, date(2026, 11, 25)),
        (5, Unit.DAY, date(2026, 11, 30)),
        (8, Unit.HOUR, MONDAY),
        (9, Unit.HOUR, date(2026, 11, 24)),
        (1, Unit.MONTH, date(2026, 12, 23)),
        (3, Unit.UNSPECIFIED, None),
        (None, Unit.DAY, None),
    ],
)
def test_a_time_limit_ends_on_a_working_day(value: float | None, unit: Unit, end: date | None) -> None:
    assert ending(TimeLimit(value=value, unit=unit), PLAIN, MONDAY) == end


def test_holidays_are_no_working_days() -> None:
    calendar = Calendar.of([Holiday(day=date(2026, 11, 24), name="x", source="x")])

    assert ending(TimeLimit(value=1, unit=Unit.WORKING_DAY), calendar, MONDAY) == date(2026, 11, 25)
    assert working_days(calendar, MONDAY, date(2026, 11, 30)) == 4


def test_steps_run_beside_each_other_and_after_what_they_wait_for(edition: Edition) -> None:
    journey = edition.catalog.journeys["sinh-con"]

    spans = schedule(journey, edition.catalog, PLAIN, MONDAY)

    assert spans["khai-sinh"].start == MONDAY
    assert spans["thuong-tru"].start == spans["ban-sao"].start == spans["khai-sinh"].end == date(2026, 11, 24)
    assert spans["thuong-tru"].end == date(2026, 12, 3)


def test_a_step_with_a_condition_delays_nobody(edition: Edition) -> None:
    journey = edition.catalog.journeys["sinh-con"]
    late = replace(journey.steps[2], when="x", when_en="x")
    then = replace(journey.steps[4], after=("thuong-tru",), when=None)
    changed = replace(journey, steps=(*journey.steps[:2], late, then))

    spans = schedule(changed, edition.catalog, PLAIN, MONDAY)

    assert spans["ban-sao"].start == spans["thuong-tru"].start


def test_the_start_on_a_day_off_waits_for_the_next_working_day(edition: Edition) -> None:
    spans = schedule(edition.catalog.journeys["sinh-con"], edition.catalog, PLAIN, date(2026, 11, 28))

    assert spans["chung-sinh"].start == date(2026, 11, 30)


def test_each_paper_is_counted_once(edition: Edition) -> None:
    found = {one.name: one for one in needs(edition.catalog.journeys["sinh-con"], edition.catalog)}

    assert found["Tờ khai"].steps == (2, 3, 5)
    assert found["Tờ khai"].pile is Pile.EVERYBODY
    assert (found["Giấy chứng sinh"].pile, found["Giấy chứng sinh"].made_by) == (Pile.MADE, 1)
    assert found["Văn bản đồng ý của chủ nhà"].pile is Pile.SOME
    assert found["Thẻ căn cước"].pile is Pile.SOME


def test_totals_cover_what_everybody_does(edition: Edition) -> None:
    whole = journeys.gather(edition, edition.catalog.journeys["sinh-con"]).whole

    assert (whole.money, whole.not_in_money) == ("10.000 – 20.000 đ", ("bước 4 (chưa có dữ liệu)",))
    assert (whole.days, whole.end, whole.not_in_days) == ("8 ngày làm việc", date(2026, 12, 3), (1, 4))


def test_a_journey_of_unknown_facts_claims_nothing(edition: Edition) -> None:
    journey = edition.catalog.journeys["sinh-con"]
    unknown = replace(journey, steps=(journey.steps[0], journey.steps[3]))

    whole = journeys.gather(edition, unknown).whole

    assert (whole.money, whole.days) == (None, None)


def test_hostile_words_stay_words(edition: Edition) -> None:
    journey = edition.catalog.journeys["sinh-con"]
    step: JourneyStep = replace(
        journey.steps[0], do="<script>alert(1)</script>", when="<b>", when_en="{{ 1 }}"
    )

    page = journeys.page(journeys.gather(edition, replace(journey, steps=(step, *journey.steps[1:]))))

    assert "<script>" not in page.content
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.content


def test_an_event_leads_with_its_journeys_and_what_is_used_most(edition: Edition) -> None:
    page = next(files(life_events.generate(edition))).render()

    assert isinstance(page, Page)
    places = [
        page.content.index(text) for text in ("Việc đầu tiên", "/viec/sinh-con/", "Hay dùng nhất", "tat-ca")
    ]
    assert places == sorted(places)
