"""The procedures by the dozen: a change in one leaves what is made of all other dozens as it is."""

from collections.abc import Iterable, Iterator
from zlib import crc32

from catalog.model import Procedure

EACH = 64  # on average
Block = tuple[Procedure, ...]


def blocks(procedures: Iterable[Procedure]) -> Iterator[Block]:
    """Neighbours together; where a block ends, its last code alone says, so a new one moves no other."""
    block: list[Procedure] = []
    for one in procedures:
        block.append(one)
        if crc32(one.code.encode()) % EACH == 0:
            yield tuple(block)
            block = []
    if block:
        yield tuple(block)
