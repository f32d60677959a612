"""What rests on a legal text: every record, fee, form and guide, and the texts that cite it."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import fields

from catalog.catalog import Catalog
from catalog.model import Procedure
from catalog.record import Record

Path = tuple[str | int, ...]
_encode = msgspec.json.Encoder().encode


class Resting(NamedTuple):
    """One value that names the text: in which kind of record, which one, where in it, and what it says."""

    kind: str
    key: str
    path: Path
    said: str
    agency: str | None


def impact(catalog: Catalog, number: str) -> Iterator[Resting]:
    """Everything that names *number*, the records of the catalogue in their order."""
    named = _pattern(number)
    for kind in Catalog.__struct_fields__:
        table = getattr(catalog, kind)
        for place, record in enumerate(table) if isinstance(table, tuple) else table.items():
            if number.encode() not in _encode(record) or (kind == "laws" and record.number == number):
                continue
            for path, text in _texts(record, ()):
                if named.search(text):
                    yield Resting(kind, str(place), path, text, getattr(record, "agency", None))


def citing(catalog: Catalog, number: str) -> tuple[str, ...]:
    """The numbers of the texts that cite *number*: in their title, or as what has replaced them."""
    return tuple(one.key for one in impact(catalog, number) if one.kind == "laws")


def resting_procedures(catalog: Catalog, number: str) -> tuple[Procedure, ...]:
    """The procedures with at least one value that names *number*."""
    codes = dict.fromkeys(one.key for one in impact(catalog, number) if one.kind == "procedures")
    return tuple(catalog.procedures[code] for code in codes)


def names(number: str, text: str) -> bool:
    """Tell whether *text* names *number*."""
    return _pattern(number).search(text) is not None


def _pattern(number: str) -> re.Pattern[str]:
    """The number as it stands alone: 45/2020/NĐ-CP is not in 145/2020/NĐ-CP."""
    return re.compile(rf"(?<![\w/.-]){re.escape(number)}(?![\w/-])")


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, str(value)
    elif isinstance(value, Record):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), (*path, field.encode_name))
    elif isinstance(value, tuple | list):
        for place, item in enumerate(value):
            yield from _texts(item, (*path, place))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, str(key)))
