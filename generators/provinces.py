"""A page for every province: its own procedures, and which commune an old name belongs to now."""

from collections.abc import Iterator
from functools import partial

from catalog.folding import fold
from catalog.terms import Commune, Province
from generators import paths
from generators.edition import Edition
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Group, grouped

MANY = 120


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("provinces", edition.faces, lambda: _files(edition.front))


def _files(edition: Edition) -> Iterator[Output]:
    found: dict[str, int] = {}
    for province in edition.catalog.provinces.values():
        own = [one for one in edition.catalog.procedures.values() if one.province == province.code]
        groups = grouped((edition.field(one.field), edition.rows[one.code]) for one in own)
        communes = tuple(one for one in edition.catalog.communes.values() if one.province == province.code)
        found[province.code] = len(own)
        facts = (province, groups, communes)
        yield Output(paths.file(paths.province(province.slug)), fingerprint(*facts), partial(page, *facts))
    entries = tuple((one, found[one.code]) for one in edition.catalog.provinces.values())
    yield Output(paths.file(paths.PROVINCES), fingerprint(entries), partial(index, entries))


def page(province: Province, groups: tuple[Group, ...], communes: tuple[Commune, ...]) -> Page:
    count = sum(len(group.rows) for group in groups)
    return Page(
        title=f"{province.full_name} – Một Cửa",
        description=f"Thủ tục riêng của {province.full_name} và tên xã, phường mới theo tên cũ.",
        content=render(
            "province.html.jinja",
            province=province,
            groups=groups,
            count=count,
            folded=count > MANY and len(groups) > 1,
            communes=sorted(communes, key=lambda one: fold(one.name)),
        ),
        source="catalog/vocabulary/provinces.yaml",
    )


def index(entries: tuple[tuple[Province, int], ...]) -> Page:
    return Page(
        title="Tỉnh, thành phố – Một Cửa",
        description="34 tỉnh, thành phố: thủ tục riêng của địa phương và tên xã, phường mới theo tên cũ.",
        content=render("provinces.html.jinja", entries=sorted(entries, key=lambda one: fold(one[0].name))),
        source="catalog/vocabulary/provinces.yaml",
    )
