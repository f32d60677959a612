"""A dossier as a message: its progress for everybody, everything for whom it belongs to."""

from datetime import datetime

import msgspec
from msgspec import UNSET

from catalog.working_days import Calendar
from functions.domain.act import LEADS_TO, Do, Letter
from functions.domain.dossier import Dossier
from functions.domain.status import FINISHED, Actor, Status, may_follow
from functions.domain.timing import expected, punctuality
from functions.handlers.dossier_messages import CitizensAct, DossierMessage, ExpectedMessage, LetterMessage
from functions.handlers.messages import StepMessage
from functions.handlers.showing import dossier_payment, due_basis, linked, papers
from functions.ports import Folder

ENDED = frozenset({Status.DECIDED, Status.DELIVERED, Status.STOPPED, Status.WITHDRAWN})


def progress(dossier: Dossier) -> DossierMessage:
    return DossierMessage(
        code=dossier.code,
        status=dossier.status.value,
        status_number=dossier.status.number,
        history=_history(dossier),
    )


def everything(folder: Folder, at: datetime, calendar: Calendar) -> DossierMessage:
    """Show the dossier as it is *at* that time."""
    dossier, filing = folder.dossier, folder.filing
    counted = punctuality(dossier, at, calendar) if dossier.status in ENDED else None
    return DossierMessage(
        code=dossier.code,
        status=dossier.status.value,
        status_number=dossier.status.number,
        history=_history(dossier),
        procedure=dossier.procedure,
        title=filing.title,
        submitted_at=dossier.submitted_at,
        due=dossier.due,
        due_basis=due_basis(dossier),
        promised=dossier.promised or UNSET,
        expected=_expected(dossier, at, calendar),
        punctuality=counted.value if counted else UNSET,
        after=dossier.after,
        waits=dossier.waits,
        case=filing.case,
        answers=dict(filing.answers),
        papers=papers(filing.papers),
        linked=linked(filing),
        payment=dossier_payment(folder) if dossier.owed else None,
        letters=tuple(_letter(letter) for letter in folder.letters),
        may=_may(folder),
        forgotten_at=dossier.forgotten_at or UNSET,
        erased=folder.is_erased or UNSET,
    )


def _history(dossier: Dossier) -> tuple[StepMessage, ...]:
    return tuple(StepMessage(step.status.value, step.status.number, step.at) for step in dossier.history)


def _expected(dossier: Dossier, at: datetime, calendar: Calendar) -> ExpectedMessage:
    found = expected(dossier, at, calendar)
    return ExpectedMessage(found.due, found.stands_still)


def _letter(letter: Letter) -> LetterMessage:
    """Both have the same names, but for the place in the office's own order."""
    return msgspec.convert({"n": letter.n} | msgspec.to_builtins(letter.act), type=LetterMessage)


def _may(folder: Folder) -> tuple[CitizensAct, ...]:
    acts: tuple[CitizensAct, ...] = ("answer", "withdraw")
    status = folder.dossier.status
    allowed = tuple(act for act in acts if may_follow(status, LEADS_TO[Do(act)], Actor.CITIZEN))
    is_erasable = status in FINISHED and not folder.is_erased
    return (*allowed, *(("erase",) if is_erasable else ()))
