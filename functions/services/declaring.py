"""A declaration (một lần khai) as dossiers: one for each procedure that it is for."""

from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

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
from functions.services.forms import applicant_of, schema_of
from functions.services.offers import case_of, limit_of, offer_of
from functions.services.owing import debt_of


def declare(application: Application, entry: Entry, desk: Desk, at: datetime) -> tuple[Folder, ...]:
    """Open the dossiers, in the order of the procedures; the first carries answers and payment."""
    case = case_of(entry, application.case)
    day = at.astimezone(VIETNAM).date()
    offer = offer_of(entry, case, application.channel)
    debt = debt_of(entry, offer, application.answers, desk.register, day)
    parts = _parts(entry, desk.catalogue, day)
    dossiers = _chained([_dossier(application, part, entry, desk, at) for part in parts])
    filing = _filing(application, entry, debt, day)
    filing = replace(filing, linked=_linked(dossiers, parts))
    main = Folder(_costing(dossiers[0], debt, entry), filing)
    others = zip(dossiers[1:], parts[1:], strict=True)
    return (main, *(Folder(one.filed(), _other(filing, part)) for one, part in others))


def _parts(entry: Entry, catalogue: Catalogue, day: date) -> tuple[Entry, ...]:
    """Return the procedures of a linked service; anything else is its own only part."""
    parts = tuple(on_day(part, day) for code in entry.procedures if (part := catalogue.get(code)))
    if len(parts) != len(entry.procedures):
        raise ProcedureNotFound(f"{entry.code} names a procedure that is not in the catalogue")
    return parts or (entry,)


def _dossier(application: Application, part: Entry, entry: Entry, desk: Desk, at: datetime) -> Dossier:
    """Open one dossier; its code begins with the agency that takes it in, else with the procedure's own."""
    case = case_of(entry, application.case)
    limit = limit_of(part, case, application.channel) or limit_of(entry, case, application.channel)
    unit = application.unit if application.unit and part is entry else part.unit
    code = _next_code(unit, desk, at)
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


def _next_code(unit: str, desk: Desk, at: datetime) -> str:
    day = at.astimezone(VIETNAM).date()
    return str(DossierCode(unit, day, desk.numbers.next(f"{unit}#{day:%Y%m%d}")))


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


def _filing(application: Application, entry: Entry, debt: Debt, day: date) -> Filing:
    version, _ = schema_of(entry, application.form, day)
    return Filing(
        service=entry.code,
        title=entry.title,
        case=application.case,
        answers=application.answers,
        papers=application.papers,
        names=_names(application, entry),
        items=debt.items,
        purpose=debt.description,
        form=version,
        office=entry.office,
        applicant=applicant_of(entry.applicant, application.answers),
        representative=application.representative,
        channel=application.channel,
    )


def _names(application: Application, entry: Entry) -> tuple[str, ...]:
    case = case_of(entry, application.case)
    return tuple(case.papers[handed.paper - 1].name for handed in application.papers) if case else ()


def _other(filing: Filing, part: Entry) -> Filing:
    """Return the declaration as another dossier of it keeps it: answers stay with the main one."""
    return replace(
        filing, title=part.title, office=part.office, answers={}, papers=(), names=(), items=(), purpose=""
    )
