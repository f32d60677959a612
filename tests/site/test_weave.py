"""The browser writes a changed record as `motcua fmt` would, and touches no other line of its file."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import MiniRacer
from rjsmin import jsmin

from catalog.formatting import rewritten
from catalog.model import Case, Paper, Procedure
from catalog.reading import parse
from catalog.sources import KINDS
from catalog.writer import builtins, procedure_text
from infra.searching.script import joined

KIND = KINDS["procedures"]
FILES = sorted(Path("catalog/procedures").glob("*/*.yaml"))
# Of rarer letters Python and the browser may know different editions.
TEXTS = st.text(st.characters(max_codepoint=0x1EFF, exclude_categories=["Cs"]), min_size=1, max_size=160)
ASK = """
const { open, woven } = modules["weave.js"];
const { write } = modules["writer.js"];
const DAYS = new Set(["since", "until", "from", "to", "read", "confirmed", "decision_date"]);
function same(texts) {
  return JSON.stringify(JSON.parse(texts).filter((text) => woven(text, open(text, DAYS), DAYS) !== text));
}
function record(text) { return JSON.stringify(open(text, DAYS)); }
function weave(text, record) { return woven(text, JSON.parse(record), DAYS); }
function written(record) { return write(JSON.parse(record), DAYS); }
function shape(text) {
  try { open(text, DAYS); return "read"; } catch (error) { return error.constructor.name; }
}
"""
COMMENTED = """\
# Một tệp để thử.

code: "1.000001"
title: Đăng ký thử  # như đã công bố
# Bộ nào cũng được.
agency: bo-tu-phap

offers:
  - channel: online
    # Mức của năm nay.
    fees: [{kind: charge, amount: 10000}]  # xem lại
  - {channel: counter}

source: {read: 2026-07-18, detail: api}
# hết
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[MiniRacer]:
    with MiniRacer() as v8:
        v8.eval(str(jsmin(joined(Path("site/pages/assets/editing"), "weave.js"))) + ASK)
        yield v8


def plain(record: Procedure) -> str:
    return msgspec.json.encode(builtins(record)).decode()


def test_files_of_the_catalogue_are_read_and_stay_as_they_are(browser: MiniRacer) -> None:
    texts = [file.read_text("utf-8") for file in FILES[::10]]

    assert json.loads(browser.call("same", json.dumps(texts))) == []


def test_what_is_read_is_what_the_catalogue_holds(browser: MiniRacer) -> None:
    for file in FILES[::40]:
        text = file.read_text("utf-8")
        (held,), _ = parse(str(file), text.encode(), KIND)

        told = msgspec.json.decode(browser.call("record", text), type=Procedure)

        assert told == held


@settings(max_examples=150)
@given(name=TEXTS, title=TEXTS)
def test_any_text_is_written_as_the_catalogue_writes_it(browser: MiniRacer, name: str, title: str) -> None:
    (held,), _ = parse("", COMMENTED.encode(), KIND)
    papers = Case(papers=(Paper(name=name, originals=1),))
    record = msgspec.structs.replace(held, title=title, also=(name, title), cases=(papers,))

    assert browser.call("written", plain(record)) == procedure_text(record)


def test_only_what_changed_changes_and_comments_stay(browser: MiniRacer) -> None:
    record = json.loads(browser.call("record", COMMENTED))
    record["offers"][0]["fees"][0]["amount"] = 7000

    text = browser.call("weave", COMMENTED, json.dumps(record))

    assert text == COMMENTED.replace("10000", "7000")


def test_a_changed_record_is_the_file_that_fmt_would_make(browser: MiniRacer) -> None:
    for file in FILES[::97]:
        text = file.read_text("utf-8")
        (held,), _ = parse(str(file), text.encode(), KIND)
        new = msgspec.structs.replace(held, also=(*held.also, "tên mới"), cases=held.cases[1:])

        made = browser.call("weave", text, plain(new))

        assert made == rewritten(text, (new,), KIND)


def test_a_comment_whose_line_goes_stands_above_the_next(browser: MiniRacer) -> None:
    record = json.loads(browser.call("record", COMMENTED))
    del record["agency"]

    text = browser.call("weave", COMMENTED, json.dumps(record))

    assert text == COMMENTED.replace("agency: bo-tu-phap\n", "")


@pytest.mark.parametrize(
    "text",
    [
        COMMENTED.replace("{kind: charge, amount: 10000}", "{amount: 10000, kind: charge }"),
        COMMENTED.replace("bo-tu-phap", "'bo-tu-phap'"),
        COMMENTED.replace("title:", "title: |\n "),
        "<<<<<<< một\ncode: 1\n",
        "",
    ],
    ids=["spaces", "quotes", "block", "conflict", "empty"],
)
def test_a_file_of_another_shape_is_left_alone(browser: MiniRacer, text: str) -> None:
    assert browser.call("shape", text) == "OtherShape"
