"""One line of a listing, the same wherever a procedure is listed, and lines put under headings."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from catalog.folding import fold, slug
from catalog.model import Online, Procedure, Status
from catalog.services import Service
from generators import paths
from generators.words import LEVELS, ONLINE_SHORT

OPEN_AT_MOST = 40


class Row(Struct, frozen=True, kw_only=True):
    """A procedure or a service in a listing."""

    url: str
    title: str
    about: str
    faded: bool = False


class Group(Struct, frozen=True, kw_only=True):
    """Rows under one heading; a long list shows its headings first."""

    anchor: str
    name: str
    rows: tuple[Row, ...]
    url: str | None = None


def row(procedure: Procedure) -> Row:
    about = [procedure.code, *(LEVELS[level].partition(" (")[0] for level in procedure.levels[:2])]
    if isinstance(procedure.online, Online):
        about.append(ONLINE_SHORT[procedure.online])
    faded = procedure.status is Status.REPEALED
    if faded:
        about.append("không còn hiện hành")
    return Row(
        url=paths.procedure(procedure.code),
        title=procedure.short or procedure.title,
        about=" · ".join(part for part in about if part),
        faded=faded,
    )


def service_row(service: Service) -> Row:
    return Row(url=paths.service(service.slug), title=service.short, about="Dịch vụ trực tuyến")


def rows(procedures: Iterable[Procedure]) -> tuple[Row, ...]:
    """In the order of their titles; those no longer in force come last."""
    return tuple(sorted(map(row, procedures), key=lambda one: (one.faded, fold(one.title), one.url)))


def grouped(procedures: Iterable[Procedure], name: Callable[[Procedure], str]) -> tuple[Group, ...]:
    """*procedures* under the headings that *name* gives, headings in their alphabet."""
    found: dict[str, list[Procedure]] = {}
    for procedure in procedures:
        found.setdefault(name(procedure), []).append(procedure)
    return tuple(
        Group(anchor=slug(heading), name=heading, rows=rows(found[heading]))
        for heading in sorted(found, key=fold)
    )
