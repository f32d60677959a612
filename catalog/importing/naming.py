"""A row of the dossier list -> the paper's designation: up to its first explanation."""

import re
from typing import NamedTuple

LONGEST = 300
_BULLET = re.compile(
    r"^(?:[-+*•–—●○▪·.,;:/“”\"'>]+\s*"
    r"|\(?(?:[ivx]{1,4}|[a-zđ]\d?|[a-zđ]\.\d{1,2}|\d{1,2}(?:\.\d{1,2})*)\)\s*"
    r"|(?:[IVX]{1,4}|[a-zđ]\d?|\d{1,2}(?:\.\d{1,2})*)\.(?:\s+|(?=[A-ZĐÀ-Ỹ]))"
    r"|\d{1,2}(?:\.\d{1,2})+\s+)"
)
_HEADING = re.compile(r"^(?:[IVX]+\. )?thành phần hồ sơ(?: bao gồm| gồm)?\s*:\s*(?=\S)", re.IGNORECASE)
# Each of these begins an explanation: what stands before it is the designation.
_EXPLANATIONS = re.compile(
    r"""
      \.\s+(?=[A-ZĐÀ-Ỹ(“"])                                   # the next sentence
    | \s*;\s*(?=(?:trường\ hợp|nếu|đối\ với|lưu\ ý)\b)
    | ,?\s+(?:trong\ đó|bao\ gồm|gồm|cụ\ thể|như\ sau|ví\ dụ)\b
    | :(?=\s|$)
    | ,?\s+(?:được\ )?(?:lập\ |thực\ hiện\ |kê\ khai\ )?(?:theo|tại)\ (?:biểu\ )?mẫu\b
    | ,?\s+(?:có\ )?mẫu\ (?:số|quy\ định|tại|ban\ hành|kèm)\b
    | ,?\s+(?:được\ )?ban\ hành\ (?:kèm\ )?theo\b
    | ,?\s+(?:được\ )?(?:theo|như|đúng)\ (?:quy\ định|hình\ thức|hướng\ dẫn|nội\ dung|phụ\ lục)\b
    | ,?\s+theo\ các\ chỉ\ tiêu\b
    | ,?\s+(?:được\ )?quy\ định\ (?:tại|trong|ở)\b
    | ,?\s+(?:tại|kèm\ theo)\ (?:phụ\ lục|thông\ tư|nghị\ định|quyết\ định)\b
    | \s+hoặc\ theo\ quy\ định\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BRACKET = re.compile(r"\s*[(\[]")
_SHORT_BRACKET = re.compile(
    r"\s*\((?:[^()\s]{1,12}|[A-Z][A-Za-z]+(?: [A-Za-z]+){0,4}|nếu có|bản (?:sao|chính|gốc))\)"
)
# Too little to know a paper by: what follows belongs to the name.
_GENERIC = re.compile(
    r"(?:các |những |một số |một trong |\d+ |loại )*(?:bản sao |bản chính |bản )?(?:giấy tờ|"
    r"văn bản|tài liệu|hồ sơ|giấy|bản|bản sao|bản chính|chứng từ|"
    r"các|một|một trong|trường hợp|thông tin|nội dung|đơn vị|phụ lục|mẫu|biểu|các loại giấy tờ|"
    r"giấy tờ, tài liệu|hoặc|và|báo cáo|theo|giấy chứng nhận|bản khai|nộp|kèm|ngoài)?",
    re.IGNORECASE,
)


# Where the name would end on one of these, it is not over yet.
_DANGLES = re.compile(
    r"\b(?:đối tượng|trường hợp|điều kiện|các nội dung|yêu cầu|thời hạn|thuộc|các|những|của)$", re.IGNORECASE
)


class Named(NamedTuple):
    """A designation, and whether anything was cut from its end."""

    text: str
    explained: bool
    shortened: bool


def without_bullets(text: str) -> str:
    """Drop what stands before the name: dashes, "a)", "1.", "(i)", the heading of the list."""
    while (bare := _HEADING.sub("", _BULLET.sub("", text)).strip()) != text:
        text = bare
    return text


def designation(text: str) -> Named:
    """Return *text* up to its first explanation, in at most 300 letters."""
    end = _end(text)
    name = tidy_end(text[:end]) or text.strip(" .;,:-–/+*()")
    if len(name) <= LONGEST:
        return Named(name, explained=end < len(text), shortened=False)
    return Named(shorten(name), explained=True, shortened=True)


def shorten(name: str) -> str:
    """Cut at the last comma or semicolon that leaves at least half, else between two words."""
    head = name[: LONGEST + 1]
    stop = max(head.rfind(","), head.rfind(";"))
    return tidy_end(head[:stop] if stop > LONGEST // 2 else head.rsplit(" ", 1)[0])


def _end(text: str) -> int:
    ends = [found.start() for found in _EXPLANATIONS.finditer(text)]
    ends += [
        found.start() for found in _BRACKET.finditer(text) if not _SHORT_BRACKET.match(text, found.start())
    ]
    for end in sorted(ends):
        head = tidy_end(text[:end])
        if not _GENERIC.fullmatch(head) and not _DANGLES.search(head):
            return end
    return len(text)


def tidy_end(text: str) -> str:
    """Drop stops, and brackets that the cut left open."""
    bare = text.strip(" .;,:-–/+*")
    if bare.count("(") > bare.count(")"):
        bare = bare[: bare.rfind("(")].strip(" .;,:-–/") or bare.lstrip("( ")
    if bare.endswith(")") and bare.count(")") > bare.count("("):
        bare = bare[:-1]
    return bare
