"""Dated parts of a fee's text: a reduction, or the days for which the fee itself holds."""

import re
from datetime import date
from typing import NamedTuple

from catalog.importing.money import amounts_in, without_words
from catalog.offers import Reduction

_DAY = r"(?:ngày )?(\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})"
_FROM = _DAY
PERIOD = re.compile(
    rf"(?:(?:kể |bắt đầu )?từ (?:kể từ )?{_FROM})(?:,? *(?:đến|tới) (?:hết )?{_FROM})?|đến hết {_FROM}",
    re.IGNORECASE,
)
_PERCENT_LEFT = re.compile(r"bằng (\d{1,2}) ?%", re.IGNORECASE)
_PERCENT_OFF = re.compile(r"giảm (\d{1,2}) ?%", re.IGNORECASE)
_WAIVED = re.compile(
    r"^\W*(?:đồng(?:/lần)? |lần cấp |đ/lần cấp )?\W*miễn(?: (?:lệ )?phí)?\s*$", re.IGNORECASE
)
_LAW = re.compile(r"\d+/\d{4}/(?:NĐ-CP|TT-[A-ZĐ]+|NQ-[A-ZĐ]+\d*|QĐ-[A-ZĐ]+)")


class Dated(NamedTuple):
    """What a text says about days: when, by which law, and what is left of the fee in that time."""

    from_: date | None
    to: date | None
    law: str | None
    percent: int | None
    amount: int | None

    def reduction(self) -> Reduction:
        return Reduction(
            percent=self.percent, amount=self.amount, from_=self.from_, to=self.to, source=self.law
        )

    @property
    def is_reduction(self) -> bool:
        return self.percent is not None or self.amount is not None


def dated(text: str) -> Dated | None:
    """Return the one period of *text*; nothing where there is none, or more than one."""
    found = list(PERIOD.finditer(text))
    if len(found) != 1:
        return None
    numbers = found[0].groups()
    from_, to, until = _date(numbers[:3]), _date(numbers[3:6]), _date(numbers[6:])
    clause = _clause(text, found[0].start(), found[0].end())
    law = _LAW.search(text, found[0].end())
    percent, amount = _left(text, clause, found[0].start())
    return Dated(from_, to or until, law and law[0], percent, amount)


def _left(text: str, clause: str, start: int) -> tuple[int | None, int | None]:
    """Return what is left of the fee: in percent, or as an amount."""
    if found := _PERCENT_LEFT.search(clause):
        return int(found[1]), None
    if found := _PERCENT_OFF.search(text[start:]):
        return 100 - int(found[1]), None
    before = re.split(r"[(;.]", text[:start])[-1]
    if _WAIVED.match(before) or re.search(r"miễn(?: (?:lệ )?phí)? *(?:kể )?$", text[:start], re.IGNORECASE):
        return None, 0
    amounts = amounts_in(without_words(clause))
    return None, amounts[0].amount if len(amounts) == 1 else None


def _clause(text: str, start: int, end: int) -> str:
    """Return the part of *text* around the period, from stop to stop."""
    before = re.split(r";|\. |(?<=\s)[-*+] ", text[:start])[-1]
    after = re.split(r";|\. |\)(?: |$)", text[end:])[0]
    return before + text[start:end] + after


def _date(numbers: tuple[str | None, ...]) -> date | None:
    day, month, year = numbers
    try:
        return date(int(year), int(month), int(day)) if day and month and year else None
    except ValueError:
        return None
