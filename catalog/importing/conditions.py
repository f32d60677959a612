"""Conditions hidden in a paper's name: split off where the pattern is certain."""

import re
from typing import NamedTuple

from catalog.model import Hand

LONGEST = 200
# Condition first: Trường hợp X thì nộp Y; Đối với X: Y
_FRONT = re.compile(
    r"^(?P<when>(?:trong )?(?:trường hợp|đối với|nếu)\b[^:.;]{4,200}?)"
    r"(?:,? (?:thì )?(?:phải |cần |còn )?(?P<verb>nộp|xuất trình|có)(?: thêm| bổ sung| kèm theo)?:? |\s*: )"
    r"(?P<name>\S.{7,})$",
    re.IGNORECASE | re.DOTALL,
)
# Condition last: Y nếu có; Y trong trường hợp X
_IF_ANY = re.compile(r"^(?P<name>[^()]{4,}?)\s*[(,]?\s*(?P<when>nếu có)\s*\)?[\s.;,]*$", re.IGNORECASE)
_BACK = re.compile(
    r"^(?P<name>[^():;]{8,}?),? \(?(?P<when>(?:trong trường hợp|đối với(?: các)? trường hợp|"
    r"trường hợp|nếu)\b[^():;]{6,200}?)\)?[\s.;,]*$",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:trường hợp|nếu(?! có\)))\b", re.IGNORECASE)
_ANY_AT_END = re.compile(r"[\s,]*\(nếu có\)[\s.;,]*$", re.IGNORECASE)
_PAPER = re.compile(
    r"(?:bản|giấy|đơn|tờ|văn bản|hợp đồng|quyết định|báo cáo|hồ sơ|chứng|biên bản|danh sách|"
    r"phiếu|công văn|thẻ|hộ chiếu|ảnh|"
    r"thông báo|sổ|tài liệu|phương án|bảng|kế hoạch|nghị quyết|điều lệ|hóa đơn|các|một trong|\d|"
    r"biểu|sơ|dự|bằng|thuyết minh|cam kết)",
    re.IGNORECASE,
)
_HANDS = {"nộp": Hand.SUBMIT, "xuất trình": Hand.SHOW}


class Conditional(NamedTuple):
    name: str
    when: str | None = None
    hand: Hand | None = None


def split(text: str) -> Conditional:
    """Return the name and, where it is certain, when the paper is asked for."""
    for pattern, part in ((_FRONT, text), (_BACK, _ANY_AT_END.sub("", text)), (_IF_ANY, text)):
        found = pattern.match(part)
        if found and _is_certain(found):
            hand = _HANDS.get((found.groupdict().get("verb") or "").lower())
            return Conditional(found["name"].strip(), _said(found["when"]), hand)
    return Conditional(text)


def is_unsplit(text: str) -> bool:
    """Whether *text*, left whole, still hides a condition."""
    return bool(_CONDITION.search(text))


def _is_certain(found: re.Match[str]) -> bool:
    one_condition = len(_CONDITION.findall(found["when"])) <= 1 and not _CONDITION.search(found["name"])
    return one_condition and bool(_PAPER.match(found["name"]))


def _said(when: str) -> str:
    bare = re.sub(r"^(?:trong|đối với(?: các)?) (?=trường hợp)", "", when.strip(" ,"), flags=re.IGNORECASE)
    return bare[0].upper() + bare[1:] if bare.lower() != "nếu có" else "Nếu có"
