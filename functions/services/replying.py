"""What the citizen does with a filed dossier: answers a request for a supplement, or withdraws it."""

from dataclasses import replace
from datetime import timedelta

from functions.domain.act import Act, Do, Letter
from functions.domain.acting import acted
from functions.domain.errors import Fault, InvalidRequest, KeyReused, MoveNotAllowed
from functions.domain.filing import HandedPaper
from functions.domain.status import Status
from functions.ports import Change, Folder, Guard
from functions.services.following import followers
from functions.services.holder import Holder

KEY_LIVES = timedelta(days=90)


def withdraw(holder: Holder, reason: str) -> Folder:
    """Withdraw the dossier; withdrawing it again changes nothing."""
    act = Act(do=Do.WITHDRAW, at=holder.at, reason=reason)

    def attempt(folder: Folder) -> Folder:
        if folder.dossier.status is Status.WITHDRAWN:
            return folder
        return _done(folder, act, Guard(f"WITHDRAWN#{folder.dossier.code}", ""), holder)

    return holder.change(attempt)


def answer(holder: Holder, given: tuple[HandedPaper, ...], note: str, guard: Guard) -> Folder:
    """Give the office what it asked for, once under *guard*; the same answer again changes nothing."""
    act = Act(do=Do.ANSWER, at=holder.at, given=given, reason=note)

    def attempt(folder: Folder) -> Folder:
        if known := holder.dossiers.guard(guard.key, holder.at):
            return _known(folder, known, guard)
        _check_complete(folder, given)
        return _done(folder, act, replace(guard, expires=holder.at + KEY_LIVES), holder)

    return holder.change(attempt)


def _known(folder: Folder, known: Guard, guard: Guard) -> Folder:
    if known.digest != guard.digest:
        raise KeyReused("the key came with another answer")
    return folder


def _done(folder: Folder, act: Act, guard: Guard, holder: Holder) -> Folder:
    after = acted(folder.dossier, act, holder.calendar)
    letter = Letter(after.version, act)
    changes = [Change(after, letter=letter), *followers(after, holder.dossiers, holder.calendar)]
    holder.dossiers.commit(changes, guard)
    return replace(folder, dossier=replace(after, unsaved=()), letters=(*folder.letters, letter))


def _check_complete(folder: Folder, given: tuple[HandedPaper, ...]) -> None:
    """An answer brings everything that was asked for: what is missing may not be asked for again."""
    if folder.dossier.status is not Status.SUPPLEMENT_ASKED:
        raise MoveNotAllowed(f"{folder.dossier.code} is asked for nothing")
    asked = [letter.act.wanted for letter in folder.letters if letter.act.do is Do.ASK_SUPPLEMENT]
    expected = range(1, len(asked[-1]) + 1)
    if sorted(one.paper for one in given) != list(expected):
        raise InvalidRequest(f"{folder.dossier.code}: not all that was asked for", _incomplete(len(expected)))


def _incomplete(count: int) -> Fault:
    return Fault(
        "/given",
        f"Cơ quan yêu cầu {count} mục. Hãy trả lời đủ, mỗi mục một lần.",
        f"The office asked for {count} things. Answer each of them once.",
    )
