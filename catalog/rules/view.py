"""What a rule sees, and what it finds."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NamedTuple

from msgspec import Struct

from catalog.catalog import Catalog
from catalog.journeys import Journey
from catalog.local_fees import LocalFees
from catalog.model import Procedure
from catalog.problems import Severity
from catalog.services import Service
from catalog.terms import EnglishName


class View(Struct, frozen=True):
    """The whole catalogue for looking things up, the records that are to be checked, and the day."""

    catalog: Catalog
    procedures: tuple[Procedure, ...]
    services: tuple[Service, ...]
    today: date
    journeys: tuple[Journey, ...] = ()
    local_fees: tuple[LocalFees, ...] = ()
    english: tuple[EnglishName, ...] = ()


class Finding(NamedTuple):
    """What a rule found wrong at *path* inside *record*."""

    record: Any
    path: tuple[str | int, ...]
    message: str
    remedy: str
    severity: Severity = Severity.ERROR


Rule = Callable[[View], Iterator[Finding]]
