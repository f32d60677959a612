"""Feeds are well-formed Atom whose entries keep their names; one for everything and one for each part."""

from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

from msgspec.structs import replace

from catalog.history import Event, History
from generators.atom import Feed, News, atom
from generators.edition import Edition
from generators.feeds import generate
from generators.output import files

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://motcua.example/"
BIRTH = "1.000001"


def a_feed(*news: News) -> Feed:
    return Feed(
        path="cap-nhat/tat-ca.atom.xml",
        title="Tất cả",
        url="/cap-nhat/",
        updated=date(2026, 11, 1),
        news=news,
    )


def some_news(**changes: Any) -> News:
    news = News(code=BIRTH, title="Khai sinh", url="/thu-tuc/1.000001/", day=date(2026, 11, 1), text="Mới")
    return replace(news, **changes)


def read(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 -- our own words


def test_a_feed_has_all_that_atom_asks_for() -> None:
    root = read(atom(a_feed(some_news()), SITE))

    names = ["title", "id", "updated", f"author/{ATOM}name", "link", "entry"]
    assert [name for name in names if root.find(f"{ATOM}{name}") is None] == []
    entry = root.find(f"{ATOM}entry")
    assert entry is not None
    assert [child.tag.removeprefix(ATOM) for child in entry] == ["title", "id", "updated", "link", "summary"]
    assert entry.findtext(f"{ATOM}updated") == "2026-11-01T00:00:00+07:00"


def test_an_entry_keeps_its_name_when_its_words_are_corrected() -> None:
    first, corrected, second = (
        read(atom(a_feed(one), SITE)).findtext(f"{ATOM}entry/{ATOM}id")
        for one in (some_news(), some_news(text="Sửa"), some_news(place=1))
    )

    assert first == corrected != second


def test_hostile_words_stay_text() -> None:
    hostile = "</title><script>\x00\x1b ]]>&"

    root = read(atom(a_feed(some_news(title=hostile)), SITE))

    assert root.findtext(f"{ATOM}entry/{ATOM}title") == "</title><script> ]]>&"


def test_there_is_a_feed_of_everything_and_of_each_part(edition: Edition) -> None:
    paths = {one.path for one in files(generate(edition))}

    assert {
        "cap-nhat/index.html",
        "cap-nhat/tat-ca.atom.xml",
        "cap-nhat/linh-vuc/ho-tich.atom.xml",
        "cap-nhat/co-quan/ubnd-cap-xa.atom.xml",
        "cap-nhat/su-kien/co-con-nho.atom.xml",
    } <= paths


def test_a_recorded_change_is_the_first_entry(edition: Edition) -> None:
    event = Event(day=date(2026, 11, 20), said=("Thời hạn: 2 ngày",), said_en=("Time limit: 2 days",))
    catalog = replace(edition.catalog, history={BIRTH: History(code=BIRTH, events=(event,))})

    outputs = {one.path: one for one in files(generate(Edition(catalog, edition.day, SITE)))}
    feed = outputs["cap-nhat/linh-vuc/ho-tich.atom.xml"].render()

    assert isinstance(feed, str)
    assert read(feed).findtext(f"{ATOM}entry/{ATOM}summary") == "Thời hạn: 2 ngày"
    assert read(feed).findtext(f"{ATOM}updated") == "2026-11-20T00:00:00+07:00"
