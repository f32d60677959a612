"""One line of a listing, the same wherever a procedure is listed, and lines put under headings."""

from collections.abc import Iterable

from msgspec import Struct

from catalog.folding import fold, slug
from catalog.model import Online, Procedure, Status
from catalog.services import Service
from generators import paths
from generators.language import Language
from generators.vietnamese import VIETNAMESE


class Row(Struct, frozen=True, kw_only=True):
    """A procedure or a service in a listing; *lang* is set where the title is in another language."""

    url: str
    title: str
    about: str
    faded: bool = False
    lang: str = ""


class Group(Struct, frozen=True, kw_only=True):
    """Rows under one heading; a long list shows its headings first."""

    anchor: str
    name: str
    rows: tuple[Row, ...]
    url: str | None = None
    lang: str = ""


def row(procedure: Procedure, say: Language = VIETNAMESE) -> Row:
    about = [procedure.code, *(say.levels[level].partition(" (")[0] for level in procedure.levels[:2])]
    if isinstance(procedure.online, Online):
        about.append(say.online_short[procedure.online])
    faded = procedure.status is Status.REPEALED
    if faded:
        about.append(say.repealed)
    return Row(
        url=paths.procedure(procedure.code),
        title=procedure.short or procedure.title,
        about=" · ".join(part for part in about if part),
        faded=faded,
    )


def service_row(service: Service) -> Row:
    return Row(url=paths.service(service.slug), title=service.short, about="Dịch vụ trực tuyến")


def in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    """In the order of their titles; those no longer in force come last."""
    return tuple(sorted(rows, key=lambda one: (one.faded, fold(one.title), one.url)))


def grouped(named: Iterable[tuple[str, Row]]) -> tuple[Group, ...]:
    """Rows under the headings that they come with, headings in their alphabet."""
    found: dict[str, list[Row]] = {}
    for heading, one in named:
        found.setdefault(heading, []).append(one)
    return tuple(
        Group(anchor=slug(heading), name=heading, rows=in_order(found[heading]))
        for heading in sorted(found, key=fold)
    )
