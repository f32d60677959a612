"""The provinces in English; names of places stay as they are."""

from collections.abc import Iterator
from functools import partial

from catalog.terms import Commune, Province
from generators import paths, provinces
from generators.edition import Edition
from generators.english import listings
from generators.english.rows import rows
from generators.kinds import Shelf
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Group


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("english provinces", edition.faces, lambda: _files(edition.front))


def _files(edition: Edition) -> Iterator[Output]:
    lines, heading = rows(edition), listings.by_field(edition)
    entries = []
    for province, own, communes in provinces.found(edition):
        url = paths.english(paths.province(province.slug))
        groups = listings.groups_of(Shelf(name=province.name, url=url, procedures=own), lines, heading)
        facts = (province, groups, communes)
        entries.append((province, len(own)))
        yield Output(paths.file(url), fingerprint(*facts), partial(page, *facts))
    every = tuple(entries)
    yield Output(paths.file(paths.english(paths.PROVINCES)), fingerprint(every), partial(index, every))


def page(province: Province, groups: tuple[Group, ...], communes: tuple[Commune, ...]) -> Page:
    return Page(
        title=f"{province.full_name} – Một Cửa",
        description=f"{province.full_name}: its own procedures, and its communes by their former names.",
        content=render("en/province.html.jinja", **provinces.view(province, groups, communes)),
        source=provinces.SOURCE,
        other=paths.province(province.slug),
    )


def index(entries: tuple[tuple[Province, int], ...]) -> Page:
    return Page(
        title="Provinces and cities – Một Cửa",
        description="34 provinces and cities: their own procedures, and communes by their former names.",
        content=render("en/provinces.html.jinja", entries=provinces.in_order(entries)),
        source=provinces.SOURCE,
        other=paths.PROVINCES,
    )
