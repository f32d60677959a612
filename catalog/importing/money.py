"""Amounts of money as official texts write them."""

import re
from typing import NamedTuple

NUMBER = r"\d{1,3}(?:[.,]\d{3})+|\d+"
_DONG = r"vn[đd]|việt nam đồng|đ[ồôo]ng|đ\b|₫"
_SCALES = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, None: 1}
AMOUNT = re.compile(
    rf"(?<![\w./,-])(?P<number>{NUMBER})\s*(?:(?P<scale>nghìn|ngàn|triệu)\s+)?"
    rf"(?:(?P<dollar>usd|đô la mỹ)|(?P<dong>{_DONG})|(?=\s*/\s*(?:\d+ )?[a-zà-ỹđ]))",
    re.IGNORECASE,
)
_PER = re.compile(r"^[\s(]*/\s*([^;:.,()]{2,40}?)\s*(?:[;.,()]|$)")
_ONLY_PER = re.compile(
    rf"^(?:{_DONG})?\s*/\s*([^;:.,()\d][^;:.,()]{{1,39}}|\d+ [^;:.,()]{{2,36}}?)[.;]?$", re.IGNORECASE
)
UNITS = (
    "hồ sơ",
    "lần",
    "bản",
    "giấy",
    "thẻ",
    "trang",
    "trường hợp",
    "lần cấp",
    "tờ khai",
    "sổ",
    "người",
    "tờ",
)
_WORDS_IN_BRACKETS = re.compile(r"\((?=[^()]*đồng)[^()\d]*\)", re.IGNORECASE)


class Money(NamedTuple):
    """An amount in a text: how much, per what, and where in the text it stands."""

    amount: int
    currency: str
    per: str | None
    start: int
    end: int


def amounts_in(text: str) -> list[Money]:
    """Return the certain amounts in *text*: a figure followed by its currency, or by "/" and a unit."""
    return [_money(text, found) for found in AMOUNT.finditer(text)]


def without_words(text: str) -> str:
    """Drop an amount's repetition in words: "500.000 đồng (Năm trăm nghìn đồng)"."""
    return _WORDS_IN_BRACKETS.sub("", text)


def per_of(text: str) -> str | None:
    """Return the unit where *text* says no more than that: "/hồ sơ", "đồng/lần", "bản"."""
    bare = text.strip(" .;()")
    if bare.lower() in UNITS:
        return bare.lower()
    found = _ONLY_PER.match(re.split(r"\(|\. ", text)[0].strip())
    return found[1].strip() if found else None


def _money(text: str, found: re.Match[str]) -> Money:
    number = int(re.sub(r"[.,]", "", found["number"])) * _SCALES[found["scale"] and found["scale"].lower()]
    per = _PER.match(text[found.end() :])
    end = found.end() + (per.end(1) if per else 0)
    return Money(number, "USD" if found["dollar"] else "VND", per and per[1].strip(), found.start(), end)
