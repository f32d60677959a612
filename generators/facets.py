"""The ways to narrow the finder's list: each says which of its values a procedure has."""

from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from catalog.catalog import Catalog
from catalog.model import Level, Online, Procedure
from catalog.offers import Channel, TimeLimit, Unit
from catalog.timing import timed_offers
from generators import paths
from generators.costs import Open, cost
from generators.kinds import named_events
from generators.paths import LEVEL_SLUGS
from generators.words import LEVELS

Values = tuple[tuple[str, str], ...]
Of = Callable[[Procedure], tuple[str, ...]]
UNKNOWN = "chua-ro"
NATION = "ca-nuoc"
ONLINE_NAMES: Values = (
    ("toan-trinh", "Toàn trình: không phải đến nơi"),
    ("mot-phan", "Một phần: có bước phải đến"),
    ("co-nhan", "Có nhận trực tuyến, chưa rõ mức"),
    ("khong", "Chưa trực tuyến"),
    (UNKNOWN, "Chưa có dữ liệu"),
)
FEE_NAMES: Values = (
    ("mien-phi", "Miễn phí"),
    ("co-phi", "Có phí, lệ phí"),
    ("dia-phuong", "Do tỉnh quy định"),
    (UNKNOWN, "Chưa có dữ liệu, hoặc ghi bằng lời"),
)
TIME_NAMES: Values = (
    ("trong-ngay", "Trong 1 ngày"),
    ("3-ngay", "2 – 3 ngày"),
    ("7-ngay", "4 – 7 ngày"),
    ("15-ngay", "8 – 15 ngày"),
    ("30-ngay", "16 – 30 ngày"),
    ("hon-30-ngay", "Hơn 30 ngày"),
    (UNKNOWN, "Chưa có dữ liệu"),
)
_LIMITS = ((1, "trong-ngay"), (3, "3-ngay"), (7, "7-ngay"), (15, "15-ngay"), (30, "30-ngay"))
_DAYS = {Unit.HOUR: 1 / 8, Unit.WORKING_DAY: 1, Unit.DAY: 1, Unit.MONTH: 30}
_ONLINE = {Online.FULL: "toan-trinh", Online.PARTIAL: "mot-phan", Online.NONE: "khong"}


class Facet(Struct, frozen=True, kw_only=True):
    """*key* is its parameter in the address; *index* is where its values are listed without scripts."""

    key: str
    name: str
    english: str
    values: Values
    of: Of
    index: str | None = None
    link: Callable[[str], str] | None = None


def facets(catalog: Catalog, on: date) -> Iterator[Facet]:
    """Return the facets in the order in which they are shown."""
    yield from _events(catalog)
    yield Facet(
        key="linh-vuc",
        name="Lĩnh vực",
        english="Field",
        values=tuple((one.slug, one.name) for one in catalog.fields.values()),
        of=lambda one: (one.field,) if one.field else (),
        index=paths.FIELDS,
        link=paths.field,
    )
    yield Facet(
        key="cap",
        name="Cấp thực hiện",
        english="Level",
        values=tuple((LEVEL_SLUGS[level], name) for level, name in LEVELS.items()),
        of=lambda one: tuple(LEVEL_SLUGS[level] for level in one.levels),
        index=paths.LEVELS,
        link=_level,
    )
    yield Facet(
        key="doi-tuong",
        name="Ai làm",
        english="Who",
        values=tuple((one.slug, one.name) for one in catalog.subjects.values()),
        of=lambda one: one.subjects,
        index=paths.SUBJECTS,
        link=paths.subject,
    )
    yield Facet(
        key="co-quan",
        name="Cơ quan",
        english="Agency",
        values=tuple((one.slug, one.name) for one in catalog.agencies.values()),
        of=lambda one: tuple(dict.fromkeys((*((one.agency,) if one.agency else ()), *one.executed_by))),
        index=paths.AGENCIES,
        link=paths.agency,
    )
    yield _province(catalog)
    yield Facet(key="truc-tuyen", name="Làm trực tuyến", english="Online", values=ONLINE_NAMES, of=_online)
    yield Facet(
        key="phi", name="Phí, lệ phí", english="Fee", values=FEE_NAMES, of=lambda one: (_fee(one, on),)
    )
    yield Facet(key="thoi-han", name="Thời hạn", english="Time limit", values=TIME_NAMES, of=_time)


def _events(catalog: Catalog) -> Iterator[Facet]:
    named = named_events(catalog)
    yield Facet(
        key="viec",
        name="Việc trong đời",
        english="Life event",
        values=tuple((one.slug, one.name) for one in catalog.life_events.values()),
        of=lambda one: tuple(dict.fromkeys((*one.life_events, *named.get(one.code, ())))),
        index=paths.LIFE_EVENTS,
        link=paths.life_event,
    )


def _level(slug: str) -> str:
    return paths.level(next(level for level in Level if LEVEL_SLUGS[level] == slug))


def _province(catalog: Catalog) -> Facet:
    slugs = {one.code: one.slug for one in catalog.provinces.values()}
    names = tuple((one.slug, one.name) for one in catalog.provinces.values())
    return Facet(
        key="tinh",
        name="Tỉnh, thành",
        english="Province",
        values=((NATION, "Áp dụng cả nước"), *names),
        of=lambda one: (slugs.get(one.province or "", NATION),),
        index=paths.PROVINCES,
        link=lambda slug: paths.PROVINCES if slug == NATION else paths.province(slug),
    )


def _online(procedure: Procedure) -> tuple[str, ...]:
    """A pilot in some provinces is online in part of the country, so it is no more than partial."""
    if isinstance(procedure.online, tuple):
        return ("mot-phan",)
    offered = any(offer.channel is Channel.ONLINE for offer in procedure.offers)
    return (_ONLINE.get(procedure.online, "co-nhan" if offered else UNKNOWN),)


def _fee(procedure: Procedure, on: date) -> str:
    found = cost(procedure, on)
    if found.most:
        return "co-phi"
    if found.most == 0 and found.open is None:
        return "mien-phi"
    return "dia-phuong" if found.open is Open.LOCAL else UNKNOWN


def _time(procedure: Procedure) -> tuple[str, ...]:
    """By the shortest time limit; days and working days are not told apart here."""
    days = [found for offer in timed_offers(procedure) if (found := _days(offer.time)) is not None]
    if not days:
        return (UNKNOWN,)
    return (next((name for most, name in _LIMITS if min(days) <= most), "hon-30-ngay"),)


def _days(limit: TimeLimit | None) -> float | None:
    if limit is None or limit.value is None or limit.unit is Unit.UNSPECIFIED:
        return None
    return limit.value * _DAYS[limit.unit]
