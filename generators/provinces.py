"""A page for every province: its own procedures, and which commune an old name belongs to now."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from catalog.folding import fold
from catalog.model import Procedure
from catalog.terms import Commune, Province
from generators import paths
from generators.edition import Edition
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Group, grouped

MANY = 120
SOURCE = "catalog/vocabulary/provinces.yaml"


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("provinces", edition.faces, lambda: _files(edition.front))


def found(edition: Edition) -> Iterator[tuple[Province, tuple[Procedure, ...], tuple[Commune, ...]]]:
    """Each province with its own procedures and its communes."""
    catalog = edition.catalog
    for province in catalog.provinces.values():
        own = tuple(one for one in catalog.procedures.values() if one.province == province.code)
        yield province, own, tuple(one for one in catalog.communes.values() if one.province == province.code)


def _files(edition: Edition) -> Iterator[Output]:
    entries = []
    for province, own, communes in found(edition):
        groups = grouped((edition.field(one.field), edition.rows[one.code]) for one in own)
        facts = (province, groups, communes)
        entries.append((province, len(own)))
        yield Output(paths.file(paths.province(province.slug)), fingerprint(*facts), partial(page, *facts))
    every = tuple(entries)
    yield Output(paths.file(paths.PROVINCES), fingerprint(every), partial(index, every))


def view(province: Province, groups: tuple[Group, ...], communes: tuple[Commune, ...]) -> dict[str, Any]:
    """What a template shows."""
    count = sum(len(group.rows) for group in groups)
    return {
        "province": province,
        "groups": groups,
        "count": count,
        "folded": count > MANY and len(groups) > 1,
        "communes": sorted(communes, key=lambda one: fold(one.name)),
    }


def page(province: Province, groups: tuple[Group, ...], communes: tuple[Commune, ...]) -> Page:
    return Page(
        title=f"{province.full_name} – Một Cửa",
        description=f"Thủ tục riêng của {province.full_name} và tên xã, phường mới theo tên cũ.",
        content=render("province.html.jinja", **view(province, groups, communes)),
        source=SOURCE,
        other=paths.english(paths.province(province.slug)),
    )


def in_order(entries: tuple[tuple[Province, int], ...]) -> list[tuple[Province, int]]:
    """In their alphabet."""
    return sorted(entries, key=lambda one: fold(one[0].name))


def index(entries: tuple[tuple[Province, int], ...]) -> Page:
    return Page(
        title="Tỉnh, thành phố – Một Cửa",
        description="34 tỉnh, thành phố: thủ tục riêng của địa phương và tên xã, phường mới theo tên cũ.",
        content=render("provinces.html.jinja", entries=in_order(entries)),
        source=SOURCE,
        other=paths.english(paths.PROVINCES),
    )
