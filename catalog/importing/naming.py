"""A row of the dossier list -> the paper's designation: up to its first explanation."""

import re
from typing import NamedTuple

from catalog.importing.conditions import is_unsplit, opens_with_condition
from catalog.importing.explanations import (
    BRACKET,
    CLAUSES,
    EXPLANATIONS,
    OPENINGS,
    SENTENCE_ENDS,
    SHORT_BRACKET,
    TURNS,
)

LONGEST = 200
LONG = 120
LEAST = 25
_BULLET = re.compile(
    r"^(?:[-+*•–—●○▪·.,;:/“”\"'>)!$=^⁕⃰]+\s*"
    r"|\(?(?:[ivx]{1,4}|[a-zđ]\d?|[a-zđ]\.\d{1,2}|\d{1,2}(?:\.\d{1,2})*)\)\s*"
    r"|(?:[IVX]{1,4}|[a-zđ]\d?|\d{1,2}(?:\.\d{1,2})*)\.(?:\s+|(?=[A-ZĐÀ-Ỹ]))"
    r"|\d{1,2}(?:\.\d{1,2})+\s+|\d{1,2}/\s+)"
)
_HEADING = re.compile(r"^(?:[IVX]+\. )?thành phần hồ sơ(?: bao gồm| gồm)?\s*:\s*(?=\S)", re.IGNORECASE)
# Too little to know a paper by: what follows belongs to the name.
_GENERIC = re.compile(
    r"(?:các |những |một số |một trong |\d+ |loại )*(?:bản sao |bản chính |bản )?(?:giấy tờ|"
    r"văn bản|tài liệu|hồ sơ|giấy|bản|bản sao|bản chính|chứng từ|"
    r"các|một|một trong|trường hợp|thông tin|nội dung|đơn vị|phụ lục|mẫu|biểu|các loại giấy tờ|"
    r"giấy tờ, tài liệu|hoặc|và|báo cáo|theo|giấy chứng nhận|bản khai|nộp|kèm|ngoài)?",
    re.IGNORECASE,
)
# Where the name would end on one of these, it is not over yet.
_OPEN = re.compile(
    r"\b(?:đối tượng|trường hợp|điều kiện|các nội dung|yêu cầu|(?<!còn )thời hạn|thuộc|các|những|của|"
    r"(?:từ|từ các|và|hoặc) bản (?:chính|gốc|sao)|(?:có|được) chứng thực)$",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\s(?:và|hoặc|cho|là|về việc|việc|về|với|do|được|để|không|có|trong|từ|đến|tại|ngày|một|nêu|đã|chưa|"
    r"như|cùng|nơi|"
    r"trừ|loại|theo|mà|khi|nếu|giữa|bằng|phải|ở|trước|kèm|người|của|các|những|thuộc|đối với(?: \S+){0,2})$",
    re.IGNORECASE,
)
_COPIES = re.compile(
    r"(?:(?:\d+|hoặc|và|kèm|kèm theo|có|được|chứng thực|công chứng|để đối chiếu|điện tử|hợp lệ|hợp pháp|"
    r"từ|sổ gốc|cấp|"
    r"chụp|chụp từ|xuất trình|bản (?:sao|chính|gốc|chụp|điện tử|dịch|in)|y|tệp tin|chứa|do|"
    r"một trong)[ ,/]*)+",
    re.IGNORECASE,
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
    """Return *text* up to its first explanation; a long one up to where its phrases turn to details."""
    sentence = _sentence(text)
    end = _end(sentence)
    whole = tidy_end(sentence) if end == len(sentence) else _finished(sentence[:end])
    whole = whole or text.strip(" .;,:-–/+*()")
    long = len(whole) > LONG and not opens_with_condition(text)
    name = _before_details(whole) if long else whole
    if len(name) > LONGEST:
        return Named(shorten(name), explained=True, shortened=True)
    return Named(name, explained=len(name) < len(tidy_end(text)), shortened=False)


def shorten(name: str) -> str:
    """Cut at the last comma or semicolon that leaves at least half, else between two phrases or words."""
    if len(name) <= LONGEST:
        return name
    head = name[: LONGEST + 1]
    stop = max(head.rfind(","), head.rfind(";"))
    if stop > LONGEST // 2:
        return _finished(head[:stop])
    turns = [found.start() for found in TURNS.finditer(head)]
    return _finished(head[: turns[-1]] if turns and turns[-1] > LONGEST // 2 else head.rsplit(" ", 1)[0])


def clause(text: str) -> str:
    """Return *text* up to the end of its first clause."""
    sentence = _sentence(text)
    heads = (tidy_end(sentence[: found.start()]) for found in CLAUSES.finditer(sentence, LEAST))
    return next((head for head in heads if _stands(head) and not _LEADS.search(head)), tidy_end(sentence))


def tidy_end(text: str) -> str:
    """Drop stops, and brackets that the cut left open."""
    bare = text.strip(" .;,:-–/+*")
    if bare.count("(") > bare.count(")"):
        bare = bare[: bare.rfind("(")].strip(" .;,:-–/") or bare.lstrip("( ")
    if bare.endswith(")") and bare.count(")") > bare.count("("):
        bare = bare[:-1]
    return bare


def _sentence(text: str) -> str:
    heads = (text[: found.start()] for found in SENTENCE_ENDS.finditer(text))
    return next((head for head in heads if not _GENERIC.fullmatch(tidy_end(head))), text)


def _end(text: str) -> int:
    """Return where the first explanation begins; a sentence about a case is one throughout."""
    if opens_with_condition(text):
        return len(text)
    ends = [found.start() for found in EXPLANATIONS.finditer(text)]
    ends += [
        found.start() for found in BRACKET.finditer(text) if not SHORT_BRACKET.match(text, found.start())
    ]
    return next((end for end in sorted(ends) if _stands(tidy_end(text[:end]))), len(text))


def _before_details(name: str) -> str:
    """Cut as late as leaves a name of 120 letters, and where the first phrase is longer, after it."""
    ends = [found.start() for found in OPENINGS.finditer(name, LEAST)]
    heads = [head for head in (tidy_end(name[:end]) for end in ends) if _stands(head) and _is_closed(head)]
    short = [head for head in heads if len(head) <= LONG]
    return max(short, key=len, default=min(heads, key=len, default=name))


def _is_closed(head: str) -> bool:
    """Whether neither a phrase nor half a condition is left open at the end."""
    return not _LEADS.search(head) and not is_unsplit(head)


def _stands(head: str) -> bool:
    return not (_GENERIC.fullmatch(head) or _OPEN.search(head) or _COPIES.fullmatch(head))


def _finished(head: str) -> str:
    """Drop words at the end that lead to something cut off."""
    head = tidy_end(head)
    while (found := _LEADS.search(head)) and _stands(tidy_end(head[: found.start()])):
        head = tidy_end(head[: found.start()])
    return head
