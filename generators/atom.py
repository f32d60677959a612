"""Atom (RFC 4287): a feed of changes, whose entries keep their names for ever."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from markupsafe import escape
from msgspec import Struct

NAME = "tag:mot-cua,2026:"  # never to be changed: readers know old entries by it


class News(Struct, frozen=True, kw_only=True):
    """One entry: what changed in which procedure. *place* tells several of one day apart."""

    code: str
    title: str
    url: str
    day: date
    text: str
    place: int = 0


class Feed(Struct, frozen=True, kw_only=True):
    """*path* is that of its file; *url* is of the page that shows the same."""

    path: str
    title: str
    url: str
    updated: date
    news: tuple[News, ...]


def atom(feed: Feed, site_url: str) -> str:
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
        f"<title>{_text(feed.title)}</title>",
        f"<id>{_name(feed.path)}</id>",
        f"<updated>{_time(feed.updated)}</updated>",
        f'<link rel="self" type="application/atom+xml" href="{escape(site_url + feed.path)}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(site_url + feed.url.lstrip("/"))}"/>',
        "<author><name>Một Cửa</name></author>",
        *_entries(feed.news, site_url),
        "</feed>",
    )
    return "\n".join(lines) + "\n"


def _entries(news: Iterable[News], site_url: str) -> Iterator[str]:
    for one in news:
        yield (
            f"<entry><title>{_text(one.title)}</title>"
            f"<id>{_name(f'{one.code} {one.day} {one.place}')}</id>"
            f"<updated>{_time(one.day)}</updated>"
            f'<link rel="alternate" type="text/html" href="{escape(site_url + one.url.lstrip("/"))}"/>'
            f"<summary>{_text(one.text)}</summary></entry>"
        )


def _name(of: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, NAME + of)}"


def _time(day: date) -> str:
    """Midnight in Hà Nội."""
    return f"{day.isoformat()}T00:00:00+07:00"


def _text(text: str) -> str:
    """As XML text: signs that XML 1.0 cannot hold are left out."""
    return escape("".join(sign for sign in text if sign >= " " or sign in "\t\n"))
