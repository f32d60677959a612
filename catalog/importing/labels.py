"""What a fee is for: a short designation, never a sentence."""

import re

from catalog.importing.money import Money, amounts_in, per_of

LONGEST = 120
LEAST = 4
_NO_DESIGNATION = re.compile(
    r"theo quy định|quy định (?:tại|của|cụ thể)|thông tư|nghị (?:định|quyết)|quyết định số|"
    r"áp dụng|tra cứu|chi tiết|"
    r"thực hiện (?:như|theo)|từ ngày|biểu (?:phí|mức)|nếu có|miễn|được|phải|nhân dân|"
    r"mức lệ phí cụ thể|hình thức nộp|"
    r"theo pháp luật|chi phí|việc nộp",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:mức )?(?:thu )?(?:phí|lệ phí|phí, lệ phí|giá|đồng|mức thu|hồ sơ|lần|nộp|a|b|c|i+|\d|"
    r"phí: đồng|lệ phí: đồng)",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:,? (?:mức )?(?:thu|nộp|là|mức phí|mức))+$", re.IGNORECASE)
_LEAD = re.compile(r"^[\s\-+•*(/.,;:]+")
_BRACKETS = re.compile(
    r"\((?:[^()]*(?:thông tư|nghị định|miễn|áp dụng|từ ngày|kể từ|mức phí)[^()]*)\)?", re.IGNORECASE
)


def label_of(text: str, stated: Money | None = None) -> str | None:
    """Return the designation that *text* is, or that stands before the amount in it."""
    if per_of(text):
        return None
    before = text[: stated.start] if stated else text
    if not stated and amounts_in(text):
        return None
    label = _LEAD.sub("", _BRACKETS.sub("", before)).strip(" .;:,-–(")
    label = _TAIL.sub("", label)
    if not LEAST <= len(label) <= LONGEST or " " not in label or not label[:1].isalpha():
        return None
    if _NO_DESIGNATION.search(label) or _GENERIC.fullmatch(label) or label.count("(") != label.count(")"):
        return None
    label = re.sub(r"^riêng ", "", label, flags=re.IGNORECASE)
    return label[0].upper() + label[1:]
