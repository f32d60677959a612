"""Persons as keyed hashes of their numbers, and sessions that carry nothing else."""

import hmac
from dataclasses import dataclass
from datetime import UTC, datetime

from functions.adapters.signature import is_one_of


@dataclass(frozen=True, slots=True)
class HmacPersons:
    """The first of *secrets* makes hashes and sessions; every one of them recognises its own."""

    secrets: tuple[str, ...]

    def person(self, number: str) -> str:
        return _mac(self.secrets[0], f"person|{number}")

    def persons(self, number: str) -> tuple[str, ...]:
        return tuple(_mac(secret, f"person|{number}") for secret in self.secrets)

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


def _mac(secret: str, text: str) -> str:
    return hmac.digest(secret.encode(), text.encode(), "sha256").hex()
