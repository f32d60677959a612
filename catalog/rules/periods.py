"""Dated values follow one another without overlaps or holes, and none ends unnoticed.

A fee or an online period that has ended without a successor leaves people with nothing, so that is an error.
A reduction that has ended leaves the full fee; a paper or a way of submitting that has ended is gone, as it
should: it is only a line to tidy away, a warning.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain, pairwise
from typing import Any, NamedTuple

from catalog.choosing import about
from catalog.model import Procedure
from catalog.problems import Severity
from catalog.rules.view import Finding, View
from catalog.services import Service

SOON = timedelta(days=60)
AMOUNT, CUT, PAPER, WAY = "mức", "đợt giảm", "giấy tờ", "cách nộp"
MAY_END = {CUT, PAPER, WAY}
DAY = timedelta(days=1)


class Period(NamedTuple):
    """One dated value of a record."""

    start: date
    end: date
    path: tuple[str | int, ...]
    what: str = AMOUNT


class Series(NamedTuple):
    """Everything that follows one another in time: one fee, its reductions, one place's online level."""

    record: Procedure | Service
    periods: list[Period]


def period_runs_backwards(view: View) -> Iterator[Finding]:
    for one, periods in _series(view):
        for period in periods:
            if period.end < period.start:
                message = f"Ngày cuối {period.end} đứng trước ngày đầu {period.start}."
                yield Finding(one, period.path, message, "Sửa lại hai ngày, có thể đã đổi chỗ.")


def periods_overlap(view: View) -> Iterator[Finding]:
    for one, periods in _series(view):
        for before, after in pairwise(periods):
            if after.start <= before.end:
                message = "Hai mức cùng áp dụng một lúc: không biết mức nào đúng."
                remedy = "Cho mức trước kết thúc (to) một ngày trước khi mức sau bắt đầu (from)."
                yield Finding(one, after.path, message, remedy)


def periods_leave_gap(view: View) -> Iterator[Finding]:
    for one, periods in _series(view):
        for before, after in pairwise(periods):
            if after.what == AMOUNT and (after.start - before.end).days > 1:
                message = f"Từ {before.end + DAY} đến {after.start - DAY} không có mức nào."
                remedy = "Cho mức sau bắt đầu ngay hôm sau, hoặc thêm mức của khoảng giữa."
                yield Finding(one, after.path, message, remedy, Severity.WARNING)


def period_ends_soon(view: View) -> Iterator[Finding]:
    for one, periods in _series(view):
        last = max(periods, key=lambda period: period.end)
        if last.what in {AMOUNT, CUT} and view.today <= last.end <= view.today + SOON:
            message = f"Hết hạn ngày {last.end} mà chưa có gì tiếp theo."
            remedy = (
                f"Có văn bản mới thì thêm {last.what} áp dụng từ hôm sau (from), hoặc sửa ngày cuối (to)."
            )
            yield Finding(one, last.path, message, remedy, Severity.WARNING)


def period_ended(view: View) -> Iterator[Finding]:
    for one, periods in _series(view):
        last = max(periods, key=lambda period: period.end)
        if last.end < view.today:
            may_end = last.what in MAY_END
            severity = Severity.WARNING if may_end else Severity.ERROR
            message = f"Đã hết hạn từ ngày {last.end}."
            remedy = f"Hết hẳn thì xoá {last.what} này." if may_end else "Thêm mức đang áp dụng (from)."
            yield Finding(one, last.path, message, remedy, severity)


def _series(view: View) -> Iterator[Series]:
    for procedure in view.procedures:
        yield from _fees(procedure)
        yield from _offers(procedure)
        yield from _papers(procedure)
    for one in chain[Any](view.procedures, view.services):
        if isinstance(one.online, tuple):
            places = defaultdict(list)
            for i, period in enumerate(one.online):
                places[period.province].append(Period(*_days(period.since, period.until), ("online", i)))
            yield from (Series(one, sorted(periods)) for periods in places.values())


def _fees(procedure: Procedure) -> Iterator[Series]:
    for i, offer in enumerate(procedure.offers):
        alike = defaultdict(list)
        for j, fee in enumerate(offer.fees):
            path = ("offers", i, "fees", j)
            alike[fee.kind, about(fee), fee.per, fee.currency].append(Period(*_days(fee.from_, fee.to), path))
            cuts = [
                Period(*_days(cut.from_, cut.to), (*path, "reductions", k), CUT)
                for k, cut in enumerate(fee.reductions)
            ]
            if cuts:
                yield Series(procedure, sorted(cuts))
        yield from (Series(procedure, sorted(periods)) for periods in alike.values() if _dated(periods))


def _offers(procedure: Procedure) -> Iterator[Series]:
    """Rows of one channel and one case follow one another, if any of them is dated."""
    alike = defaultdict(list)
    for i, offer in enumerate(procedure.offers):
        alike[offer.channel, about(offer)].append(Period(*_days(offer.from_, offer.to), ("offers", i), WAY))
    yield from (Series(procedure, sorted(periods)) for periods in alike.values() if _dated(periods))


def _papers(procedure: Procedure) -> Iterator[Series]:
    """Each for itself: one paper that ends need not be replaced by another."""
    for i, case in enumerate(procedure.cases):
        for j, paper in enumerate(case.papers):
            if paper.from_ or paper.to:
                path = ("cases", i, "papers", j)
                yield Series(procedure, [Period(*_days(paper.from_, paper.to), path, PAPER)])


def _days(start: date | None, end: date | None) -> tuple[date, date]:
    return start or date.min, end or date.max


def _dated(periods: list[Period]) -> bool:
    """Tell whether time matters here: fees without any date are told apart by other rules."""
    return any((period.start, period.end) != (date.min, date.max) for period in periods)
