"""The database: sound, found in with and without marks, the same bytes for the same catalogue."""

import sqlite3
from collections.abc import Iterator

import pytest

from generators.edition import Edition
from generators.exports import places
from generators.exports.database import database, join
from generators.exports.tables import TABLES

from .conftest import Files


@pytest.fixture
def connection(files: Files) -> Iterator[sqlite3.Connection]:
    found = sqlite3.connect(":memory:")
    found.deserialize(files[f"{places.DOWNLOADS}motcua.sqlite3"])
    yield found
    found.close()


def codes(connection: sqlite3.Connection, asked: str) -> set[str]:
    query = """
        SELECT code FROM procedures_fts JOIN procedures ON procedures.rowid = procedures_fts.rowid
        WHERE procedures_fts MATCH ?
    """
    return {row[0] for row in connection.execute(query, (asked,))}


def test_the_same_catalogue_gives_the_same_bytes(edition: Edition, files: Files) -> None:
    pieces = database(Edition(edition.catalog, edition.day, edition.site_url))
    again = join(piece.render() for piece in pieces)

    assert again == files[f"{places.DOWNLOADS}motcua.sqlite3"]


def test_the_file_is_sound(connection: sqlite3.Connection) -> None:
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_row_is_there(edition: Edition, connection: sqlite3.Connection, table: object) -> None:
    name, rows = table.name, table.rows  # type: ignore[attr-defined] # a Table
    [count] = connection.execute(f"SELECT count(*) FROM {name}").fetchone()  # noqa: S608 # our own names

    assert count == len(list(rows(edition, edition.catalog.procedures.values())))


@pytest.mark.parametrize(
    "asked", ['"đăng ký khai sinh"', '"dang ky khai sinh"', "KHAI SINH", '"khai sinh cho con"']
)
def test_words_are_found_with_marks_and_without(connection: sqlite3.Connection, asked: str) -> None:
    assert "1.000001" in codes(connection, asked)


def test_datasette_can_tell_whose_search_it_is(connection: sqlite3.Connection) -> None:
    """It looks for the name of the table in the definition of the virtual one."""
    [definition] = connection.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'procedures_fts'"
    ).fetchone()

    assert 'content="procedures"' in definition
