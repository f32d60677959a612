"""Agencies' machine tokens: one parameter for each agency, `<prefix>/<unit>`, read when it first calls."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from functions.adapters.secrets import Keys, read_keys
from functions.adapters.signature import is_one_of
from functions.domain.errors import NotKept

UNIT = re.compile(r"[A-Z0-9]{1,20}(\.[A-Z0-9]{1,20}){0,5}", re.ASCII)
# A withdrawn token works no longer than this; a new agency is known as soon.
REMEMBERED = timedelta(minutes=5)
MOST = 1_000


@dataclass(frozen=True, slots=True)
class ParameterAgencies:
    """Implements the port Agencies; what the store says, even "no such agency", is remembered a while."""

    client: Any
    prefix: str
    environment: str
    known: dict[str, tuple[datetime, Keys | None]] = field(default_factory=dict)

    def is_token(self, agency: str, token: str, at: datetime) -> bool:
        keys = self._keys(agency, at) if UNIT.fullmatch(agency) else None
        return keys is not None and is_one_of(token, keys.valid(at))

    def _keys(self, agency: str, at: datetime) -> Keys | None:
        read, keys = self.known.get(agency, (None, None))
        if read and at < read + REMEMBERED:
            return keys
        if len(self.known) >= MOST:
            self.known.clear()
        keys = self._read(agency)
        self.known[agency] = (at, keys)
        return keys

    def _read(self, agency: str) -> Keys | None:
        try:
            return read_keys(self.client, f"{self.prefix}/{agency}", self.environment)
        except NotKept:
            return None
