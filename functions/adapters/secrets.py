"""Secrets from the Parameter Store: the key in use and, while it is being replaced, the one before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec

from functions.adapters.aws_calls import call
from functions.domain.errors import Misconfigured


@dataclass(frozen=True, slots=True)
class Keys:
    """*previous* is accepted until *previous_until*; new signatures always use *current*.

    *settings* is what else an account with a provider consists of: its number there, further keys, addresses.
    """

    current: str
    environment: str = ""
    previous: str | None = None
    previous_until: datetime | None = None
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def every(self) -> tuple[str, ...]:
        """What recognises its own for ever: the key in use first, then the one before."""
        return (self.current, self.previous) if self.previous else (self.current,)

    def valid(self, at: datetime) -> tuple[str, ...]:
        if self.previous and self.previous_until and at < self.previous_until:
            return (self.current, self.previous)
        return (self.current,)

    def setting(self, name: str, default: str | None = None) -> str:
        found = self.settings.get(name) or default
        if not found:
            raise Misconfigured(f"the setting {name} is missing beside the key")
        return found


def read_keys(client: Any, name: str, environment: str) -> Keys:
    """Read the parameter *name*: JSON with `current`, `environment` and, for a change, the others.

    A key that is empty, or of another environment, is refused: a sandbox key never works live.
    """
    found = call(client.get_parameter, Name=name, WithDecryption=True)
    try:
        keys = msgspec.json.decode(found["Parameter"]["Value"], type=Keys)
    except msgspec.DecodeError as error:
        raise Misconfigured(f"parameter {name} cannot be read") from error
    if not keys.current.strip() or keys.previous == "" or keys.environment != environment:
        raise Misconfigured(f"parameter {name} has no key for {environment}")
    return keys
