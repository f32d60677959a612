"""What logging in needs from outside: an identity provider, and a session that says who came back from it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Attempt:
    """One login under way, known to this browser alone: what comes back must match it."""

    state: str
    nonce: str
    verifier: str


class Identity(Protocol):
    def address(self, attempt: Attempt) -> str:
        """Return where the person logs in."""

    def number(self, code: str, attempt: Attempt) -> str:
        """Return the person's number for which *code* stands; raise LoginRefused if nothing proves it."""


class Persons(Protocol):
    """Keyed hashes of persons' numbers: alike for the same person, and no way back."""

    def person(self, number: str) -> str: ...

    def persons(self, number: str) -> tuple[str, ...]:
        """Return the hash by every key in use."""

    def session(self, persons: tuple[str, ...], until: datetime) -> str: ...

    def opened(self, session: str, at: datetime) -> tuple[str, ...]:
        """Return whose *session* it is; nobody's if it is forged or over."""
