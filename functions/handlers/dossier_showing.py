"""A dossier as a message: its progress for everybody, everything for whom it belongs to."""

from dataclasses import asdict
from datetime import datetime

import msgspec
from msgspec import UNSET
from msgspec.structs import replace

from catalog.working_days import Calendar
from functions.domain.act import LEADS_TO, Do, Letter
from functions.domain.dossier import Dossier
from functions.domain.file import File
from functions.domain.filing import Filing, Representative
from functions.domain.status import FINISHED, Actor, Status, may_follow
from functions.domain.timing import expected, punctuality
from functions.handlers.dossier_messages import (
    CitizensAct,
    DossierMessage,
    ExpectedMessage,
    FileMessage,
    LetterMessage,
    PaperMessage,
    PersonMessage,
)
from functions.handlers.messages import LinkedMessage, RepresentativeMessage, StepMessage
from functions.handlers.showing import dossier_payment, due_basis, linked
from functions.ports import Folder, Tokens

ENDED = frozenset({Status.DECIDED, Status.DELIVERED, Status.STOPPED, Status.WITHDRAWN})


def progress(dossier: Dossier) -> DossierMessage:
    return DossierMessage(
        code=dossier.code,
        status=dossier.status.value,
        status_number=dossier.status.number,
        history=_history(dossier),
    )


def everything(
    folder: Folder, at: datetime, calendar: Calendar, tokens: Tokens | None = None
) -> DossierMessage:
    """Show the dossier as it is *at* that time; the citizen's *tokens* open what is linked to it, too."""
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
        papers=_papers(filing),
        linked=_linked(filing, tokens),
        payment=dossier_payment(folder) if dossier.owed else None,
        form=filing.form,
        office=filing.office,
        channel=filing.channel.value,
        applicant=PersonMessage(**asdict(filing.applicant)) if filing.applicant else None,
        representative=_representative(filing.representative),
        letters=tuple(_letter(letter) for letter in folder.letters),
        files=tuple(_file(file) for file in folder.files),
        told=folder.contact is not None,
        may=_may(folder),
        forgotten_at=dossier.forgotten_at or UNSET,
        erased=folder.is_erased or UNSET,
    )


def _papers(filing: Filing) -> tuple[PaperMessage, ...]:
    names = filing.names or ("",) * len(filing.papers)
    named = zip(filing.papers, names, strict=True)
    return tuple(PaperMessage(one.paper, one.hand.value, name) for one, name in named)


def _representative(given: Representative | None) -> RepresentativeMessage | None:
    return RepresentativeMessage(**asdict(given)) if given else None


def _linked(filing: Filing, tokens: Tokens | None) -> tuple[LinkedMessage, ...]:
    if tokens is None:
        return linked(filing)
    return tuple(replace(one, token=tokens.token(one.code)) for one in linked(filing))


def _history(dossier: Dossier) -> tuple[StepMessage, ...]:
    return tuple(StepMessage(step.status.value, step.status.number, step.at) for step in dossier.history)


def _expected(dossier: Dossier, at: datetime, calendar: Calendar) -> ExpectedMessage:
    found = expected(dossier, at, calendar)
    return ExpectedMessage(found.due, found.stands_still)


def _letter(letter: Letter) -> LetterMessage:
    """Both have the same names, but for the place in the office's own order."""
    return msgspec.convert({"n": letter.n} | msgspec.to_builtins(letter.act), type=LetterMessage)


def _file(file: File) -> FileMessage:
    return FileMessage(
        id=file.id,
        paper=file.paper,
        name=file.name,
        kind=file.kind,  # type: ignore[arg-type] # read as one of them
        size=file.size,
        status=file.status.value,
        refusal=file.refusal.value if file.refusal else None,
    )


def _may(folder: Folder) -> tuple[CitizensAct, ...]:
    acts: tuple[CitizensAct, ...] = ("answer", "withdraw")
    status = folder.dossier.status
    allowed = tuple(act for act in acts if may_follow(status, LEADS_TO[Do(act)], Actor.CITIZEN))
    is_erasable = status in FINISHED and not folder.is_erased
    return (
        *allowed,
        *(("erase",) if is_erasable else ()),
        *(() if status in FINISHED else ("upload",)),
    )
