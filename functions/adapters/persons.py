"""Persons as keyed hashes of number and name, and sessions that carry nothing else."""

import hmac
from dataclasses import dataclass
from datetime import UTC, datetime

from catalog.folding import fold
from functions.adapters.signature import is_one_of
from functions.person_ports import Identified


@dataclass(frozen=True, slots=True)
class HmacPersons:
    """The first of *secrets* makes hashes and sessions; every one of them recognises its own."""

    secrets: tuple[str, ...]

    def person(self, who: Identified) -> str:
        return _mac(self.secrets[0], _told(who))

    def persons(self, who: Identified) -> tuple[str, ...]:
        return tuple(_mac(secret, _told(who)) for secret in self.secrets)

    def session(self, persons: tuple[str, ...], until: datetime) -> str:
        said = f"{'-'.join(persons)}.{int(until.timestamp())}"
        return f"{said}.{_mac(self.secrets[0], f'session|{said}')}"

    def opened(self, session: str, at: datetime) -> tuple[str, ...]:
        said, _, mac = session.rpartition(".")
        persons, _, until = said.partition(".")
        if not is_one_of(mac, [_mac(secret, f"session|{said}") for secret in self.secrets]):
            return ()
        is_over = datetime.fromtimestamp(int(until), UTC) <= at
        return () if is_over else tuple(persons.split("-"))


def _told(who: Identified) -> str:
    """Marks and capitals of a name are typed in many ways; they make nobody a stranger."""
    return f"person|{who.number}|{' '.join(fold(who.name).split())}"


def _mac(secret: str, text: str) -> str:
    return hmac.digest(secret.encode(), text.encode(), "sha256").hex()
