"""Tables as CSV that a spreadsheet opens with a double click.

RFC 4180: commas, CRLF, quotation marks where needed. The byte order mark comes first because Excel takes
a file without it for the system's own code page and shows "Ä‘" for "đ"; libraries read it as `utf-8-sig`.
A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises.
"""

import csv
import io
from collections.abc import Iterable

from generators.exports.tables import Row

MARK = "\ufeff"
_FORMULA = frozenset("=+-@\t\r")


def spreadsheet(columns: Iterable[str], rows: Iterable[Row]) -> bytes:
    file = io.StringIO(newline="")
    file.write(MARK)
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows(
        [f"'{value}" if type(value) is str and value[:1] in _FORMULA else value for value in row]
        for row in rows
    )
    return file.getvalue().encode()
