"""One page per journey: what to do in which order, what it needs, costs and takes in all."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from msgspec import Struct

from catalog.catalog import Catalog
from catalog.journeys import Journey, JourneyStep
from catalog.offers import TimeLimit
from catalog.working_days import Calendar
from generators import paths
from generators.costs import Cost, Open, cost, total
from generators.edition import Edition
from generators.fees import money
from generators.needs import Need, needs
from generators.output import Output, Page, fingerprint
from generators.render import render
from generators.rows import Row
from generators.schedule import Span, schedule, working_days
from generators.times import duration
from generators.words import SEE_SOURCE, UNKNOWN, listed

OPEN = {Open.LOCAL: "HĐND cấp tỉnh quy định", Open.ELSEWHERE: SEE_SOURCE, Open.UNKNOWN: UNKNOWN}
OPEN_SHORT = {Open.LOCAL: "tỉnh quy định", Open.ELSEWHERE: "ghi bằng lời", Open.UNKNOWN: "chưa có dữ liệu"}

HEAD = '<link rel="stylesheet" href="/assets/finder/journey.css">'


class Leg(Struct, frozen=True, kw_only=True):
    """A step with what was computed for it."""

    step: JourneyStep
    number: int
    row: Row | None
    instead: tuple[Row, ...]
    after: tuple[int, ...]
    beside: tuple[int, ...]
    time: str | None
    cost: str | None
    looks: str


class Whole(Struct, frozen=True, kw_only=True):
    """All the steps that everybody takes, together; the lists are numbers of steps that are not counted."""

    money: str | None
    not_in_money: tuple[str, ...]
    days: str | None
    start: date
    end: date
    not_in_days: tuple[int, ...]


class Facts(Struct, frozen=True, kw_only=True):
    """What the page shows."""

    journey: Journey
    event: tuple[str, str] | None
    legs: tuple[Leg, ...]
    whole: Whole
    needs: tuple[Need, ...]
    read: date


class Card(Struct, frozen=True, kw_only=True):
    """A journey as a link."""

    title: str
    english: str
    url: str
    steps: int


def generate(edition: Edition) -> Iterator[Output]:
    for journey in edition.catalog.journeys.values():
        facts = gather(edition, journey)
        yield Output(paths.file(paths.journey(journey.slug)), fingerprint(facts), partial(page, facts))
    found = cards(edition)
    if found:
        yield Output(paths.file(paths.JOURNEYS), fingerprint(found), partial(index, found))


def cards(edition: Edition, event: str | None = None) -> tuple[Card, ...]:
    """Return the journeys, or those of one life event."""
    return tuple(
        Card(title=one.title, english=one.title_en, url=paths.journey(one.slug), steps=len(one.steps))
        for one in edition.catalog.journeys.values()
        if event is None or one.life_event == event
    )


def gather(edition: Edition, journey: Journey) -> Facts:
    catalog = edition.catalog
    calendar = Calendar.of(catalog.holidays)
    spans = schedule(journey, catalog, calendar, edition.day)
    costs = {
        step.id: cost(found, edition.day)
        for step in journey.steps
        if (found := catalog.procedures.get(step.procedure or ""))
    }
    event = catalog.life_events.get(journey.life_event)
    return Facts(
        journey=journey,
        event=(event.name, paths.life_event(event.slug)) if event else None,
        legs=tuple(_legs(edition, journey, spans, costs)),
        whole=_whole(journey, spans, costs, calendar),
        needs=needs(journey, catalog),
        read=edition.read,
    )


def _legs(
    edition: Edition, journey: Journey, spans: dict[str, Span], costs: dict[str, Cost]
) -> Iterator[Leg]:
    order = {step.id: number for number, step in enumerate(journey.steps, 1)}
    for step in journey.steps:
        rows = edition.current((step.procedure,) if step.procedure else ())
        limit = spans[step.id].limit
        words, looks = _cost(costs.get(step.id))
        yield Leg(
            step=step,
            number=order[step.id],
            row=rows[0] if rows else None,
            instead=edition.current(step.instead),
            after=tuple(order[name] for name in step.after),
            beside=tuple(_beside(journey, step, order)),
            time=_time(step, limit, edition.catalog) if rows else None,
            cost=words if rows else None,
            looks=looks,
        )


def _beside(journey: Journey, step: JourneyStep, order: dict[str, int]) -> Iterator[int]:
    """The earlier steps that wait for the same ones, so that both can run at once."""
    for other in journey.steps:
        if order[other.id] < order[step.id] and set(other.after) == set(step.after):
            yield order[other.id]


def _time(step: JourneyStep, limit: TimeLimit | None, catalog: Catalog) -> str:
    """The time limit that was counted; without one, what the source says, and why it was not."""
    if limit:
        return duration(limit).text
    offers = catalog.procedures[step.procedure or ""].offers
    said = duration(next((offer.time for offer in offers if offer.time), None))
    return f"{said.text} ({said.note[:1].lower()}{said.note[1:]})" if said.note else said.text


def _cost(found: Cost | None) -> tuple[str, str]:
    if found is None:
        return UNKNOWN, "unknown"
    if found.least is None or found.most is None:
        return OPEN[found.open or Open.UNKNOWN], (found.open or Open.UNKNOWN).value
    if found.most == 0:
        return (OPEN[found.open], found.open.value) if found.open else ("Miễn phí", "free")
    more = f", thêm khoản {OPEN_SHORT[found.open]}" if found.open else ""
    return _amounts(found.least, found.most) + more, "amount"


def _amounts(least: int, most: int) -> str:
    if least == most:
        return money(most) if most else "0 đ"
    return f"{money(least).removesuffix(' đ')} – {money(most)}"


def _whole(journey: Journey, spans: dict[str, Span], costs: dict[str, Cost], calendar: Calendar) -> Whole:
    needed = [step for step in journey.steps if not step.when]
    order = {step.id: number for number, step in enumerate(journey.steps, 1)}
    start = min(span.start for span in spans.values())
    end = max((spans[step.id].end for step in needed), default=start)
    return Whole(
        money=_money([costs[step.id] for step in needed if step.id in costs]),
        not_in_money=tuple(_not_in_money(needed, costs, order)),
        days=_days(working_days(calendar, start, end), [spans[step.id] for step in needed]),
        start=start,
        end=end,
        not_in_days=tuple(order[step.id] for step in needed if spans[step.id].limit is None),
    )


def _money(costs: list[Cost]) -> str | None:
    """The sum of what is known; nothing, if nothing is, or if it is nothing but zeros and gaps."""
    least, most = total(costs)
    if most:
        return _amounts(least, most)
    is_known = bool(costs) and all(one.least == 0 and not one.open for one in costs)
    return "Miễn phí" if is_known else None


def _days(count: int, spans: list[Span]) -> str | None:
    if all(span.limit is None for span in spans):
        return None
    return f"{count} ngày làm việc" if count else "Trong ngày"


def _not_in_money(needed: list[JourneyStep], costs: dict[str, Cost], order: dict[str, int]) -> Iterator[str]:
    """Which steps have no amount, and why: "bước 2 (tỉnh quy định)"."""
    for step in needed:
        found = costs.get(step.id)
        if found and found.open:
            yield f"bước {order[step.id]} ({OPEN_SHORT[found.open]})"


def page(facts: Facts) -> Page:
    journey = facts.journey
    return Page(
        title=f"{journey.title}: làm gì, theo thứ tự nào – Một Cửa",
        description=journey.summary,
        content=render(
            "journey.html.jinja",
            facts=facts,
            journey=journey,
            needed=[leg for leg in facts.legs if not leg.step.when],
            everybody=[one for one in facts.needs if one.pile == "everybody"],
            some=[one for one in facts.needs if one.pile == "some"],
            made=[one for one in facts.needs if one.pile == "made"],
            not_in_money=listed(list(facts.whole.not_in_money), "và"),
            not_in_days=listed([str(one) for one in facts.whole.not_in_days], "và"),
        ),
        source=f"catalog/vocabulary/journeys/{journey.slug}.yaml",
        head=HEAD,
    )


def index(found: tuple[Card, ...]) -> Page:
    return Page(
        title="Việc lớn, từng bước – Một Cửa",
        description="Sinh con, chuyển nhà, kết hôn, mở hộ kinh doanh…: làm gì trước, làm gì sau.",
        content=render("journeys.html.jinja", cards=found),
        source="catalog/vocabulary/journeys",
    )
