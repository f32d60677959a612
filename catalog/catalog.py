"""The whole catalogue in memory."""

from msgspec import Struct

from catalog.burden import Effort, Load, Wage
from catalog.history import History
from catalog.journeys import Journey, LifeEventGuide
from catalog.local_fees import LocalFees
from catalog.model import Procedure
from catalog.services import Form, Service
from catalog.tallies import Tally
from catalog.terms import (
    Agency,
    Commune,
    EnglishName,
    Field,
    HeldPaper,
    Holiday,
    Law,
    LifeEvent,
    Province,
    Retention,
    Retired,
    Subject,
    Synonym,
)


class Catalog(Struct, frozen=True, kw_only=True):
    """Everything, keyed by what names it; every mapping is in the order of its keys."""

    procedures: dict[str, Procedure]
    agencies: dict[str, Agency]
    fields: dict[str, Field]
    subjects: dict[str, Subject]
    life_events: dict[str, LifeEvent]
    laws: dict[str, Law]
    provinces: dict[str, Province]
    communes: dict[str, Commune]
    holidays: tuple[Holiday, ...]
    retired: dict[str, Retired]
    forms: dict[str, Form]
    services: dict[str, Service]
    synonyms: tuple[Synonym, ...] = ()
    journeys: dict[str, Journey] = {}
    life_event_guides: dict[str, LifeEventGuide] = {}
    history: dict[str, History] = {}
    english: dict[str, EnglishName] = {}
    wages: tuple[Wage, ...] = ()
    efforts: dict[str, Effort] = {}
    loads: dict[str, Load] = {}
    held_papers: dict[str, HeldPaper] = {}
    tallies: dict[str, Tally] = {}
    retention: dict[str, Retention] = {}
    local_fees: dict[str, LocalFees] = {}
