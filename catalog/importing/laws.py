"""Laws that procedures are based on, by their number."""

import re

from catalog.importing.source import Row
from catalog.importing.texts import tidy
from catalog.terms import Law

ISSUERS = {
    "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "CP": "Chính phủ",
    "TTG": "Thủ tướng Chính phủ",
    "BCA": "Bộ Công an",
    "BQP": "Bộ Quốc phòng",
    "BNG": "Bộ Ngoại giao",
    "BNV": "Bộ Nội vụ",
    "BTP": "Bộ Tư pháp",
    "BTC": "Bộ Tài chính",
    "BCT": "Bộ Công Thương",
    "BXD": "Bộ Xây dựng",
    "BYT": "Bộ Y tế",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BDTTG": "Bộ Dân tộc và Tôn giáo",
    "TTCP": "Thanh tra Chính phủ",
    "NHNN": "Ngân hàng Nhà nước Việt Nam",
    "BGTVT": "Bộ Giao thông vận tải",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BTNMT": "Bộ Tài nguyên và Môi trường",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "TANDTC": "Tòa án nhân dân tối cao",
    "VKSNDTC": "Viện kiểm sát nhân dân tối cao",
}
# Only a number that stands alone and names its year or its kind is certain.
_NUMBER = re.compile(
    r"(?<![\w./-])\d{1,4}(?:\.\d{1,2})?/(?:(?:19|20)\d\d/)?[A-ZĐƯ][A-Za-zĐĐƯ0-9]*(?:-[A-ZĐƯ][A-Za-zĐƯ0-9]*)*(?![\w/-]|\.\w)"
)
_ISSUER = re.compile(r"(?:^|[-/])(QH|UBTVQH|[A-ZĐ]+)\d{0,2}$")


def laws(table: list[Row]) -> list[Law]:
    """Return every law of *table*, by number; of two that are tidied into one number the first stays."""
    found = {number(row["code"]): _law(row) for row in reversed(table)}
    return [found[key] for key in sorted(found)]


def number(code: str) -> str:
    """Return a law's number as the source gives it, on one line."""
    return tidy(code)


_DECREE = re.compile(r"nghị định(?: số)? (\d{1,3}/(?:19|20)\d\d)", re.IGNORECASE)


def official(code: str) -> str | None:
    """Return the one document number within *code*, where the source wrote more around it."""
    if decree := _DECREE.fullmatch(code):
        return f"{decree[1]}/NĐ-CP"
    bare = re.sub(r"\s*([/-])\s*", r"\1", code)
    found = set(_NUMBER.findall(bare))
    return found.pop() if len(found) == 1 and found != {code} else None


def _law(row: Row) -> Law:
    is_official = row["well_formed"] == "1"
    return Law(
        number=number(row["code"]),
        kind=row["kind"] or None,
        year=int(row["year"]) if row["year"] else None,
        title=tidy(row["title"]) or None,
        issuer=_issuer(number(row["code"])),
        well_formed=is_official,
        official=None if is_official else official(number(row["code"])),
    )


def _issuer(code: str) -> str | None:
    """Return who issued it where the number's end says so; provinces' and joint ones do not."""
    found = _ISSUER.search(code.upper()) if "LT" not in code else None
    return ISSUERS.get(found[1]) if found else None
