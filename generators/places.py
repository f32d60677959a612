"""Where one can live: 34 provinces, their communes and what these were called, small enough for a phone."""

import re
from collections.abc import Iterator
from functools import partial

import msgspec

from catalog.catalog import Catalog
from catalog.terms import Commune, Province
from generators.edition import Edition
from generators.output import Output, fingerprint

PATH = "assets/guide/places.json"
HOLIDAYS = "assets/guide/holidays.json"
_REST = re.compile(r"\s*\(.*")
_KIND = re.compile(r"^-?\s*(phường|xã|thị trấn|đặc khu)\s+", re.IGNORECASE)


def generate(edition: Edition) -> Iterator[Output]:
    catalog = edition.catalog
    about = (tuple(catalog.provinces.values()), tuple(catalog.communes.values()))
    yield Output(PATH, fingerprint(*about), partial(places, catalog))
    yield Output(HOLIDAYS, fingerprint(catalog.holidays), partial(holidays, catalog))


def places(catalog: Catalog) -> bytes:
    """One list a province: code, full name, former names, and its communes, one a line (see `_line`)."""
    return msgspec.json.encode([_province(catalog, one) for one in catalog.provinces.values()])


def _province(catalog: Catalog, province: Province) -> tuple[str, str, list[str], str]:
    inside = [one for one in catalog.communes.values() if one.province == province.code]
    former = [one.name for one in province.former if one.name != province.name]
    numbers = [0, *(int(one.code) for one in inside)]
    lines = (_line(one, int(one.code) - before) for one, before in zip(inside, numbers, strict=False))
    return province.code, province.full_name, former, "\n".join(lines)


def _line(commune: Commune, step: int) -> str:
    """How much its code is above the one before, the first letter of its kind, its name, former names."""
    former = sorted({_bare(one) for one in commune.former} - {commune.name})
    return ",".join((f"{step}{commune.full_name[0].upper()}{commune.name}", *former))


def _bare(former: str) -> str:
    """A former name without its kind, and without how much of it came over."""
    return _KIND.sub("", _REST.sub("", former)).replace(",", " ").strip()


def holidays(catalog: Catalog) -> bytes:
    """Days off and days worked in exchange, each with its name."""
    return msgspec.json.encode(
        {
            "off": {str(one.day): one.name for one in catalog.holidays if not one.works},
            "worked": {str(one.day): one.name for one in catalog.holidays if one.works},
        }
    )
