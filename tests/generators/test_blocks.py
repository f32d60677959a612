"""Blocks: all procedures in their order, and one procedure more or less touches one block only."""

from datetime import date

import pytest

from catalog.model import Detail, Procedure, Source
from generators.blocks import EACH, Block, blocks

SOURCE = Source(read=date(2026, 7, 18), detail=Detail.NAME)
MANY = [Procedure(code=f"1.{number:06}", title="Tên", source=SOURCE) for number in range(20 * EACH)]


def of(procedures: list[Procedure]) -> set[Block]:
    return set(blocks(procedures))


def test_every_procedure_is_in_one_block_and_in_order() -> None:
    assert [one for block in blocks(MANY) for one in block] == MANY
    assert EACH / 2 < len(MANY) / len(of(MANY)) < EACH * 2


@pytest.mark.parametrize("place", range(0, len(MANY), 97))
def test_one_procedure_less_touches_its_block_only(place: int) -> None:
    fewer = [*MANY[:place], *MANY[place + 1 :]]

    assert len(of(MANY) - of(fewer)) <= 2
