"""What is new, in English: the same changes as on the Vietnamese page, told again for those that it shows."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import groupby, islice

from generators import feeds, paths
from generators.atom import News
from generators.edition import Edition
from generators.english.names import name
from generators.english.words import ENGLISH
from generators.feeds import Told
from generators.history import coming, past
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Row

Days = tuple[tuple[date, tuple[Row, ...]], ...]


def generate(edition: Edition) -> Iterator[Section]:
    told = feeds.tell(edition)
    depends = fingerprint(edition.faces, edition.read, told.mark)
    yield Section("english news", depends, lambda: _files(edition, told.read()))


def _files(edition: Edition, told: Iterable[dict[str, Told]]) -> Iterator[Output]:
    shown = feeds.shown([one for block in told for one in block.values()])
    days = (_days(edition, shown.coming), _days(edition, shown.recent))
    yield Output(paths.file(paths.english(paths.NEWS)), fingerprint(days), partial(page, *days))


def _days(edition: Edition, news: tuple[News, ...]) -> Days:
    by_day = groupby(news, key=lambda one: one.day)
    return tuple((day, tuple(_row(edition, one) for one in of_day)) for day, of_day in by_day)


def _row(edition: Edition, news: News) -> Row:
    title = name(edition, news.url, news.title)
    return Row(url=title.url, title=title.name, about=_text(edition, news), lang=title.lang)


def _text(edition: Edition, news: News) -> str:
    """The change that stands at the same place of the same day; where it is told in Vietnamese only, that."""
    procedure = edition.catalog.procedures[news.code]
    every = (*past(edition, procedure, ENGLISH), *coming(edition, procedure, ENGLISH))
    of_day = (one.text for one in every if one.day == news.day)
    return next(islice(of_day, news.place, None), news.text)


def page(ahead: Days, recent: Days) -> Page:
    return Page(
        title="What is new – Một Cửa",
        description="The latest and the coming changes of procedures: fees, time limits, papers.",
        content=render("en/history.html.jinja", coming=ahead, recent=recent),
        source="catalog/vocabulary/history.yaml",
        head=paths.feed_link(paths.NEWS),
        other=paths.NEWS,
    )
