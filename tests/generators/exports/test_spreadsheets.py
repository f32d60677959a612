"""CSV that Excel opens with its letters right, that libraries read, and that runs nothing."""

import csv
import io

import pytest

from generators.edition import Edition
from generators.exports import places
from generators.exports.spreadsheets import lines
from generators.exports.tables import TABLES, Table

from .conftest import Files


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_comes_back_whole(edition: Edition, files: Files, table: Table) -> None:
    content = files[f"{places.DOWNLOADS}{table.name.replace('_', '-')}.csv"]

    header, *found = read(content)

    assert content.startswith(b"\xef\xbb\xbf")
    assert header == list(table.columns)
    rows = table.rows(edition, edition.catalog.procedures.values())
    expected = [["" if one is None else str(one) for one in row] for row in rows]
    assert found == expected
    assert found


@pytest.mark.parametrize("text", ["=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_is_a_formula(text: str) -> None:
    assert read(lines([(text,)])) == [[f"'{text}"]]


@pytest.mark.parametrize("text", ['a "b"; c, d', "hai\ndòng", "tờ khai", "1-2", ""])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert read(lines([(text, -1)])) == [[text, "-1"]]
