"""The burden meter: what a change saves a citizen, or costs one more, in papers, visits and đồng."""

from collections.abc import Iterable
from datetime import date
from statistics import fmean

from msgspec import Struct

from catalog.asof import standing
from catalog.burden import Load
from catalog.catalog import Catalog
from catalog.model import Online, Procedure
from generators.costs import cost


class Burden(Struct, frozen=True, kw_only=True):
    """Of one filing: papers that everybody hands in (the mean over the cases), visits, the least fee."""

    papers: float
    visits: int
    fee: int | None


class Difference(Struct, frozen=True, kw_only=True):
    """What is more (or, below zero, less) for one dossier: đồng of fees, and đồng of a citizen's time."""

    papers: float
    visits: int
    fee: int
    time: int
    load: Load | None

    @property
    def money(self) -> int:
        """Đồng a dossier."""
        return self.fee + self.time

    @property
    def yearly(self) -> int | None:
        """Đồng a year, where the number of dossiers is known."""
        return None if self.load is None else self.money * self.load.dossiers

    @property
    def is_nothing(self) -> bool:
        return not (self.papers or self.visits or self.fee)


def burden(procedure: Procedure, on: date) -> Burden:
    procedure = standing(procedure, on)
    counts = [sum(1 for paper in case.papers if paper.when is None) for case in procedure.cases]
    return Burden(
        papers=fmean(counts) if counts else 0,
        visits=0 if procedure.online is Online.FULL else 1,
        fee=cost(procedure, on).least,
    )


def difference(before: Procedure, after: Procedure, on: date, catalog: Catalog) -> Difference:
    """How *after* differs for one filing on the day; a fee that one of them leaves open does not differ."""
    old, new = burden(before, on), burden(after, on)
    papers, visits = new.papers - old.papers, _visits(before, after, new.visits - old.visits)
    fee = new.fee - old.fee if new.fee is not None and old.fee is not None else 0
    hourly = hourly_income(catalog, on)
    minutes = papers * _minutes(catalog, "paper") + visits * _minutes(catalog, "visit")
    return Difference(
        papers=papers,
        visits=visits,
        fee=fee,
        time=round(minutes / 60 * hourly),
        load=catalog.loads.get(after.code),
    )


def hourly_income(catalog: Catalog, on: date) -> float:
    """Đồng an hour on the day; 0 where nobody has said."""
    known = [wage for wage in catalog.wages if wage.since <= on]
    return known[-1].hourly if known else 0


def together(differences: Iterable[Difference]) -> int:
    """Đồng a year of all those whose number of dossiers is known."""
    return sum(one.yearly or 0 for one in differences)


def _visits(before: Procedure, after: Procedure, found: int) -> int:
    """What is not known is no visit saved: only a change between known levels counts."""
    unknown = any(
        not isinstance(one.online, Online) or one.online is Online.UNKNOWN for one in (before, after)
    )
    return 0 if unknown else found


def _minutes(catalog: Catalog, of: str) -> int:
    effort = catalog.efforts.get(of)
    return effort.minutes if effort else 0
