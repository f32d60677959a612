"""The dossier code (mã hồ sơ): `unit-YYMMDD-NNNN`, as Circular 01/2018/TT-VPCP article 19 lays it out."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from functions.domain.errors import DossierNotFound, PaymentNotFound

SHAPE = re.compile(r"([A-Z0-9]+(?:\.[A-Z0-9]+)*)-(\d{6}|\d{8})-(\d{4,7})", re.ASCII | re.IGNORECASE)
MAX_LENGTH = 64


@dataclass(frozen=True, slots=True)
class DossierCode:
    """*order* counts an agency's dossiers of one day from 1; over 9999 it grows a digit."""

    unit: str
    day: date
    order: int

    def __str__(self) -> str:
        return f"{self.unit}-{self.day:%y%m%d}-{self.order:04d}"

    def belongs_to(self, agency: str) -> bool:
        """Tell whether the dossier is the *agency*'s own or one of a body under it: H15 has H15.50 too."""
        return self.unit == agency or self.unit.startswith(f"{agency}.")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read any code in national use: dotted units, 6 or 8 digits of a real date, 4 to 7 of order."""
        found = SHAPE.fullmatch(text) if len(text) <= MAX_LENGTH else None
        if not found:
            raise DossierNotFound("no dossier code")
        unit, day, order = found.groups()
        return cls(unit, _date(day), int(order))


def _date(digits: str) -> date:
    shape = "%y%m%d" if len(digits) == len("YYMMDD") else "%Y%m%d"
    try:
        return datetime.strptime(digits, shape).date()  # noqa: DTZ007 - a date has no zone
    except ValueError as error:
        raise DossierNotFound("no date in a dossier code") from error


def dossier_of(reference: str) -> str:
    """Return the dossier's code that a reference begins with."""
    code, dash, attempt = reference.rpartition("-")
    try:
        DossierCode.parse(code)
    except DossierNotFound as error:
        raise PaymentNotFound("no payment reference") from error
    if not (dash and attempt.isascii() and attempt.isalnum()):
        raise PaymentNotFound("no payment reference")
    return code
