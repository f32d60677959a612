"""What a page warns of: a procedure that is not in force, no longer, or not yet."""

from datetime import date

from catalog.model import Procedure
from generators.language import Language
from generators.vietnamese import VIETNAMESE


def status_line(procedure: Procedure, on: date, say: Language = VIETNAMESE) -> str | None:
    """Nothing for what is in force."""
    status = say.statuses.get(procedure.status)
    if status is None or procedure.since is None:
        return status
    if procedure.since > on:
        return say.not_yet.format(say.day(procedure.since))
    return say.status_since.format(status, say.day(procedure.since))
