"""Tables as CSV that a spreadsheet opens with a double click.

RFC 4180: commas, CRLF, quotation marks where needed. The byte order mark comes first because Excel takes
a file without it for the system's own code page and shows "Ä‘" for "đ"; libraries read it as `utf-8-sig`.
A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from functools import partial

from catalog.model import Procedure
from generators.edition import Edition
from generators.exports.tables import Row, Table, known_names
from generators.output import Piece, fingerprint

MARK = "\ufeff"
_FORMULA = frozenset("=+-@\t\r")


def spreadsheet(table: Table, edition: Edition) -> Iterator[Piece]:
    """The line of names, then the rows; those of procedures a few dozen procedures at a time."""
    yield Piece(fingerprint(table.columns), partial(_head, table))
    if not table.of_procedures:
        yield Piece(fingerprint(edition.catalog.laws), partial(_some, table, edition, ()))
        return
    known = known_names(edition)
    for mark, block in zip(edition.block_marks, edition.blocks, strict=True):
        yield Piece(fingerprint(known, mark), partial(_some, table, edition, block))


def lines(rows: Iterable[Row]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file).writerows(
        [f"'{value}" if type(value) is str and value[:1] in _FORMULA else value for value in row]
        for row in rows
    )
    return file.getvalue().encode()


def _head(table: Table) -> bytes:
    return MARK.encode() + lines([tuple(table.columns)])


def _some(table: Table, edition: Edition, procedures: Iterable[Procedure]) -> bytes:
    return lines(table.rows(edition, procedures))
