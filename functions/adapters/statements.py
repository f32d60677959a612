"""Providers' lists of a day, as files of a bucket: `<provider>/<day>.csv`.

No provider publishes the form of its list, so each is brought into one of ours: UTF-8, a head line
`transaction,reference,amount,kind`, then a line for each payment (kind `payment`) and refund (`refund`).
Amounts are whole đồng. A reference is the payment's, or its attempt, or empty where the provider has none.
"""

import csv
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Any

from functions.adapters.aws_calls import call
from functions.domain.errors import CallbackUnreadable, NotKept
from functions.domain.listing import Line
from functions.domain.money import strict_digits

HEAD = ["transaction", "reference", "amount", "kind"]
KINDS = {"payment": False, "refund": True}


@dataclass(frozen=True, slots=True)
class S3Statements:
    """Implements the port Statements."""

    client: Any
    bucket: str

    def lines(self, provider: str, day: date) -> tuple[Line, ...] | None:
        try:
            found = call(self.client.get_object, Bucket=self.bucket, Key=f"{provider}/{day}.csv")
        except NotKept:
            return None
        try:
            return read(found["Body"].read().decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise CallbackUnreadable(f"the list of {provider} of {day} is no UTF-8") from error


def read(text: str) -> tuple[Line, ...]:
    """Read a list strictly: one bad line, and nobody can say that the whole is compared."""
    try:
        head, *rows = [*csv.reader(StringIO(text), strict=True)] or [[]]
    except csv.Error as error:
        raise CallbackUnreadable("a list is no CSV") from error
    if head != HEAD:
        raise CallbackUnreadable(f"a list begins with {','.join(HEAD)}")
    return tuple(_line(number, row) for number, row in enumerate(rows, start=2) if row)


def _line(number: int, row: list[str]) -> Line:
    if len(row) != len(HEAD) or row[3] not in KINDS or not row[0]:
        raise CallbackUnreadable(f"line {number} of a list is none")
    return Line(row[0], row[1], strict_digits(row[2]), is_refund=KINDS[row[3]])
