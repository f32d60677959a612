"""A guide never says an amount, a time or a form otherwise than its record; the record is shown beside it."""

import re
from collections.abc import Iterator
from typing import Any

from catalog.guides import Who
from catalog.model import Procedure
from catalog.offers import Fee, Unit
from catalog.rules.said import Said, Written, guides, of_guide
from catalog.rules.view import Finding, View

_THOUSANDS = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "million": 1_000_000, "thousand": 1_000}
_AMOUNT = re.compile(
    r"(?P<figure>\d[\d.,]*) *(?P<times>nghìn|ngàn|triệu|million|thousand)? *(?:đồng|đ|VND|dong)\b",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"không (?:mất|thu|phải nộp) (?:phí|lệ phí|tiền)\b|miễn phí\b"
    r"|\bfree of charge\b|\bno fee\b|\bcosts nothing\b",
    re.IGNORECASE,
)
_NUMBERS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]
_ENGLISH_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_VALUES = {word: place for words in (_NUMBERS, _ENGLISH_NUMBERS) for place, word in enumerate(words, start=1)}
_TIME = re.compile(
    rf"\b(?P<value>\d+|{'|'.join(_VALUES)}) "
    r"(?P<unit>ngày làm việc|working days?|ngày|days?|giờ|hours?|tháng|months?)\b",
    re.IGNORECASE,
)
_UNITS = {
    "ngày làm việc": Unit.WORKING_DAY,
    "working day": Unit.WORKING_DAY,
    "ngày": Unit.DAY,
    "day": Unit.DAY,
    "giờ": Unit.HOUR,
    "hour": Unit.HOUR,
    "tháng": Unit.MONTH,
    "month": Unit.MONTH,
}
_CLOCK = re.compile(r"\b(?:trước|lúc|sau|đến|before|at|by|after) \d+ (?:giờ|o'clock)", re.IGNORECASE)
_ANSWERED = (
    r"(?:giải quyết|(?:trả|có|nhận|ra) kết quả|xử lý|chờ|xong sau"
    r"|is ready|get the result|processing|takes|wait)"
)
_ANSWER = re.compile(rf"\b{_ANSWERED}(?: \w+){{0,3}}? {_TIME.pattern}", re.IGNORECASE)
_FORM = re.compile(r"\b(?:mẫu|form)(?: số)? (?P<number>[\w/-]*\d[\w/-]*)", re.IGNORECASE)
_NUMBER = re.compile(r"[\w/-]*\d[\w/-]*")


def guide_amount_differs(view: View) -> Iterator[Finding]:
    for written, said in _said(view):
        known = set(_amounts(written.record))
        for found in _AMOUNT.finditer(said.text):
            if _dong(found) not in known:
                message = f"“{found[0]}” không có trong các khoản thu của thủ tục."
                remedy = "Bỏ con số đi: trang đã ghi khoản thu từ offers; hoặc sửa offers nếu nguồn sai."
                yield Finding(said.record, said.path, message, remedy)


def guide_says_free(view: View) -> Iterator[Finding]:
    """Nothing is free in a guide that is not free in some row of its record."""
    for written, said in _said(view):
        fees = list(_fees(written.record))
        if fees and not any(fee.amount == 0 for fee in fees) and (found := _FREE.search(said.text)):
            message = f"“{found[0]}”, nhưng thủ tục có khoản phải nộp."
            yield Finding(said.record, said.path, message, "Bỏ lời này, hoặc sửa fees trong offers.")


def guide_time_differs(view: View) -> Iterator[Finding]:
    """How long the office takes is the record's to say; how long a citizen has may stand in the guide."""
    for written, said in _said(view):
        known = {(time.value, time.unit) for time in _times(written.record) if time.value is not None}
        for found in _office_times(written, said) if known else ():
            value, unit = _value(found["value"]), _UNITS[found["unit"].lower().rstrip("s")]
            if not {(value, unit), (value, Unit.UNSPECIFIED)} & known:
                message = f"“{found['value']} {found['unit']}” khác thời hạn giải quyết của thủ tục."
                remedy = "Bỏ con số đi: trang đã ghi thời hạn từ offers."
                yield Finding(said.record, said.path, message, remedy)


def guide_form_differs(view: View) -> Iterator[Finding]:
    for written, said in _said(view):
        known = _forms(written.record)
        for found in _FORM.finditer(said.text) if known else ():
            if _form(found["number"]) not in known:
                message = f"Mẫu {found['number']} không có trong giấy tờ của thủ tục."
                remedy = f"Mẫu của thủ tục: {', '.join(sorted(known))}."
                yield Finding(said.record, said.path, message, remedy)


def _said(view: View) -> Iterator[tuple[Written, Said]]:
    for written in guides(view):
        if isinstance(written.record, Procedure):
            yield from ((written, said) for said in of_guide(written))


def _office_times(written: Written, said: Said) -> Iterator[re.Match[str]]:
    """Every time in a step of the office, and beside a word for its answer elsewhere."""
    text = _CLOCK.sub(" ", said.text)
    inside = said.path[len(written.at) :]
    if inside[0] == "steps" and isinstance(inside[1], int):
        is_office = written.advice.steps[inside[1]].who is Who.OFFICE
        return _TIME.finditer(text) if is_office else iter(())
    return _ANSWER.finditer(text)


def _fees(record: Procedure) -> Iterator[Fee]:
    yield from (fee for offer in record.offers for fee in offer.fees)


def _amounts(record: Procedure) -> Iterator[int | None]:
    for fee in _fees(record):
        yield fee.amount
        yield from (cut.amount for cut in fee.reductions)


def _times(record: Procedure) -> Iterator[Any]:
    yield from (offer.time for offer in record.offers if offer.time)
    yield from (part.time for part in record.parts if part.time)


def _forms(record: Procedure) -> set[str]:
    """The numbers of the record's forms, and those with letters in its names; none where it has no forms."""
    papers = [paper for case in record.cases for paper in case.papers]
    forms = {_form(number) for paper in papers for number in _NUMBER.findall(paper.form or "")}
    named = {number for paper in papers for number in _NUMBER.findall(f"{paper.name} {paper.when or ''}")}
    return forms | {_form(number) for number in named if not number.isdigit()} if forms else set()


def _form(number: str) -> str:
    return number.upper().lstrip("0")


def _dong(found: re.Match[str]) -> int:
    times = (found["times"] or "").lower()
    figure = found["figure"].rstrip(".,")
    if times:
        return round(float(figure.replace(",", ".")) * _THOUSANDS[times])
    return int(re.sub(r"\D", "", figure))


def _value(text: str) -> int:
    return int(text) if text.isdigit() else _VALUES[text.lower()]
