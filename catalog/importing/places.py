"""Provinces and communes since 1 July 2025, each with what it was before."""

import re
import unicodedata

from catalog.folding import fold, slug
from catalog.importing.source import Row
from catalog.terms import Commune, FormerProvince, Province

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
NOT_MERGED = "Không sáp nhập"


def provinces(table: list[Row], former: list[Row]) -> list[Province]:
    found = [
        Province(
            code=row["code"],
            slug=slug(row["name"]),
            name=row["name"],
            full_name=row["full_name"],
            former=tuple(_former(old) for old in former if old["province_2025_code"] == row["code"]),
        )
        for row in table
    ]
    return sorted(found, key=lambda province: province.code)


def _former(row: Row) -> FormerProvince:
    return FormerProvince(code=row["code"], name=row["name"], full_name=row["full_name"])


def communes(table: list[Row], mergers: list[Row]) -> list[Commune]:
    """Return every commune; the table of mergers names it without its kind, its tone mark elsewhere."""
    former = {_place(row["province_code"], row["new_commune"]): row["former_communes"] for row in mergers}
    found = [
        Commune(
            code=row["code"],
            name=row["name"],
            full_name=row["full_name"],
            province=row["province_code"],
            former=_names(former.get(_place(row["province_code"], row["name"]), "")),
        )
        for row in table
    ]
    return sorted(found, key=lambda commune: commune.code)


def _place(province: str, name: str) -> tuple[str, str]:
    """The same for Hoà Bình and Hòa Bình, Cư M’gar and Cư M'gar: each word's tone stands at its end."""
    words = unicodedata.normalize("NFD", name.lower().replace("’", "'")).split()
    return province, " ".join(_TONES.sub("", word) + "".join(_TONES.findall(word)) for word in words)


def _names(joined: str) -> tuple[str, ...]:
    """Take former names apart at commas outside brackets; "Không sáp nhập" (not merged) names none."""
    if not joined or joined == NOT_MERGED:
        return ()
    return tuple(name.strip() for name in re.split(r",(?![^()]*\))", joined) if name.strip())


def province_of(publisher: str, found: list[Province]) -> str | None:
    """Return the code of the province whose name ends the *publisher*'s."""
    name = re.sub(r"tp\.? ?hcm$", "ho chi minh", fold(publisher))
    for province in found:
        if re.search(rf"\b{re.escape(fold(province.name))}$", name):
            return province.code
    return None
