"""A procedure as it stands on one day: its status, ways of submitting, papers, fees and online periods."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Protocol

from msgspec.structs import replace

from catalog.catalog import Catalog
from catalog.model import Case, OnlinePeriod, Procedure, Review, Status
from catalog.offers import Fee, Offer
from catalog.terms import Law

DAY = timedelta(days=1)


class Standing(Protocol):
    """What has a status, perhaps from a day on."""

    @property
    def status(self) -> Status: ...
    @property
    def since(self) -> date | None: ...


def as_of(procedure: Procedure, day: date) -> Procedure:
    """Return *procedure* with what the law says on *day*; one without dated values comes back itself."""
    procedure = standing(procedure, day)
    offers = tuple(_offer(offer, day) for offer in procedure.offers)
    online = _online(procedure.online, day) if isinstance(procedure.online, tuple) else procedure.online
    if offers == procedure.offers and online == procedure.online:
        return procedure
    return replace(procedure, offers=offers, online=online)


def standing(procedure: Procedure, day: date) -> Procedure:
    """Return *procedure* with its status, its offers and its papers of *day*; fees keep all their dates."""
    if not _is_dated(procedure):
        return procedure
    offers = tuple(offer for offer in procedure.offers if in_force(offer.from_, offer.to, day))
    cases = tuple(_case(case, day, day) for case in procedure.cases)
    basis = basis_on(procedure, day)
    status = status_on(procedure, day)
    found = replace(procedure, offers=offers, cases=cases, status=status, legal_basis=basis)
    is_over_later = found.status is Status.IN_FORCE is not procedure.status
    return replace(found, since=None, replaced_by=()) if is_over_later else found


def catalog_of(catalog: Catalog, day: date) -> Catalog:
    """Return *catalog* with every procedure as it is `standing` on *day*."""
    procedures = {code: standing(one, day) for code, one in catalog.procedures.items()}
    laws = {number: _law(law, day) for number, law in catalog.laws.items()}
    return replace(catalog, procedures=procedures, laws=laws)


def basis_on(procedure: Procedure, day: date) -> tuple[str, ...]:
    """Return the texts that it rests on: those that are replaced on *day* by what has taken their place."""
    new = {one.old: one.new for one in procedure.reviews if one.from_ <= day}
    return tuple(dict.fromkeys(new.get(number, number) for number in procedure.legal_basis))


def unconfirmed(procedure: Procedure, day: date) -> tuple[Review, ...]:
    """Return the replacements in force on *day* by which nobody has read the record again."""
    return tuple(one for one in procedure.reviews if one.from_ <= day and one.confirmed is None)


def papers_from(cases: tuple[Case, ...], day: date) -> tuple[Case, ...]:
    """Return the cases without the papers that have ended before *day*; what is to come stays."""
    return tuple(_case(case, day, date.max) for case in cases)


def status_on(one: Standing, day: date) -> Status:
    """What is to be repealed or suspended is in force until its day; what is to come in force, suspended."""
    if one.since is None or one.since <= day:
        return one.status
    return Status.SUSPENDED if one.status is Status.IN_FORCE else Status.IN_FORCE


def turns(procedure: Procedure) -> list[date]:
    """Return the days on which something else begins to be true, in order; at most one for each date."""
    days = {day for start, end in _periods(procedure) for day in (start, end and end + DAY) if day}
    days |= {one.from_ for one in procedure.reviews}
    return sorted(days | ({procedure.since} if procedure.since else set()))


def in_force(start: date | None, end: date | None, day: date) -> bool:
    """Tell whether *day* lies in a period; both its first and its last day belong to it."""
    return (start is None or start <= day) and (end is None or day <= end)


def _is_dated(procedure: Procedure) -> bool:
    """Tell whether status, offers or papers may differ from day to day: few do, and all are asked."""
    return (
        procedure.since is not None
        or bool(procedure.reviews)
        or any(offer.from_ or offer.to for offer in procedure.offers)
        or any(paper.from_ or paper.to for case in procedure.cases for paper in case.papers)
    )


def _law(law: Law, day: date) -> Law:
    """Leave out the replacement that is still to come."""
    is_ahead = law.replaced_from is not None and law.replaced_from > day
    return replace(law, replaced_by=None, replaced_from=None) if is_ahead else law


def _case(case: Case, begun: date, ended: date) -> Case:
    """Leave out the papers that ended before *begun*, or begin after *ended*."""
    kept = tuple(
        one
        for one in case.papers
        if (one.to is None or one.to >= begun) and (one.from_ is None or one.from_ <= ended)
    )
    return case if len(kept) == len(case.papers) else replace(case, papers=kept)


def _offer(offer: Offer, day: date) -> Offer:
    return replace(offer, fees=tuple(_fees(offer.fees, day)))


def _fees(fees: Iterable[Fee], day: date) -> Iterable[Fee]:
    for fee in fees:
        if in_force(fee.from_, fee.to, day):
            kept = tuple(one for one in fee.reductions if in_force(one.from_, one.to, day))
            yield replace(fee, reductions=kept)


def _online(periods: tuple[OnlinePeriod, ...], day: date) -> tuple[OnlinePeriod, ...]:
    return tuple(one for one in periods if in_force(one.since, one.until, day))


def _periods(procedure: Procedure) -> Iterator[tuple[date | None, date | None]]:
    for offer in procedure.offers:
        yield offer.from_, offer.to
        for fee in offer.fees:
            yield fee.from_, fee.to
            yield from ((cut.from_, cut.to) for cut in fee.reductions)
    for case in procedure.cases:
        yield from ((paper.from_, paper.to) for paper in case.papers)
