"""Filing: an application becomes dossiers, once, however often it is sent."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from catalog.model import Status as Force
from catalog.snapshot import Entry, on_day
from functions.domain.due import VIETNAM
from functions.domain.errors import (
    InvalidRequest,
    KeyReused,
    ProcedureNotFound,
    ProcedureNotOnline,
    ProcedureRepealed,
    Stale,
    StoreUnavailable,
    Taken,
)
from functions.domain.filing import Application
from functions.person_ports import Identified, Persons
from functions.ports import Catalogue, Change, Folder, Guard
from functions.services.dates import future_dates
from functions.services.declaring import declare
from functions.services.desk import Desk
from functions.services.forms import schema_of
from functions.services.papers import check_papers

KEY_LIVES = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Filed:
    """The main dossier of the declaration, its private token, and whether it was filed before."""

    folder: Folder
    token: str
    is_repeated: bool = False


def file_dossier(application: Application, guard: Guard, desk: Desk, at: datetime) -> Filed:
    """File *application* once under *guard*; the same request again gets the same dossier."""
    if known := desk.dossiers.guard(guard.key, at):
        return _repeated(known, guard, desk)
    day = at.astimezone(VIETNAM).date()
    entry = entry_in_force(application.procedure, desk.catalogue, day)
    check(application, entry, desk, day)
    folders = declare(application, entry, desk, at)
    codes = tuple(folder.dossier.code for folder in folders)
    changes = [
        Change(folder.dossier, folder.filing, person=_person(folder, desk.persons)) for folder in folders
    ]
    try:
        desk.dossiers.commit(changes, replace(guard, result=codes, expires=at + KEY_LIVES))
    except (Taken, Stale):
        return _repeated(desk.dossiers.guard(guard.key, at), guard, desk)
    return Filed(folders[0], desk.tokens.token(codes[0]))


def entry_in_force(code: str, catalogue: Catalogue, on: date) -> Entry:
    """Return the entry as it stands *on* that day, if it can be filed then."""
    found = catalogue.get(code)
    if found is None:
        raise ProcedureNotFound("no such procedure")
    entry = on_day(found, on)
    if entry.status is Force.REPEALED:
        raise ProcedureRepealed(f"{code} is repealed", entry.replaced_by)
    if entry.schema is None or entry.status is Force.SUSPENDED:
        raise ProcedureNotOnline(f"{code} cannot be filed online")
    return entry


def check(application: Application, entry: Entry, desk: Desk, on: date) -> None:
    """Raise everything that is wrong with the answers and the papers at once."""
    _, schema = schema_of(entry, application.form, on)
    faults = desk.check_answers(schema, application.answers)
    faults += tuple(future_dates(schema, application.answers, on))
    faults += check_papers(application, entry, on)
    if faults:
        raise InvalidRequest(f"{entry.code}: {len(faults)} faults", *faults)


def _person(folder: Folder, persons: Persons) -> str | None:
    """Name who applies by a keyed hash, if the form asks for number and name."""
    applicant = folder.filing.applicant
    if applicant is None or not applicant.identity:
        return None
    return persons.person(Identified(applicant.identity, applicant.name))


def _repeated(known: Guard | None, guard: Guard, desk: Desk) -> Filed:
    if known is None:
        raise StoreUnavailable("the same request is just being answered")
    if known.digest != guard.digest:
        raise KeyReused("the key came with another request")
    folder = desk.dossiers.folder(known.result[0])
    if folder is None:
        raise StoreUnavailable(f"{known.result[0]} was filed and cannot be read")
    return Filed(folder, desk.tokens.token(folder.dossier.code), is_repeated=True)
