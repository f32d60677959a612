"""The procedures that belong beside another one: at other levels, in other provinces, about the same."""

from msgspec import Struct

from catalog.model import Procedure
from generators.edition import Edition
from generators.rows import Row


class Kin(Struct, frozen=True, kw_only=True):
    """Rows under three headings."""

    levels: tuple[Row, ...] = ()
    provinces: tuple[Row, ...] = ()
    related: tuple[Row, ...] = ()


def kin(edition: Edition, procedure: Procedure) -> Kin:  # noqa: ARG001 -- follows with catalog.siblings
    return Kin()
