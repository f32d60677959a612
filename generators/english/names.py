"""What things are called on English pages: by their English name, or in Vietnamese and marked as such."""

from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from generators import paths
from generators.edition import Edition
from generators.offices import Scope, scope

VIETNAMESE = "vi"
MANY = 4096  # more than there are agencies


class Name(Struct, frozen=True, kw_only=True):
    """A name that leads to its English page; *lang* is set where it is not English, *scope* as in `Link`."""

    name: str
    url: str
    lang: str = ""
    scope: Scope = None


def name(edition: Edition, url: str, vietnamese: str) -> Name:
    """The name of what has its Vietnamese page at *url*."""
    found = edition.catalog.english.get(url.strip("/"))
    if found is None:
        return Name(name=vietnamese, url=paths.english(url), lang=VIETNAMESE)
    return Name(name=found.name, url=paths.english(url))


@lru_cache(maxsize=MANY)
def field(edition: Edition, slug: str | None) -> Name | None:
    known = edition.catalog.fields.get(slug or "")
    return name(edition, paths.field(known.slug), known.name) if known else None


@lru_cache(maxsize=MANY)
def agency(edition: Edition, slug: str | None) -> Name | None:
    known = edition.catalog.agencies.get(slug or "")
    return name(edition, paths.agency(known.slug), known.name) if known else None


@lru_cache(maxsize=MANY)
def office(edition: Edition, slug: str) -> Name | None:
    """An agency that decides: the reader's own can be named beside it."""
    found, known = agency(edition, slug), edition.catalog.agencies.get(slug)
    return replace(found, scope=scope(known, edition.province_slugs)) if found and known else None


@lru_cache(maxsize=MANY)
def subject(edition: Edition, slug: str) -> Name | None:
    known = edition.catalog.subjects.get(slug)
    return name(edition, paths.subject(slug), known.name) if known else None


@lru_cache(maxsize=MANY)
def life_event(edition: Edition, slug: str) -> Name | None:
    known = edition.catalog.life_events.get(slug)
    return name(edition, paths.life_event(slug), known.name) if known else None
