"""What a person has filed: found by a keyed hash, so that no number of a person stands in the store."""

import secrets
from collections.abc import Iterable

from functions.domain.dossier import Dossier
from functions.person_ports import Attempt
from functions.ports import Dossiers

SHOWN = 50


def new_attempt() -> Attempt:
    return Attempt(secrets.token_urlsafe(32), secrets.token_urlsafe(32), secrets.token_urlsafe(48))


def filed_by(persons: Iterable[str], dossiers: Dossiers) -> list[Dossier]:
    """Return the person's own dossiers, the latest first; who has none gets none, by the same questions."""
    codes = {code for person in persons for code in dossiers.filed_by(person, SHOWN)}
    found = [dossier for code in codes if (dossier := dossiers.progress(code))]
    return sorted(found, key=lambda dossier: dossier.submitted_at, reverse=True)[:SHOWN]
