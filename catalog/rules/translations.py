"""A translation says what its original says, and is as old."""

import re
from collections import Counter
from collections.abc import Iterator

from catalog.guides import Advice, is_stale, version
from catalog.problems import Severity
from catalog.rules.said import guided, places, translated
from catalog.rules.view import Finding, View

_ENGLISH_AT = ("guide", "en")
_LISTS = ("steps", "tips", "mistakes", "questions")
# Dates and times of day are written otherwise in English: only the year and the minutes stay.
_VIETNAMESE_TIMES = re.compile(r"\b\d{1,2}/\d{1,2}/(?=\d{4})|\btháng \d{1,2}\b(?! ngày)|\b\d{1,2} giờ\b")
_ENGLISH_TIMES = re.compile(
    r"\b\d{1,2} (?=(?:Jan|Febr)uary\b|March\b|April\b|May\b|June\b|July\b|August\b|\w+ember\b|October\b)"
    r"|\b\d{1,2}:\d\d\b|\b\d{1,2} [ap]\.m"
)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def no_translation(view: View) -> Iterator[Finding]:
    for record, guide in guided(view):
        if guide.en is None:
            message = "Bài hướng dẫn chưa có bản tiếng Anh."
            yield Finding(record, ("guide",), message, "Thêm mục en trong guide.", Severity.WARNING)


def stale_translation(view: View) -> Iterator[Finding]:
    for record, guide, english in translated(view):
        if is_stale(guide):
            message = f"Bản tiếng Anh dịch phiên bản {english.of}, bài tiếng Việt đã sửa."
            remedy = f"Sửa bản tiếng Anh theo bài mới, rồi ghi of: {version(guide)}."
            yield Finding(record, (*_ENGLISH_AT, "of"), message, remedy, Severity.WARNING)


def translation_of_other_shape(view: View) -> Iterator[Finding]:
    """A step more or less, or another person who acts: the two would tell different things."""
    for record, guide, english in translated(view):
        for key in _LISTS if not is_stale(guide) else ():
            ours, theirs = _shape(guide, key), _shape(english, key)
            if ours != theirs:
                message = f"{key}: tiếng Việt có {len(ours)} mục, tiếng Anh có {len(theirs)}, hoặc khác who."
                remedy = "Dịch đủ từng mục, cùng thứ tự, cùng who."
                yield Finding(record, (*_ENGLISH_AT, key), message, remedy)


def translation_with_other_figures(view: View) -> Iterator[Finding]:
    for record, guide, english in translated(view):
        original = dict(places(guide))
        for path, text in places(english) if not is_stale(guide) else ():
            ours, theirs = _figures(original.get(path, ""), _VIETNAMESE_TIMES), _figures(text, _ENGLISH_TIMES)
            if ours != theirs:
                said = ", ".join((ours - theirs) | (theirs - ours))
                message = f"Con số khác với bản tiếng Việt: {said}."
                remedy = "Ghi đúng những con số của câu tiếng Việt."
                yield Finding(record, (*_ENGLISH_AT, *path), message, remedy, Severity.WARNING)


def _shape(advice: Advice, key: str) -> list[str]:
    return [getattr(item, "who", "") for item in getattr(advice, key)]


def _figures(text: str, times: re.Pattern[str]) -> Counter[str]:
    found = _FIGURE.findall(times.sub(" ", text))
    return Counter(_plain(figure) for figure in found)


def _plain(figure: str) -> str:
    """Return 20.000 and 20,000 as 20000, 0,05 and 0.05 as 0.05, 01 as 1."""
    whole = re.sub(r"[.,](?=\d{3}\b)", "", figure).replace(",", ".")
    return whole.lstrip("0") or "0"
