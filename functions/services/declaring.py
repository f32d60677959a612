"""A declaration (một lần khai) as dossiers: one for each procedure that it is for."""

from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

from catalog.model import Case
from catalog.snapshot import Entry, on_day
from functions.domain.code import DossierCode
from functions.domain.dossier import Dossier
from functions.domain.due import VIETNAM, due
from functions.domain.errors import ProcedureNotFound
from functions.domain.filing import Application, Filing, Linked
from functions.domain.money import total
from functions.domain.status import Status
from functions.ports import Catalogue, Debt, Folder
from functions.services.desk import Desk
from functions.services.offers import case_of, limit_of, offer_of
from functions.services.owing import debt_of


def declare(application: Application, entry: Entry, desk: Desk, at: datetime) -> tuple[Folder, ...]:
    """Open the dossiers, in the order of the procedures; the first carries answers and payment."""
    case = case_of(entry, application.case)
    day = at.astimezone(VIETNAM).date()
    debt = debt_of(entry, offer_of(entry, case), application.answers, desk.register, day)
    parts = _parts(entry, desk.catalogue, day)
    dossiers = _chained([_dossier(part, entry, case, desk, at) for part in parts])
    linked = _linked(dossiers, parts)
    main = Folder(_costing(dossiers[0], debt, entry), _filing(application, entry, debt, linked))
    others = (Folder(one.filed(), _other(main.filing, one, linked)) for one in dossiers[1:])
    return (main, *others)


def _parts(entry: Entry, catalogue: Catalogue, day: date) -> tuple[Entry, ...]:
    """Return the procedures of a linked service; anything else is its own only part."""
    parts = tuple(on_day(part, day) for code in entry.procedures if (part := catalogue.get(code)))
    if len(parts) != len(entry.procedures):
        raise ProcedureNotFound(f"{entry.code} names a procedure that is not in the catalogue")
    return parts or (entry,)


def _dossier(part: Entry, entry: Entry, case: Case | None, desk: Desk, at: datetime) -> Dossier:
    limit = limit_of(part, case) or limit_of(entry, case)
    code = _next_code(part, desk, at)
    return Dossier(
        code=code,
        procedure=part.code,
        status=Status.REGISTERED,
        submitted_at=at,
        token_hash=desk.tokens.hash(desk.tokens.token(code)),
        limit=limit,
        due=due(limit, at, desk.calendar) if limit else None,
        keep=entry.keep,
    )


def _next_code(entry: Entry, desk: Desk, at: datetime) -> str:
    day = at.astimezone(VIETNAM).date()
    return str(DossierCode(entry.unit, day, desk.numbers.next(f"{entry.unit}#{day:%Y%m%d}")))


def _chained(dossiers: list[Dossier]) -> list[Dossier]:
    """Let each dossier wait for the one before it (liên thông); only then its time begins to run."""
    waiting = (replace(one, after=before.code, waits=True, due=None) for before, one in pairwise(dossiers))
    chain = [dossiers[0], *waiting]
    return [*(replace(one, then=after.code) for one, after in pairwise(chain)), chain[-1]]


def _costing(dossier: Dossier, debt: Debt, entry: Entry) -> Dossier:
    """Open the main dossier; where paying is all that is to do, the payment also ends it."""
    is_only_payment = entry.due is not None and not entry.procedures
    after = Status.DECIDED if is_only_payment else Status.REGISTERED
    return replace(dossier, owed=total(debt.items), after_payment=after).filed()


def _linked(dossiers: list[Dossier], parts: tuple[Entry, ...]) -> tuple[Linked, ...]:
    if len(parts) == 1:
        return ()
    named = zip(dossiers, parts, strict=True)
    return tuple(Linked(dossier.code, part.code, part.title) for dossier, part in named)


def _filing(application: Application, entry: Entry, debt: Debt, linked: tuple[Linked, ...]) -> Filing:
    return Filing(
        service=entry.code,
        title=entry.title,
        case=application.case,
        answers=application.answers,
        papers=application.papers,
        items=debt.items,
        purpose=debt.description,
        linked=linked,
    )


def _other(filing: Filing, dossier: Dossier, linked: tuple[Linked, ...]) -> Filing:
    """Return the declaration as another dossier of it keeps it: answers stay with the main one."""
    title = next(one.title for one in linked if one.code == dossier.code)
    return replace(filing, title=title, answers={}, papers=(), items=(), purpose="")
