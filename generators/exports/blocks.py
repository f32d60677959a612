"""The procedures by the dozen: a change in one leaves all other pieces of a large file as they are."""

from collections.abc import Iterator

from catalog.model import Procedure
from generators.edition import Edition

EACH = 64


def blocks(edition: Edition) -> Iterator[tuple[Procedure, ...]]:
    procedures = tuple(edition.catalog.procedures.values())
    for start in range(0, len(procedures), EACH):
        yield procedures[start : start + EACH]
