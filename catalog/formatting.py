"""A file of the catalogue in its one shape: keys in the model's order, comments kept, meaning unchanged."""

from msgspec import Struct

from catalog import comments
from catalog.problems import Problem
from catalog.reading import parse
from catalog.sources import Kind
from catalog.writer import list_text, procedure_text


class MeaningWouldChange(RuntimeError):
    """What was written reads back as something else: a fault of ours, so the file is left alone."""


def formatted(file: str, data: bytes, kind: Kind) -> tuple[bytes, list[Problem]]:
    """The bytes of *file* in its one shape; one that cannot be read stays as it is, with what is wrong."""
    records, problems = parse(file, data, kind)
    if problems:
        return data, problems
    new = rewritten(data.decode("utf-8-sig"), records, kind).encode()
    if parse(file, new, kind) != (records, []):
        raise MeaningWouldChange(f"{file} reads back differently when it is put in order; please report it")
    return new, []


def rewritten(text: str, records: tuple[Struct, ...], kind: Kind) -> str:
    """What *text* becomes when it holds *records*: their canonical text, with the comments of *text*."""
    new = list_text(records) if kind.listed else procedure_text(records[0])
    return comments.put(new, comments.find(text))
