"""What editors really do wrong: each case names the rule, the line, and a piece of the remedy."""

from pathlib import Path

import pytest

from catalog.reading import parse
from catalog.sources import KINDS

GOOD = (Path(__file__).parent.parent / "data/catalog/procedures/cu-tru/1.000003.yaml").read_text("utf-8")
Row = tuple[str, int, str]
CASES: dict[str, tuple[str | bytes, Row]] = {
    "tab": (GOOD.replace("    time: {v", "\ttime: {v"), ("tab", 12, "dấu cách")),
    "tab in a text": (GOOD.replace("ở của", "ở\tcủa"), ("tab", 23, "dấu cách")),
    "duplicate key": (GOOD + "title: Lần hai\n", ("duplicate-key", 35, "xoá dòng kia")),
    "duplicate key inside": (GOOD.replace("{name: Giấy", "{name: A, name: B"), ("duplicate-key", 26, "xoá")),
    "unquoted code": (GOOD.replace('"1.000003"', "1.000030"), ("unquoted", 1, 'code: "1.000030"')),
    "unquoted law": (GOOD.replace("[68/2020/QH14]", "[66.7]"), ("unquoted", 33, '- "66.7"')),
    "unquoted date": (GOOD.replace("Đăng ký thường trú", "2026-01-01"), ("unquoted", 2, '"2026-01-01"')),
    "unknown key": (GOOD.replace("per: lần\n        r", "pre: lần\n        r"), ("unknown-key", 16, "“per”")),
    "key of another place": (GOOD.replace("title:", "name:"), ("unknown-key", 2, "“title”")),
    "key of elsewhere": (GOOD + "fees: []\n", ("unknown-key", 35, "“offers”")),
    "key like no other": (GOOD + "zzz: 1\n", ("unknown-key", 35, "legal_basis")),
    "yaml 1.1 key": (GOOD + "on: 1\n", ("unknown-key", 35, "Các mục dùng được")),
    "text for a number": (GOOD.replace("20000", '"20.000"', 1), ("wrong-type", 15, "amount: 20000")),
    "number with a dot": (GOOD.replace("20000", "20.000", 1), ("wrong-type", 15, "amount: 20000")),
    "yes for true": (GOOD.replace("in_words: true", "in_words: yes"), ("wrong-type", 19, "in_words: true")),
    "text for a list": (GOOD.replace("[commune]", "commune"), ("wrong-type", 6, "levels: [commune]")),
    "unknown value": (GOOD.replace("online: full", "online: fulll"), ("unknown-value", 8, "“full”")),
    "value in Vietnamese": (GOOD.replace("[commune]", "[xã]"), ("unknown-value", 6, "commune (cấp xã)")),
    "day first": (GOOD.replace("2026-07-18", "18/07/2026"), ("not-a-date", 34, "read: 2026-07-01")),
    "no such day": (GOOD.replace("2026-07-18", "2026-02-30"), ("not-a-date", 34, "năm-tháng-ngày")),
    "empty value": (GOOD.replace("title: Đăng ký thường trú", "title:"), ("empty-text", 2, "bỏ cả mục")),
    "below zero": (GOOD.replace("copies: 1", "copies: -1"), ("out-of-range", 26, "con số")),
    "name for a slug": (GOOD.replace("bo-cong-an", "Bộ Công an"), ("wrong-form", 4, "bo-cong-an")),
    "missing key": (GOOD.replace("title:", "short:"), ("missing-key", 1, "title:")),
    "short too long": (GOOD + f"short: {'a' * 61}\n", ("text-too-long", 35, "Rút ngắn")),
    "empty file": ("", ("empty-file", 1, 'code: "1.004222"')),
    "only a comment": ("# sẽ viết sau\n\n", ("empty-file", 1, "xoá tệp")),
    "utf-16": (GOOD.encode("utf-16"), ("not-utf8", 1, "UTF-8")),
    "windows-1258": (GOOD.encode().replace("ổi".encode(), b"\xf0i"), ("not-utf8", 25, "UTF-8")),
    "control character": (GOOD.replace("Đăng", "\x01"), ("control-character", 2, "Word")),
    "nothing but zeros": (b"\0" * 100, ("control-character", 1, "Xoá")),
    "conflict": (
        GOOD.replace("levels", "<<<<<<< HEAD\nlevels: []\n=======\nlevels") + ">>>>>>> x\n",
        ("merge-conflict", 6, "Giữ lại dòng đúng"),
    ),
    "list at the top": ("- " + GOOD.replace("\n", "\n  "), ("not-a-record", 1, "Bỏ “- ”")),
    "only a word": ("abc", ("not-a-record", 1, "mỗi mục một dòng")),
    "two documents": (GOOD + "---\n" + GOOD, ("two-documents", 35, "hai tệp")),
    "colon in a title": (GOOD.replace("Đăng ký t", "Cấp lại: t"), ("not-yaml", 2, "dấu nháy")),
    "at sign": (GOOD.replace("Đăng ký t", "@"), ("not-yaml", 2, "dấu nháy")),
    "open quote": (GOOD.replace("title: ", 'title: "'), ("not-yaml", 3, "dấu nháy đóng")),
    "indented too far": (GOOD.replace("agency", "  agency"), ("not-yaml", 4, "thẳng hàng")),
    "alias": (GOOD.replace("title: Đăng ký thường trú", "title: *x"), ("not-yaml", 2, "dấu nháy")),
    "deeper than anyone reads": ("a: " + "[" * 20_000, ("not-yaml", 1, "mục: giá trị")),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_bad_file_says_what_is_wrong_where_and_how_it_is_written_right(
    text: str | bytes, expected: Row
) -> None:
    data = text.encode() if isinstance(text, str) else text

    records, problems = parse("f.yaml", data, KINDS["procedures"])

    found = {(problem.rule, problem.line): problem.remedy for problem in problems}
    rule, line, remedy = expected
    assert records == ()
    assert (rule, line) in found
    assert remedy in found[rule, line]


def test_all_problems_of_a_file_are_told_in_one_run() -> None:
    text = GOOD.replace('"1.000003"', "1.000003").replace("online:", "onlin:").replace("[commune]", "[xã]")

    _, problems = parse("f.yaml", text.encode(), KINDS["procedures"])

    assert [(problem.line, problem.rule) for problem in problems] == [
        (1, "unquoted"),
        (6, "unknown-value"),
        (8, "unknown-key"),
    ]


def test_entry_of_a_vocabulary_is_found_on_its_line() -> None:
    text = "- {slug: a, name: A}\n- slug: b\n  nam: B\n"

    _, problems = parse("f.yaml", text.encode(), KINDS["fields"])

    assert [(problem.line, problem.rule) for problem in problems] == [(2, "missing-key"), (3, "unknown-key")]


def test_record_where_a_list_belongs_is_refused() -> None:
    _, (problem,) = parse("f.yaml", b"slug: a\n", KINDS["fields"])

    assert (problem.rule, problem.line) == ("not-a-list", 1)


@pytest.mark.parametrize(
    "text",
    [GOOD, "\ufeff" + GOOD, GOOD.replace("\n", "\r\n"), GOOD + "short: null\n"],
    ids=["as is", "bom", "crlf", "null"],
)
def test_good_file_is_read_however_it_was_saved(text: str) -> None:
    records, problems = parse("f.yaml", text.encode(), KINDS["procedures"])

    assert problems == []
    assert records[0].title == "Đăng ký thường trú"
