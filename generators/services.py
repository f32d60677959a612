"""One page per online service that is no single procedure, and the list of them."""

from collections.abc import Iterator
from functools import partial

from catalog.services import Service
from generators import paths
from generators.edition import Edition
from generators.output import Output, Page, Section, fingerprint
from generators.papers import Sheet, sheet
from generators.render import render
from generators.rows import Row, service_row
from generators.times import duration
from generators.words import UNKNOWN


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("services", edition.faces, lambda: _files(edition.front))


def _files(edition: Edition) -> Iterator[Output]:
    for service in edition.catalog.services.values():
        steps = edition.current(service.procedures)
        agency = edition.agency(service.agency) or UNKNOWN
        events = tuple(
            (one.name, paths.life_event(one.slug))
            for slug in service.life_events
            if (one := edition.catalog.life_events.get(slug))
        )
        path = paths.file(paths.service(service.slug))
        facts = (service, agency, steps, events)
        yield Output(path, fingerprint(*facts), partial(page, *facts))
    rows = tuple(map(service_row, edition.catalog.services.values()))
    yield Output(paths.file(paths.SERVICES), fingerprint(rows), partial(index, rows))


def page(service: Service, agency: str, steps: tuple[Row, ...], events: tuple[tuple[str, str], ...]) -> Page:
    sheets: tuple[Sheet, ...] = tuple(map(sheet, service.papers))
    return Page(
        title=f"{service.short} – Một Cửa",
        description=service.guide.summary,
        content=render(
            "service.html.jinja",
            service=service,
            agency=agency,
            steps=steps,
            events=events,
            sheet_list=sheets,
            time=duration(service.time),
            file_url=paths.filing(service.slug),
        ),
        source=f"catalog/vocabulary/services/{service.slug}.yaml",
        other=paths.english(paths.service(service.slug)),
    )


def index(rows: tuple[Row, ...]) -> Page:
    return Page(
        title="Dịch vụ trực tuyến – Một Cửa",
        description="Các dịch vụ nộp hồ sơ, nộp tiền trực tuyến trên trang này.",
        content=render("services.html.jinja", rows=rows),
        source="catalog/vocabulary/services",
        other=paths.english(paths.SERVICES),
    )
