"""The portal's "cases" that are none: parts of one list, such as what to hand in and what to show."""

import re

from msgspec import structs

from catalog.importing.naming import LONGEST, clause, shorten, tidy_end, without_bullets
from catalog.model import Case, Hand, Paper

LONG_CASE = 100
_PART = re.compile(
    r"(?:(?:các )?(?:loại )?(?:giấy tờ|hồ sơ|tài liệu|"
    r"thành phần)(?: hồ sơ)?(?: \S+){0,2}? (?:phải|cần) (?P<verb>nộp|xuất trình)\b.*"
    r"|(?:các )?giấy tờ (?P<plain>nộp|xuất trình)\b.*"
    r"|lưu ý\b.*|ghi chú\b.*|(?:\S+ )?(?:thành phần|danh mục|"
    r"số lượng)(?: hồ sơ)?(?: (?:bao )?gồm| gồm có)?|hồ sơ(?: (?:bao )?gồm.*| đề nghị)?"
    r"|(?:bao )?gồm|các giấy tờ.{0,20}gồm|)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,:;.(]*(?:(?:thì |thành phần )?hồ sơ (?:bao )?gồm(?: có)?|(?:bao )?gồm(?: có)?|như sau|"
    r"cụ thể)?[\s,:;.]*$",
    re.IGNORECASE,
)


def fold_groups(cases: list[Case]) -> list[Case]:
    """Put the parts of a list into one case, each paper with what is done with it; real cases follow."""
    parts = [case for case in cases if _part(case.name)]
    if len(parts) < 2 or not any(case.name for case in parts):  # noqa: PLR2004 -- two make a list
        return cases
    papers = tuple(_handed(paper, case.name) for case in parts for paper in case.papers)
    whole = Case(papers=papers)
    return [whole, *(case for case in cases if not _part(case.name))]


def name_of_case(name: str | None, *, alone: bool) -> str | None:
    """Return the name without bullets and "hồ sơ gồm:"; a list that stands alone needs no general one."""
    bare = tidy_end(without_bullets(_TAIL.sub("", without_bullets(name or ""))))
    if not bare or (alone and _PART.fullmatch(bare)):
        return None
    bare = bare if len(bare) <= LONG_CASE else clause(bare)
    bare = bare if len(bare) <= LONGEST else shorten(bare)
    return bare[0].upper() + bare[1:]


def names_of_cases(names: list[str | None]) -> list[str | None]:
    """Return a name for each; where cutting made two of them alike, these keep their length."""
    alone = len(names) == 1
    short = [name_of_case(name, alone=alone) for name in names]
    alike = {name for name in short if short.count(name) > 1}
    whole = (tidy_end(without_bullets(name or "")) for name in names)
    return [
        shorten(long) if name and name in alike and len(long) > LONG_CASE else name
        for name, long in zip(short, whole, strict=True)
    ]


def _part(name: str | None) -> re.Match[str] | None:
    return _PART.fullmatch(without_bullets(name or "").strip(" :.;-+"))


def _handed(paper: Paper, name: str | None) -> Paper:
    found = _part(name)
    verb = ((found and (found["verb"] or found["plain"])) or "").lower()
    hand = {"nộp": Hand.SUBMIT, "xuất trình": Hand.SHOW}.get(verb)
    return structs.replace(paper, hand=hand) if hand and not paper.hand else paper
