"""One SQLite file with full-text search, ready for Datasette; the same catalogue gives the same bytes.

Its pieces are small databases with the same tables, whose rows then need only be copied.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial

from catalog.folding import fold
from catalog.model import Procedure
from generators.blocks import Block
from generators.edition import Edition
from generators.exports.tables import TABLES, Row, Table, known_names
from generators.output import Piece, fingerprint

# The texts stay in their table: Datasette finds the search by `content`. What is searched is the text and the
# text folded, because the tokenizer of SQLite removes tones, but takes đ for a letter of its own.
_SEARCH = """
CREATE VIRTUAL TABLE procedures_fts USING fts5 (
  title, also, content="procedures", tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO procedures_fts (rowid, title, also)
SELECT procedures.rowid, searched.title, searched.also FROM procedures JOIN searched USING (code)
ORDER BY procedures.rowid;
INSERT INTO procedures_fts (procedures_fts) VALUES ('optimize');
"""
_INDEX = "CREATE INDEX {name}_code ON {name} (code)"


def database(edition: Edition) -> Iterator[Piece]:
    """What belongs to no procedure, then a few dozen procedures at a time."""
    yield Piece(fingerprint(edition.catalog.laws), partial(part, edition, ()))
    known = known_names(edition)
    for mark, block in zip(edition.block_marks, edition.blocks, strict=True):
        yield Piece(fingerprint(known, mark), partial(part, edition, block))


def part(edition: Edition, block: Block) -> bytes:
    """A database of the procedures of *block*; of none, of all else."""
    with closing(_empty("main")) as file:
        for table in (*TABLES, _SEARCHED):
            marks = ", ".join("?" * len(table.columns))
            rows = table.rows(edition, block) if table.of_procedures == bool(block) else ()
            file.executemany(f"INSERT INTO {table.name} VALUES ({marks})", rows)  # noqa: S608 -- our own names
        return file.serialize()


def join(parts: Iterable[bytes]) -> bytes:
    """Everything in one database; what is searched stands in no table of its own."""
    with closing(_empty("temp")) as file:
        for one in parts:
            _copy(one, file)
        for table in TABLES:
            if "PRIMARY KEY" not in " ".join(table.columns.values()):
                file.execute(_INDEX.format(name=table.name))
        file.executescript(_SEARCH)
        return file.serialize()


def _empty(searched: str) -> sqlite3.Connection:
    """A database in memory with all tables, empty; *searched* is where the one for the search belongs."""
    file = sqlite3.connect(":memory:", isolation_level=None)
    file.execute("PRAGMA page_size = 4096")
    for table, schema in (*((one, "main") for one in TABLES), (_SEARCHED, searched)):
        columns = ", ".join(f"{name} {kind}" for name, kind in table.columns.items())
        file.execute(f"CREATE TABLE {schema}.{table.name} ({columns})")
    return file


def _copy(one: bytes, file: sqlite3.Connection) -> None:
    file.execute("ATTACH ':memory:' AS part")
    file.deserialize(one, name="part")
    file.execute("BEGIN")
    for table in (*TABLES, _SEARCHED):
        file.execute(f"INSERT INTO {table.name} SELECT * FROM part.{table.name}")  # noqa: S608 -- likewise
    file.execute("COMMIT")
    file.execute("DETACH part")


def _searched(_: Edition, procedures: Iterable[Procedure]) -> Iterator[Row]:
    for one in procedures:
        also = " \n".join(one.also)
        yield one.code, f"{one.title}\n{fold(one.title)}", f"{also}\n{fold(also)}"


_SEARCHED = Table("searched", {"code": "TEXT PRIMARY KEY", "title": "TEXT", "also": "TEXT"}, _searched)
