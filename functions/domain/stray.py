"""Stray money (tiền chưa rõ của ai): an authentic notice that belongs to no payment, kept for a person."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from functions.domain.notice import MOVES_MONEY, Notice
from functions.domain.payment import Action


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """*action* is what a person has decided, on whose word (*by*) and why; *payment*: whose money it was."""

    name: str
    notice: Notice
    at: datetime
    action: Action | None = None
    by: str = ""
    why: str = ""
    payment: str | None = None

    @classmethod
    def of(cls, notice: Notice, at: datetime) -> Self:
        """Name it after its event: told again, it is the same."""
        event = f"{notice.provider}#{notice.event}"
        return cls(name=hashlib.sha256(event.encode()).hexdigest()[:24], notice=notice, at=at)

    @property
    def waits(self) -> bool:
        """Tell whether a person must decide: money came, and nobody has."""
        return self.action is None and self.notice.outcome in MOVES_MONEY

    def closed(self, action: Action, by: str, why: str, payment: str | None = None) -> Self:
        return replace(self, action=action, by=by, why=why, payment=payment)
