from collections.abc import Callable, Iterator
from typing import Any

import pytest

from catalog.model import Status as Force
from catalog.terms import Retention
from catalog.working_days import Calendar
from functions import wiring
from functions.handlers import callbacks, dossiers, people, status, sync
from functions.services.limiting import Allowance
from tests.accounts import a_provider
from tests.fakes import FewAgencies, MemoryStore, MemoryUploads, OneIdentity
from tests.makers import NOON, PERSONS, TOKENS, a_desk, an_entry, an_offer

LOOKUPS = 20
RETENTION = (
    Retention(of="answers", days=455, source="02/2011/QH13"),
    Retention(of="receipts", days=3650, source="174/2016/NĐ-CP"),
)
EDGE = "only-cloudfront-knows"


@pytest.fixture
def store() -> Iterator[MemoryStore]:
    """Let all handlers work on one store: a free procedure, one with a charge, and some that are closed."""
    kept = MemoryStore()
    uploads = MemoryUploads()
    desk = a_desk(
        an_entry(),
        an_entry("1.004222", offers=(an_offer(50_000),)),
        an_entry("1.000001", status=Force.REPEALED, replaced_by=("1.004222",)),
        an_entry("1.000002", schema=None),
        an_entry("hai-thu-tuc", offers=(), procedures=("1.004222", "1.001193")),
        store=kept,
    )
    overrides: dict[Callable[..., Any], Callable[..., Any]] = {
        wiring.desk: lambda: desk,
        wiring.dossiers: lambda: kept,
        wiring.tokens: lambda: TOKENS,
        wiring.uploads: lambda: uploads,
        wiring.persons: lambda: PERSONS,
        wiring.snapshot: lambda: desk.catalogue,
        wiring.identity: lambda: OneIdentity,
        wiring.site_url: lambda: "https://motcua.example",
        wiring.provider: lambda: a_provider,
        wiring.vietqr: lambda: a_provider("vietqr"),
        wiring.calendar: Calendar,
        wiring.agencies: lambda: FewAgencies({"G15": "g15-token", "G01": "g01-token"}),
        wiring.allowance: lambda: lambda visitor: Allowance(kept, visitor, LOOKUPS),
        wiring.edge: lambda: EDGE,
        wiring.receipt_keys: lambda: ("A" * 43,),
        wiring.retention: lambda: RETENTION,
        wiring.now: lambda: NOON,
    }
    apps = (dossiers.app, status.app, callbacks.app, sync.app, people.app)
    for app in apps:
        app.dependency_overrides.update(overrides)
    yield kept
    for app in apps:
        app.dependency_overrides.clear()
