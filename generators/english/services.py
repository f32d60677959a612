"""One English page per online service, and the list of them."""

from collections.abc import Iterator
from functools import partial

from catalog.guides import is_stale
from catalog.services import Service
from generators import paths
from generators.edition import Edition
from generators.english.names import Name, agency, name
from generators.english.rows import current, service_row
from generators.english.words import ENGLISH
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Row
from generators.times import duration


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("english services", edition.faces, lambda: _files(edition.front))


def _files(edition: Edition) -> Iterator[Output]:
    for service in edition.catalog.services.values():
        title = name(edition, paths.service(service.slug), service.short)
        steps = current(edition, service.procedures)
        facts = (service, title, agency(edition, service.agency), steps)
        yield Output(paths.file(title.url), fingerprint(*facts), partial(page, *facts))
    all_rows = tuple(service_row(edition, one) for one in edition.catalog.services.values())
    yield Output(paths.file(paths.english(paths.SERVICES)), fingerprint(all_rows), partial(index, all_rows))


def page(service: Service, title: Name, office: Name | None, steps: tuple[Row, ...]) -> Page:
    guide = service.guide.en
    return Page(
        title=f"{title.name} – Một Cửa",
        description=guide.summary if guide else f"Online service: {title.name}.",
        content=render(
            "en/service.html.jinja",
            service=service,
            title=title,
            office=office,
            steps=steps,
            guide=guide,
            is_stale=is_stale(service.guide),
            time=duration(service.time, ENGLISH),
            file_url=paths.english(paths.filing(service.slug)),
            original=paths.service(service.slug),
            unknown=ENGLISH.unknown,
        ),
        source=f"catalog/vocabulary/services/{service.slug}.yaml",
        other=paths.service(service.slug),
    )


def index(all_rows: tuple[Row, ...]) -> Page:
    return Page(
        title="Online services – Một Cửa",
        description="Fill in the form, pay and follow your dossier on this site.",
        content=render("en/services.html.jinja", rows=all_rows),
        source="catalog/vocabulary/services",
        other=paths.SERVICES,
    )
