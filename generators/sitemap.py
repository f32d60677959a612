"""The addresses of all that may be indexed, put beside those that MkDocs wrote."""

from collections.abc import Iterator
from functools import partial

from markupsafe import escape

from generators import paths
from generators.edition import Edition
from generators.listings import KINDS
from generators.output import Output, Page, Section, fingerprint
from generators.shell import SITEMAP


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("sitemap", edition.faces, lambda: _files(edition.front))


def _files(edition: Edition) -> Iterator[Output]:
    found = tuple(f"{edition.site_url.rstrip('/')}{url}" for url in (*urls(edition), *english(edition)))
    yield Output(SITEMAP, fingerprint(found), partial(page, found))


def urls(edition: Edition) -> Iterator[str]:
    yield from (paths.procedure(one.code) for one in edition.in_force)
    yield from (paths.service(slug) for slug in edition.catalog.services)
    yield from (paths.SERVICES, paths.PROVINCES, paths.FIGURES, paths.FINDER, paths.DATA, paths.NEWS)
    yield from (paths.JOURNEYS, *map(paths.journey, edition.catalog.journeys))
    yield from (paths.province(one.slug) for one in edition.catalog.provinces.values())
    for kind, shelves, _ in KINDS:
        yield kind.url
        yield from (one.url for one in shelves(edition) if one.procedures or one.services)


def english(edition: Edition) -> Iterator[str]:
    """Every page that there is in English too; the first one is written by MkDocs' own sitemap."""
    return (paths.english(url) for url in urls(edition) if url[: url.find("/", 1) + 1] in paths.ENGLISH)


def page(found: tuple[str, ...]) -> Page:
    lines = "\n".join(f"<url><loc>{escape(url)}</loc></url>" for url in found)
    return Page(title="", description="", content=lines, source="")
