"""The bytes of one file -> its records, or every problem that the file has."""

from codecs import BOM_UTF8
from typing import Any

import msgspec
import yaml_rs

from catalog.explaining import explain
from catalog.problems import Problem
from catalog.sources import Kind
from catalog.syntax import CONTROL

LIMIT = 256 * 1024
LIMIT_OF_LIST = 4 * 1024 * 1024


def parse(file: str, data: bytes, kind: Kind) -> tuple[tuple[Any, ...], list[Problem]]:
    """The records in *data*; where there is anything wrong, none of them."""
    data = data.removeprefix(BOM_UTF8)
    try:
        if CONTROL.search(data):
            return (), explain(file, data, kind, "control character")
        return _convert(yaml_rs.loads(data.decode()), kind), []
    except (ValueError, msgspec.ValidationError) as error:
        return (), explain(file, data, kind, str(error))


def limit(kind: Kind) -> int:
    """How many bytes a file of *kind* may have."""
    return LIMIT_OF_LIST if kind.listed else LIMIT


def _convert(value: Any, kind: Kind) -> tuple[Any, ...]:
    if kind.listed:
        return msgspec.convert(value, tuple[kind.record, ...])  # type: ignore[name-defined]
    return (msgspec.convert(value, kind.record),)
