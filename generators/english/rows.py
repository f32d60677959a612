"""Lines of English listings."""

from functools import lru_cache

from msgspec.structs import replace

from catalog.services import Service
from generators import paths
from generators.edition import Edition
from generators.english.names import name
from generators.english.words import ENGLISH
from generators.rows import Row, row


@lru_cache(maxsize=1)
def rows(edition: Edition) -> dict[str, Row]:
    """The line of each procedure, by code."""
    found = {}
    for code, procedure in edition.catalog.procedures.items():
        line = row(procedure, ENGLISH)
        title = name(edition, paths.procedure(code), line.title)
        found[code] = replace(line, url=title.url, title=title.name, lang=title.lang)
    return found


def service_row(edition: Edition, service: Service) -> Row:
    title = name(edition, paths.service(service.slug), service.short)
    return Row(url=title.url, title=title.name, about="Online service", lang=title.lang)
