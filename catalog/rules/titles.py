"""Titles are short enough to be read, and the words that people type are told once."""

from collections import defaultdict
from collections.abc import Iterator

from catalog.folding import fold
from catalog.model import Procedure, Status
from catalog.problems import Severity
from catalog.rules.view import Finding, View

LONGEST = 60
LEVELS = {"cap tinh": "province", "cap xa": "commune", "cap huyen": "district"}


def short_repeats_title(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        if one.short == one.title:
            yield Finding(one, ("short",), "Tên ngắn giống hệt tên đầy đủ.", "Bỏ mục short.")


def title_too_long(view: View) -> Iterator[Finding]:
    """Counted, so that editors see what is left to do."""
    for one in view.procedures:
        if len(one.title) > LONGEST and not one.short:
            message = f"Tên dài {len(one.title)} ký tự mà chưa có tên ngắn."
            remedy = f"Thêm short: tối đa {LONGEST} ký tự, giữ việc chính và giấy tờ nhận được."
            yield Finding(one, ("title",), message, remedy, Severity.WARNING)


def title_not_tidy(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        if one.title.isupper():
            remedy = "Viết thường, chỉ hoa chữ đầu và tên riêng."
            yield Finding(one, ("title",), "Tên viết toàn chữ hoa.", remedy, Severity.WARNING)
        if one.title.startswith(("Thủ tục ", "thủ tục ", "THỦ TỤC ")) or one.title.endswith("."):
            message = "Tên mở đầu bằng “Thủ tục” hoặc kết thúc bằng dấu chấm."
            yield Finding(one, ("title",), message, "Bỏ chữ “Thủ tục” và dấu chấm cuối.", Severity.WARNING)


def also_repeats(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        seen = {fold(one.title), fold(one.short or one.title)}
        for place, words in enumerate(one.also):
            if fold(words) in seen:
                message = f"“{words}” lặp lại tên hoặc một cách nói khác (dấu và chữ hoa không tính)."
                yield Finding(one, ("also", place), message, "Bỏ cách nói này.", Severity.WARNING)
            seen.add(fold(words))


def title_level_differs(view: View) -> Iterator[Finding]:
    """A title that says "(cấp tỉnh)" belongs to a record of that level."""
    for one in view.procedures:
        title = fold(one.title)
        for words, level in LEVELS.items():
            if f"({words})" in title and one.levels and level not in one.levels:
                message = f"Tên ghi “{words.replace('cap', 'cấp')}”, nhưng levels không có {level}."
                remedy = f"Sửa levels: [{level}], hoặc sửa tên theo quyết định công bố."
                yield Finding(one, ("levels",), message, remedy, Severity.WARNING)


def twin(view: View) -> Iterator[Finding]:
    """Two records of one agency that nothing tells apart are most likely one, announced twice."""
    alike = defaultdict(list)
    for one in view.catalog.procedures.values():
        if one.status is not Status.REPEALED:
            alike[_identity(one)].append(one.code)
    for one in view.procedures:
        codes = alike.get(_identity(one), [])
        others = [code for code in codes if code != one.code]
        if one.code in codes and others:
            message = f"Trùng tên, cơ quan và cấp với {', '.join(others)}."
            remedy = (
                "Nếu là một thủ tục, ghi replaced_by và status ở mã cũ; nếu không, nói rõ khác nhau ở short."
            )
            yield Finding(one, ("title",), message, remedy, Severity.WARNING)


def called_the_same(view: View) -> Iterator[Finding]:
    """Two procedures of one field that readers cannot tell apart in a list, though their titles differ."""
    alike = defaultdict(set)
    fields = {one.field for one in view.procedures}
    for one in view.catalog.procedures.values():
        if one.field in fields and one.status is not Status.REPEALED:
            alike[one.field, fold(one.short or one.title)].add(fold(one.title))
    for one in view.procedures:
        if one.short and len(alike[one.field, fold(one.short)]) > 1 and one.status is not Status.REPEALED:
            message = f"Thủ tục khác trong lĩnh vực cũng gọi là “{one.short}”."
            yield Finding(one, ("short",), message, "Nói rõ chỗ khác nhau ở short.", Severity.WARNING)


def short_with_gap(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        if one.short and "…" in one.short:
            message = f"Tên ngắn bị cắt ở giữa: “{one.short}”."
            remedy = f"Viết tên ngắn liền mạch, tối đa {LONGEST} ký tự."
            yield Finding(one, ("short",), message, remedy, Severity.WARNING)


def _identity(one: Procedure) -> tuple[object, ...]:
    return one.title.casefold(), one.agency, one.province, one.levels
