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


@dataclass(frozen=True, slots=True)
class Identified:
    """Who somebody is: a number alone, mistyped when filing, could be a stranger's."""

    number: str
    name: str


class Identity(Protocol):
    def address(self, attempt: Attempt) -> str:
        """Return where the person logs in."""

    def holder(self, code: str, attempt: Attempt) -> Identified:
        """Return the person for whom *code* stands; raise LoginRefused if nothing proves it."""


class Persons(Protocol):
    """Keyed hashes of persons: alike for the same number and name, and no way back."""

    def person(self, holder: Identified) -> str: ...

    def persons(self, holder: Identified) -> tuple[str, ...]:
        """Return the hash by every key in use."""

    def session(self, persons: tuple[str, ...], until: datetime) -> str: ...

    def opened(self, session: str, at: datetime) -> tuple[str, ...]:
        """Return whose *session* it is; nobody's if it is forged or over."""
