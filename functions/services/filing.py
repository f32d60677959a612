"""Filing: an application becomes dossiers, once, however often it is sent."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from catalog.model import Status as Force
from catalog.offers import TimeLimit, Unit
from catalog.snapshot import Entry
from functions.domain.code import DossierCode
from functions.domain.dossier import Dossier
from functions.domain.due import VIETNAM, Limit, Period, due
from functions.domain.errors import (
    InvalidRequest,
    KeyReused,
    ProcedureNotFound,
    ProcedureNotOnline,
    ProcedureRepealed,
    StoreUnavailable,
    Taken,
)
from functions.domain.filing import Application, Filing, Linked
from functions.domain.money import total
from functions.domain.status import Status
from functions.ports import Catalogue, Change, Debt, Folder, Guard
from functions.services.desk import Desk
from functions.services.owing import debt_of, offer_of
from functions.services.papers import case_of, check_papers

KEY_LIVES = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Filed:
    """The main dossier of the declaration, its private token, and whether it was filed before."""

    folder: Folder
    token: str
    is_repeated: bool


def file_dossier(application: Application, guard: Guard, desk: Desk, at: datetime) -> Filed:
    """File *application* once under *guard*; the same request again gets the same dossier."""
    if known := desk.dossiers.guard(guard.key, at):
        return _repeated(known, guard, desk)
    entry = entry_in_force(application.procedure, desk.catalogue)
    check(application, entry, desk)
    changes = _changes(application, entry, desk, at)
    result = tuple(change.dossier.code for change in changes)
    try:
        desk.dossiers.commit(changes, replace(guard, result=result, expires=at + KEY_LIVES))
    except Taken:
        return _repeated(desk.dossiers.guard(guard.key, at), guard, desk)
    main = changes[0]
    return Filed(Folder(main.dossier, _filing(main)), desk.tokens.token(main.dossier.code), is_repeated=False)


def entry_in_force(code: str, catalogue: Catalogue) -> Entry:
    entry = catalogue.get(code)
    if entry is None:
        raise ProcedureNotFound("no such procedure")
    if entry.status is Force.REPEALED:
        raise ProcedureRepealed(f"{code} is repealed", entry.replaced_by)
    if entry.schema is None or entry.status is Force.SUSPENDED:
        raise ProcedureNotOnline(f"{code} cannot be filed online")
    return entry


def check(application: Application, entry: Entry, desk: Desk) -> None:
    """Raise everything that is wrong with the answers and the papers at once."""
    faults = desk.check_answers(entry.schema or {}, application.answers)
    faults += check_papers(application, entry)
    if faults:
        raise InvalidRequest(f"{entry.code}: {len(faults)} faults", *faults)


def _repeated(known: Guard | None, guard: Guard, desk: Desk) -> Filed:
    if known is None:
        raise StoreUnavailable("a guard exists and cannot be read")
    if known.digest != guard.digest:
        raise KeyReused("the key came with another request")
    folder = desk.dossiers.folder(known.result[0])
    if folder is None:
        raise StoreUnavailable(f"{known.result[0]} was filed and cannot be read")
    return Filed(folder, desk.tokens.token(folder.dossier.code), is_repeated=True)


def _changes(application: Application, entry: Entry, desk: Desk, at: datetime) -> tuple[Change, ...]:
    """Make one dossier per procedure of the declaration; the first carries answers and payment."""
    parts = _parts(entry, desk.catalogue)
    case = case_of(entry, application.case)
    offer = offer_of(entry, case.name if case else None)
    debt = debt_of(entry, offer, application.answers, desk.register, at.astimezone(VIETNAM).date())
    limits = [_limit(part, application.case) or _limit(entry, application.case) for part in parts]
    codes = [_code(part, desk, at) for part in parts]
    dossiers = [
        Dossier(
            code=code,
            procedure=part.code,
            status=Status.REGISTERED,
            submitted_at=at,
            token_hash=desk.tokens.hash(desk.tokens.token(code)),
            limit=limit,
            due=due(limit, at, desk.calendar) if limit else None,
            after=before,
        )
        for part, code, before, limit in zip(parts, codes, [None, *codes[:-1]], limits, strict=True)
    ]
    linked = tuple(Linked(code, part.code, part.title) for code, part in zip(codes, parts, strict=True))
    return _with_filing(dossiers, _declaration(application, entry, debt, linked), entry)


def _with_filing(dossiers: list[Dossier], filing: Filing, entry: Entry) -> tuple[Change, ...]:
    first = replace(
        dossiers[0],
        owed=total(filing.items),
        after_payment=Status.REGISTERED if entry.procedures or not entry.due else Status.DECIDED,
    )
    others = (
        Change(dossier.filed(), replace(filing, title=part.title, items=(), answers={}, papers=()))
        for dossier, part in zip(dossiers[1:], filing.linked[1:], strict=True)
    )
    return (Change(first.filed(), filing), *others)


def _declaration(application: Application, entry: Entry, debt: Debt, linked: tuple[Linked, ...]) -> Filing:
    return Filing(
        service=entry.code,
        title=entry.title,
        case=application.case,
        answers=application.answers,
        papers=application.papers,
        items=debt.items,
        purpose=debt.description,
        linked=linked if len(linked) > 1 else (),
    )


def _parts(entry: Entry, catalogue: Catalogue) -> tuple[Entry, ...]:
    """Return the procedures of a linked service in order; anything else is its own only part."""
    parts = tuple(part for code in entry.procedures if (part := catalogue.get(code)))
    if len(parts) != len(entry.procedures):
        raise ProcedureNotFound(f"{entry.code} names a procedure that is not in the catalogue")
    return parts or (entry,)


def _code(entry: Entry, desk: Desk, at: datetime) -> str:
    day = at.astimezone(VIETNAM).date()
    return str(DossierCode(entry.unit, day, desk.numbers.next(f"{entry.unit}#{day:%Y%m%d}")))


def _limit(entry: Entry, case: int) -> Limit | None:
    named = case_of(entry, case)
    offer = offer_of(entry, named.name if named else None)
    time = entry.time or (offer.time if offer else None)
    return _countable(time) if time else None


def _countable(time: TimeLimit) -> Limit | None:
    if time.value is None or time.in_words or time.unit is Unit.UNSPECIFIED:
        return None
    return Limit(float(time.value), Period(time.unit))


def _filing(change: Change) -> Filing:
    assert change.filing is not None  # noqa: S101 - _with_filing gives every change one
    return change.filing
