"""Lines of English listings."""

from collections.abc import Iterable
from functools import lru_cache, partial

from msgspec.structs import replace

from catalog.services import Service
from generators import paths
from generators.edition import Edition
from generators.english.names import name
from generators.english.words import ENGLISH
from generators.on_demand import OnDemand
from generators.rows import Row, row


@lru_cache(maxsize=2)
def rows(edition: Edition) -> OnDemand[str, Row]:
    """The line of each procedure, by code."""
    return OnDemand(partial(_row, edition))


def _row(edition: Edition, code: str) -> Row:
    line = row(edition.catalog.procedures[code], ENGLISH)
    title = name(edition, paths.procedure(code), line.title)
    return replace(line, url=title.url, title=title.name, lang=title.lang)


def current(edition: Edition, codes: Iterable[str]) -> tuple[Row, ...]:
    """The lines of those *codes* that have a record."""
    return tuple(rows(edition)[code] for code in codes if code in edition.catalog.procedures)


def service_row(edition: Edition, service: Service) -> Row:
    title = name(edition, paths.service(service.slug), service.short)
    return Row(url=title.url, title=title.name, about="Online service", lang=title.lang)
