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


def kin(edition: Edition, procedure: Procedure) -> Kin:
    return Kin(
        levels=edition.current(edition.siblings.get(procedure.code, ())),
        provinces=tuple(_by_province(edition, code) for code in edition.variants.get(procedure.code, ())),
        related=edition.current(edition.related.get(procedure.code, ())),
    )


def _by_province(edition: Edition, code: str) -> Row:
    """The titles are the same, so the place and who announces it tell them apart."""
    procedure = edition.catalog.procedures[code]
    province = edition.catalog.provinces.get(procedure.province or "")
    place = province.full_name if province else edition.agency(procedure.agency) or "Cả nước"
    shown = edition.rows[code]
    return Row(url=shown.url, title=place, about=shown.about, faded=shown.faded)
