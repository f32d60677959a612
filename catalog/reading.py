"""The bytes of one file -> its records, or every problem that the file has."""

import re
from codecs import BOM_UTF8
from typing import Any

import msgspec
import yaml_rs

from catalog.problems import Problem
from catalog.sources import Kind, Source

CONTROL = re.compile(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]")
LIMIT = 256 * 1024
LIMIT_OF_LIST = 4 * 1024 * 1024


def parse(file: str, data: bytes, kind: Kind) -> tuple[tuple[Any, ...], list[Problem]]:
    """The records in *data*; where there is anything wrong, none of them."""
    data = data.removeprefix(BOM_UTF8)
    try:
        if CONTROL.search(data):
            return (), _explain(file, data, kind, "control character")
        return _convert(yaml_rs.loads(data.decode()), kind), []
    except (ValueError, msgspec.ValidationError) as error:
        return (), _explain(file, data, kind, str(error))


def _convert(value: Any, kind: Kind) -> tuple[Any, ...]:
    if kind.listed:
        return msgspec.convert(value, tuple[kind.record, ...])  # type: ignore[name-defined]
    return (msgspec.convert(value, kind.record),)


def _explain(file: str, data: bytes, kind: Kind, reason: str) -> list[Problem]:
    from catalog.explaining import explain  # noqa: PLC0415 -- costs a tenth of a second, needed seldom

    return explain(file, data, kind, reason)


def too_long(source: Source) -> Problem | None:
    """What to say of a file that is too long to be what it should be; it is not opened."""
    most = LIMIT_OF_LIST if source.kind.listed else LIMIT
    if source.size <= most:
        return None
    return Problem(
        file=source.path,
        line=1,
        rule="too-long",
        message=f"Tệp dài {source.size:,} byte; một tệp loại này không quá {most:,} byte.",
        remedy="Kiểm tra xem có dán nhầm nội dung khác vào tệp hay không; chỉ giữ lại dữ kiện của thủ tục.",
    )
