"""One SQLite file with full-text search, ready for Datasette; the same catalogue gives the same bytes."""

import sqlite3
from collections.abc import Iterable, Iterator
from functools import partial

from catalog.folding import fold
from generators.edition import Edition
from generators.exports.tables import TABLES, Row, Table
from generators.output import Piece, fingerprint

# The texts stay in their table: Datasette finds the search by `content`. What is searched is the text and the
# text folded, because the tokenizer of SQLite removes tones, but takes đ for a letter of its own.
_SEARCH = """
CREATE VIRTUAL TABLE procedures_fts USING fts5 (
  title, also, content="procedures", tokenize="unicode61 remove_diacritics 2"
)
"""
_INDEXES = "CREATE INDEX {name}_code ON {name} (code)"


def database(edition: Edition) -> Iterator[Piece]:
    """One piece: a database cannot be made in parts."""
    yield Piece(fingerprint(edition.site_url, edition.version), partial(content, edition))


def content(edition: Edition) -> bytes:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA page_size = 4096")
    connection.execute("BEGIN")
    for table in TABLES:
        _fill(connection, table, edition)
    connection.execute(_SEARCH)
    connection.executemany(
        "INSERT INTO procedures_fts (rowid, title, also) VALUES (?, ?, ?)", _searched(edition)
    )
    connection.execute("INSERT INTO procedures_fts (procedures_fts) VALUES ('optimize')")
    connection.execute("COMMIT")
    made = connection.serialize()
    connection.close()
    return made


def _fill(connection: sqlite3.Connection, table: Table, edition: Edition) -> None:
    columns = ", ".join(f"{name} {kind}" for name, kind in table.columns.items())
    marks = ", ".join("?" * len(table.columns))
    connection.execute(f"CREATE TABLE {table.name} ({columns})")
    connection.executemany(f"INSERT INTO {table.name} VALUES ({marks})", _rows(table, edition))  # noqa: S608 -- our own names
    if "PRIMARY KEY" not in columns:
        connection.execute(_INDEXES.format(name=table.name))


def _rows(table: Table, edition: Edition) -> Iterable[Row]:
    return table.rows(edition, edition.catalog.procedures.values())


def _searched(edition: Edition) -> Iterator[Row]:
    for row, procedure in enumerate(edition.catalog.procedures.values(), 1):
        also = " \n".join(procedure.also)
        yield (row, f"{procedure.title}\n{fold(procedure.title)}", f"{also}\n{fold(also)}")
