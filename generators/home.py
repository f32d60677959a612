"""The first page: search, life events, what is used most, and how much there is."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from msgspec import Struct

from catalog.model import Procedure
from catalog.offers import Channel
from generators import paths
from generators.edition import Edition
from generators.journeys import Card, cards
from generators.kinds import life_events
from generators.output import Output, Page, fingerprint
from generators.render import render
from generators.rows import Row, service_row

# What citizens come for most; a code that is gone is left out.
MOST_USED = (
    "1.001193",  # khai sinh
    "1.000894",  # kết hôn
    "1.000656",  # khai tử
    "1.004222",  # thường trú
    "1.014061",  # thẻ căn cước
    "1.001456",  # hộ chiếu
    "3.000347",  # giấy phép lái xe
    "3.000333",  # phiếu lý lịch tư pháp
    "1.001612",  # hộ kinh doanh
    "2.000815",  # chứng thực bản sao
)

JOURNEYS = ("sinh-con", "chuyen-nha", "ket-hon", "xay-nha", "mo-ho-kinh-doanh", "mat-giay-to")


class Event(Struct, frozen=True):
    """A life event with the number of its procedures."""

    name: str
    english: str
    url: str
    count: int


class Facts(Struct, frozen=True, kw_only=True):
    """What the first page shows."""

    journeys: tuple[Card, ...]
    citizen: tuple[Event, ...]
    business: tuple[Event, ...]
    services: tuple[Row, ...]
    used: tuple[Row, ...]
    procedures: int
    fields: int
    online: int
    read: date


def generate(edition: Edition) -> Iterator[Output]:
    facts = gather(edition)
    yield Output("index.html", fingerprint(facts), partial(page, facts))


def gather(edition: Edition) -> Facts:
    return Facts(
        journeys=_journeys(edition),
        citizen=_events(edition, "citizen"),
        business=_events(edition, "business"),
        services=tuple(map(service_row, edition.catalog.services.values())),
        used=edition.current(MOST_USED),
        procedures=len(edition.in_force),
        fields=len({one.field for one in edition.in_force}),
        online=sum(1 for one in edition.in_force if _is_offered(one)),
        read=edition.read,
    )


def _journeys(edition: Edition) -> tuple[Card, ...]:
    """The journeys that most people meet, as far as they are there."""
    found = {one.url: one for one in cards(edition)}
    return tuple(found[url] for slug in JOURNEYS if (url := paths.journey(slug)) in found)


def _events(edition: Edition, audience: str) -> tuple[Event, ...]:
    return tuple(
        Event(shelf.name, shelf.english, shelf.url, len(shelf.procedures) + len(shelf.services))
        for shelf in life_events(edition)
        if shelf.section == audience and (shelf.procedures or shelf.services)
    )


def _is_offered(procedure: Procedure) -> bool:
    return any(offer.channel is Channel.ONLINE for offer in procedure.offers)


def page(facts: Facts) -> Page:
    return Page(
        title="Một Cửa – thủ tục hành chính bằng lời dễ hiểu",
        description="Tra cứu thủ tục hành chính Việt Nam: cần giấy gì, nộp ở đâu, bao lâu, bao nhiêu tiền.",
        content=render("home.html.jinja", facts=facts),
        source="generators/templates/home.html.jinja",
        head=paths.feed_link(paths.NEWS),
        other=paths.english(paths.HOME),
    )
