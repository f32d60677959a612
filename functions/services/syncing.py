"""Taking over what an agency did: each report on its own, once, in the agency's order, own dossiers only."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from catalog.working_days import Calendar
from functions.domain.act import Act, Letter
from functions.domain.acting import acted, is_late
from functions.domain.code import DossierCode
from functions.domain.dossier import Dossier
from functions.domain.errors import (
    DomainError,
    DossierNotFound,
    Fault,
    InvalidRequest,
    KeyReused,
    NotKept,
    Stale,
    StoreUnavailable,
    Superseded,
    Taken,
)
from functions.domain.status import Status
from functions.ports import Change, Dossiers, Guard
from functions.services.following import followers

ATTEMPTS = 4
CLOCKS_DIFFER = timedelta(minutes=5)
FUTURE = Fault(
    "/at",
    "Thời điểm này chưa tới. Hãy xem lại đồng hồ của hệ thống gửi.",
    "This time has not come yet. Check the clock of the sending system.",
)
# Longer than any agency sends again; after that the order of its times still refuses what is old.
GUARD_LIVES = timedelta(days=400)


class Outcome(StrEnum):
    """How a report ended. `later`: not kept, send it again; `unknown`: kept for a person to look at."""

    APPLIED = "applied"
    DUPLICATE = "duplicate"
    STALE = "stale"
    UNKNOWN = "unknown"
    REFUSED = "refused"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Report:
    """What an agency says it did; *position* is its place in the request."""

    position: int
    code: str
    act: Act
    guard: Guard


@dataclass(frozen=True, slots=True)
class Told:
    """What the agency is told about a report: the dossier's status then, or what was wrong."""

    position: int
    outcome: Outcome
    status: Status | None = None
    error: DomainError | None = None


@dataclass(frozen=True, slots=True)
class Counter:
    """Where an *agency*'s reports are taken *at* a time; *goes_on* tells whether another one fits in."""

    agency: str
    dossiers: Dossiers
    calendar: Calendar
    at: datetime
    goes_on: Callable[[], bool]


def by_dossier(reports: Iterable[Report]) -> list[list[Report]]:
    """Group the *reports* by dossier, each group in the order in which things were done."""
    groups: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda one: (one.act.at, one.act.sequence)):
        groups[report.code].append(report)
    return list(groups.values())


def take(reports: Iterable[Report], counter: Counter) -> Iterator[Told]:
    """Take over what is reported about one dossier, in the order given; each report stands alone."""
    dossier: Dossier | None = None
    for report in reports:
        if counter.goes_on():
            told, dossier = _taken(report, dossier, counter)
            yield told
        else:
            yield Told(report.position, Outcome.LATER)


def _taken(report: Report, dossier: Dossier | None, counter: Counter) -> tuple[Told, Dossier | None]:
    try:
        return _tried(report, dossier, counter)
    except DossierNotFound:
        return Told(report.position, Outcome.UNKNOWN), None
    except StoreUnavailable:
        return Told(report.position, Outcome.LATER), None


def _tried(report: Report, dossier: Dossier | None, counter: Counter) -> tuple[Told, Dossier | None]:
    """Apply *report*, again if somebody else changed the dossier in between."""
    for _ in range(ATTEMPTS):
        known = dossier or _own(report, counter)
        try:
            after = _applied(report, known, counter)
        except Stale:
            dossier = None
        except StoreUnavailable:
            raise
        except DomainError as error:
            return _not_applied(report, error, counter), known
        else:
            return Told(report.position, Outcome.APPLIED, after.status), after
    raise Stale(f"{report.code} keeps changing")


def _own(report: Report, counter: Counter) -> Dossier:
    """Read the dossier; another agency's is as unknown as one that does not exist."""
    if not DossierCode.parse(report.code).belongs_to(counter.agency):
        raise DossierNotFound("a dossier of another agency")
    dossier = counter.dossiers.progress(report.code)
    if dossier is None:
        counter.dossiers.quarantine(replace(report.guard, result=(report.code, report.act.do)))
        raise DossierNotFound(f"no dossier {report.code}")
    return dossier


def _applied(report: Report, dossier: Dossier, counter: Counter) -> Dossier:
    act = report.act
    if act.at > counter.at + CLOCKS_DIFFER:
        raise InvalidRequest(f"{report.code}: a time to come", FUTURE)
    if is_late(dossier, act):
        raise Superseded(f"{report.code}: something later is known")
    after = acted(dossier, act, counter.calendar)
    letter = Letter(after.version, act) if act.says_something else None
    following = followers(after, counter.dossiers, counter.calendar)
    guard = replace(report.guard, result=(act.do,), expires=counter.at + GUARD_LIVES)
    try:
        counter.dossiers.commit([Change(after, letter=letter), *following], guard)
    except NotKept:  # the citizen has erased the dossier: its status goes on, nothing more is said about it
        counter.dossiers.commit([Change(after), *following], guard)
    return replace(after, unsaved=())


def _not_applied(report: Report, error: DomainError, counter: Counter) -> Told:
    """Tell a repeated report from one that comes too late or may not be."""
    known = counter.dossiers.guard(report.guard.key, counter.at)
    if known and known.digest == report.guard.digest:
        return Told(report.position, Outcome.DUPLICATE)
    if known:
        reused = KeyReused(f"{report.code}: the id came with another report")
        return Told(report.position, Outcome.REFUSED, error=reused)
    if isinstance(error, Taken):
        return Told(report.position, Outcome.LATER)
    if isinstance(error, Superseded):
        return Told(report.position, Outcome.STALE)
    return Told(report.position, Outcome.REFUSED, error=error)
