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
        """Name it after its money, or if none came after its event: told again it is the same."""
        has_money = notice.outcome in MOVES_MONEY and notice.transaction
        told = f"money#{notice.transaction}" if has_money else notice.event
        name = hashlib.sha256(f"{notice.provider}#{told}".encode()).hexdigest()[:24]
        return cls(name=name, notice=notice, at=at)

    @property
    def waits(self) -> bool:
        """Tell whether a person must decide: money came, and nobody has."""
        return self.action is None and self.notice.outcome in MOVES_MONEY

    def closed(self, action: Action, by: str, why: str, payment: str | None = None) -> Self:
        return replace(self, action=action, by=by, why=why, payment=payment)
