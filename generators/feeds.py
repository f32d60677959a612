"""What is new: a page with the latest and the coming changes, and a feed for everything and for each part."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import groupby

from msgspec import Struct

from catalog.catalog import Catalog
from catalog.model import Procedure, Status
from generators import paths, recalling
from generators.ahead import Change
from generators.atom import Feed, News, atom
from generators.blocks import Block
from generators.edition import Edition
from generators.history import coming, past
from generators.output import Output, Page, Section, fingerprint
from generators.render import render

MOST = 50
SHOWN = 100
TITLE = "Thủ tục hành chính: thay đổi"


class Facts(Struct, frozen=True, kw_only=True):
    """What the page shows: the coming changes with the nearest first, the others with the latest first."""

    coming: tuple[News, ...]
    recent: tuple[News, ...]


class Told(Struct, frozen=True):
    """The changes of one procedure: until today, and from tomorrow on."""

    past: tuple[News, ...]
    coming: tuple[News, ...]


def generate(edition: Edition) -> Iterator[Section]:
    told = tell(edition)
    depends = fingerprint(edition.faces, edition.read, told.mark)
    yield Section("feeds", depends, lambda: _files(edition.front, edition.read, told.read()))


def tell(edition: Edition) -> recalling.Told[dict[str, Told]]:
    """The changes of every procedure, by its code."""
    return edition.tell(
        "changes", dict[str, Told], partial(_tell, edition), edition.day, edition.catalog.history
    )


def _tell(edition: Edition, block: Block) -> dict[str, Told]:
    return {
        one.code: Told(
            past=_news(one, past(edition, one)),
            coming=() if one.status is Status.REPEALED else _news(one, coming(edition, one)),
        )
        for one in block
    }


def _files(edition: Edition, read: date, told: Iterable[dict[str, Told]]) -> Iterator[Output]:
    found = {code: one for block in told for code, one in block.items()}
    behind = {code: one.past for code, one in found.items()}
    facts = shown(found.values())
    yield Output(paths.file(paths.NEWS), fingerprint(facts), partial(page, facts))
    for feed in feeds(edition.catalog, read, behind):
        made = partial(atom, feed, edition.site_url)
        yield Output(feed.path, fingerprint(feed, edition.site_url), made)


def shown(found: Collection[Told]) -> Facts:
    """The first of what is coming, and the latest of what has been."""
    ahead = (one for told in found for one in told.coming)
    return Facts(
        coming=tuple(sorted(ahead, key=lambda one: (one.day, one.code)))[:SHOWN],
        recent=_latest(told.past for told in found)[:SHOWN],
    )


def feeds(catalog: Catalog, read: date, found: dict[str, tuple[News, ...]]) -> Iterator[Feed]:
    """One of everything, and one of each field, agency and life event that has procedures.

    One without news is as old as the latest reading.
    """
    yield _feed(read, paths.NEWS, TITLE, found.values())
    kinds: tuple[tuple[dict[str, str], Callable[[str], str], Callable[[Procedure], tuple[str, ...]]], ...] = (
        ({slug: one.name for slug, one in catalog.fields.items()}, paths.field, _field_of),
        ({slug: one.name for slug, one in catalog.agencies.items()}, paths.agency, _agencies_of),
        ({slug: one.name for slug, one in catalog.life_events.items()}, paths.life_event, _events_of),
    )
    for names, place, belongs in kinds:
        parts: dict[str, list[tuple[News, ...]]] = {}
        for code, news in found.items():
            for slug in dict.fromkeys(belongs(catalog.procedures[code])):
                parts.setdefault(slug, []).append(news)
        for slug, name in names.items():
            if slug in parts:
                yield _feed(read, place(slug), f"{TITLE} – {name}", parts[slug])


def _feed(read: date, url: str, title: str, parts: Iterable[tuple[News, ...]]) -> Feed:
    news = _latest(parts)[:MOST]
    updated = max((one.day for one in news), default=read)
    return Feed(path=paths.feed(url), title=title, url=url, updated=updated, news=news)


def _latest(parts: Iterable[tuple[News, ...]]) -> tuple[News, ...]:
    """The latest first; of one day, in the order of codes."""
    news = [one for part in parts for one in part]
    news.sort(key=lambda one: (one.code, one.place))
    return tuple(sorted(news, key=lambda one: one.day, reverse=True))


def _field_of(procedure: Procedure) -> tuple[str, ...]:
    return (procedure.field,) if procedure.field else ()


def _agencies_of(procedure: Procedure) -> tuple[str, ...]:
    return (*procedure.executed_by, *((procedure.agency,) if procedure.agency else ()))


def _events_of(procedure: Procedure) -> tuple[str, ...]:
    return procedure.life_events


def _news(procedure: Procedure, changes: tuple[Change, ...]) -> tuple[News, ...]:
    return tuple(
        News(
            code=procedure.code,
            title=procedure.short or procedure.title,
            url=paths.procedure(procedure.code),
            day=change.day,
            text=change.text,
            place=place,
        )
        for _, of_day in groupby(changes, key=lambda one: one.day)
        for place, change in enumerate(of_day)
    )


def page(facts: Facts) -> Page:
    return Page(
        title="Có gì mới – Một Cửa",
        description="Thay đổi mới nhất và sắp tới của thủ tục hành chính: phí, thời hạn, giấy tờ.",
        content=render(
            "history.html.jinja",
            coming=_days(facts.coming),
            recent=_days(facts.recent),
        ),
        source="catalog/vocabulary/history.yaml",
        head=paths.feed_link(paths.NEWS),
        other=paths.english(paths.NEWS),
    )


def _days(news: tuple[News, ...]) -> list[tuple[date, list[News]]]:
    return [(day, list(of_day)) for day, of_day in groupby(news, key=lambda one: one.day)]
