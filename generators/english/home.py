"""The first page in English."""

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from generators import home, paths
from generators.edition import Edition
from generators.english.journeys import translated
from generators.english.names import name
from generators.english.rows import current, service_row
from generators.home import MOST_USED, Event, Facts
from generators.output import Output, Page, fingerprint
from generators.render import render


def generate(edition: Edition) -> Iterator[Output]:
    facts = gather(edition)
    yield Output(paths.file(paths.english(paths.HOME)), fingerprint(facts), partial(page, facts))


def gather(edition: Edition) -> Facts:
    """The same as in Vietnamese, by English names."""
    facts = home.gather(edition)
    return replace(
        facts,
        journeys=tuple(map(translated, facts.journeys)),
        citizen=tuple(_event(edition, one) for one in facts.citizen),
        business=tuple(_event(edition, one) for one in facts.business),
        services=tuple(service_row(edition, one) for one in edition.catalog.services.values()),
        used=current(edition, MOST_USED),
    )


def _event(edition: Edition, event: Event) -> Event:
    title = name(edition, event.url, event.name)
    return replace(event, name=title.name, url=title.url)


def page(facts: Facts) -> Page:
    return Page(
        title="Một Cửa – Viet Nam's administrative procedures in plain words",
        description="Which papers, where, how long and how much: Viet Nam's administrative procedures.",
        content=render("en/home.html.jinja", facts=facts),
        source="generators/templates/en/home.html.jinja",
        other=paths.HOME,
    )
