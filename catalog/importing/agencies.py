"""Agencies: one entry for all spellings of a name, and joined names taken apart."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from catalog.folding import fold, slug
from catalog.importing.source import Row, SourceRecord
from catalog.importing.texts import tidy
from catalog.terms import Agency

# Words that an agency's name begins with: where one follows a comma, a new name begins.
HEADS = (
    "bộ", "cục", "chi cục", "tổng cục", "sở", "ubnd", "ủy ban", "uỷ ban", "công an", "trung tâm",
    "cơ quan", "cảng vụ", "văn phòng", "đội", "phòng", "ban", "kho bạc", "bệnh viện", "hội", "hội đồng",
    "viện", "tòa án", "toà án", "đồn", "biên phòng", "thuế", "hải quan", "bảo hiểm", "thi hành án",
    "quỹ", "ngân hàng", "trường", "đại học", "chủ tịch", "thủ tướng", "tổ chức", "thanh tra", "giám đốc",
    "đơn vị", "doanh nghiệp", "chi nhánh", "cấp", "người", "đảng ủy", "trạm", "hạt", "liên đoàn",
    "mặt trận", "vụ", "quân khu", "lãnh đạo", "tổng lãnh sự", "đại sứ quán", "cơ sở", "công ty",
    "tổng công ty",
)  # fmt: skip
_HEAD = re.compile(rf"(?:{'|'.join(sorted(HEADS, key=len, reverse=True))})\b")
_NOISE = re.compile(r"^Cơ quan thực hiện: *|_old$")
_SENTENCE = re.compile(r"Tên thủ tục|quy định tại Điều|\bMã: ")
LONGEST_NAME = 200


@cache
def agency_slug(name: str) -> str:
    """Return the same slug for every spelling of a name."""
    return slug(fold(name).replace("uy ban nhan dan", "ubnd"))


@cache
def split(names: str) -> tuple[str, ...]:
    """Take joined names apart: where a comma is followed by a capital and a word that names begin with."""
    parts: list[str] = []
    for part in re.split(r"[,;] +", _NOISE.sub("", tidy(names))):
        starts = part[:1].isupper() and _HEAD.match(part.lower())
        if parts and not starts:
            parts[-1] += f", {part}"
        else:
            parts.append(part)
    return tuple(part.strip(" .;,:") for part in parts if part.strip(" .;,:"))


def is_name(name: str) -> bool:
    return len(name) <= LONGEST_NAME and not _SENTENCE.search(name) and bool(slug(name))


def names_of(record: SourceRecord) -> Iterator[str]:
    """Yield the agencies that announce or execute a procedure."""
    if record.agency:
        yield tidy(record.agency)
    for joined in record.executing_agencies:
        yield from filter(is_name, split(joined))


def agencies(records: Iterable[SourceRecord], table: list[Row]) -> list[Agency]:
    """Return every agency that some procedure names, by slug."""
    spellings: dict[str, Counter[str]] = {}
    for record in records:
        for name in names_of(record):
            spellings.setdefault(agency_slug(name), Counter())[name] += 1
    rows = {agency_slug(tidy(row["name"])): row for row in table}
    return [
        _agency(key, _commonest(found), rows.get(key, {}), spellings)
        for key, found in sorted(spellings.items())
    ]


def _agency(key: str, name: str, row: Row, known: dict[str, Counter[str]]) -> Agency:
    parent = agency_slug(row.get("parent") or name.rpartition(" - ")[2])
    return Agency(
        slug=key,
        name=name,
        code=row.get("code") or None,
        kind=(row.get("kind") or "other").replace("_", "-"),
        parent=parent if parent in known and parent != key else None,
    )


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda name: (-spellings[name], name))
