"""The procedures that belong beside another one: at other levels, in other provinces, about the same."""

from collections.abc import Iterable

from msgspec import Struct

from catalog.model import Procedure
from generators.edition import Edition
from generators.rows import Row, row


class Kin(Struct, frozen=True, kw_only=True):
    """Rows under three headings."""

    levels: tuple[Row, ...] = ()
    provinces: tuple[Row, ...] = ()
    related: tuple[Row, ...] = ()


def kin(edition: Edition, procedure: Procedure) -> Kin:
    return Kin(
        levels=_rows(edition, edition.siblings.get(procedure.code, ())),
        provinces=tuple(
            _by_province(edition, one) for one in edition.current(edition.variants.get(procedure.code, ()))
        ),
        related=_rows(edition, edition.related.get(procedure.code, ())),
    )


def _rows(edition: Edition, codes: Iterable[str]) -> tuple[Row, ...]:
    return tuple(map(row, edition.current(tuple(codes))))


def _by_province(edition: Edition, procedure: Procedure) -> Row:
    """The titles are the same, so the place and who announces it tell them apart."""
    province = edition.catalog.provinces.get(procedure.province or "")
    place = province.full_name if province else edition.agency(procedure.agency) or "Cả nước"
    shown = row(procedure)
    return Row(url=shown.url, title=place, about=shown.about, faded=shown.faded)
