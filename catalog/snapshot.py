"""What the functions need of the catalogue: one read-only SQLite file, a code to a JSON document."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from catalog.asof import in_force, status_on
from catalog.catalog import Catalog
from catalog.model import Case, Online, OnlinePeriod, Procedure, Status
from catalog.offers import Offer, TimeLimit
from catalog.services import Applicant, Due, EarlierForm, Form, Service, version_of
from catalog.terms import Holiday, Retention
from catalog.timing import timed_offers
from catalog.units import unit_of

HOLIDAYS = "holidays"
RETENTION = "retention"
TABLE = "CREATE TABLE entries (code TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID"


class Entry(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A procedure, an online service or a retired code, as far as a dossier needs it.

    *keep* is how many days the answers stay after the dossier has ended; 0 where nobody has said.
    *version* names the form as it is now; *office* is the body that handles it, in words.
    """

    code: str
    title: str
    status: Status = Status.IN_FORCE
    since: date | None = None
    replaced_by: tuple[str, ...] = ()
    unit: str = ""
    online: Online | tuple[OnlinePeriod, ...] = Online.UNKNOWN
    offers: tuple[Offer, ...] = ()
    time: TimeLimit | None = None
    cases: tuple[Case, ...] = ()
    office: str = ""
    form: str | None = None
    version: str = ""
    schema: dict[str, Any] | None = None
    earlier: tuple[EarlierForm, ...] = ()
    applicant: Applicant | None = None
    due: Due | None = None
    procedures: tuple[str, ...] = ()
    keep: int = 0


def on_day(entry: Entry, day: date) -> Entry:
    """Return *entry* with its status and its offers of *day*; papers keep their numbers and their dates."""
    offers = tuple(offer for offer in entry.offers if in_force(offer.from_, offer.to, day))
    return msgspec.structs.replace(entry, status=status_on(entry, day), offers=offers)


class Snapshot:
    """The file, opened once and never locked."""

    def __init__(self, path: Path) -> None:
        """Open *path*, which must exist."""
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._file = sqlite3.connect(address, uri=True, check_same_thread=False)

    def get(self, code: str) -> Entry | None:
        text = self._read(code)
        return None if text is None else msgspec.json.decode(text, type=Entry)

    def holidays(self) -> tuple[Holiday, ...]:
        return msgspec.json.decode(self._read(HOLIDAYS) or "[]", type=tuple[Holiday, ...])

    def retention(self) -> tuple[Retention, ...]:
        return msgspec.json.decode(self._read(RETENTION) or "[]", type=tuple[Retention, ...])

    def _read(self, code: str) -> str | None:
        row = self._file.execute("SELECT entry FROM entries WHERE code = ?", (code,)).fetchone()
        return row[0] if row else None

    def close(self) -> None:
        self._file.close()


def write(catalog: Catalog, path: Path) -> int:
    """Write the snapshot of *catalog*; the same catalogue gives the same bytes. Return the entries."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    rows = sorted((entry.code, _json(entry)) for entry in entries(catalog))
    connection = sqlite3.connect(fresh, isolation_level=None)
    connection.execute(TABLE)
    connection.execute("BEGIN")
    rows += [(HOLIDAYS, _json(catalog.holidays)), (RETENTION, _json(tuple(catalog.retention.values())))]
    connection.executemany("INSERT INTO entries VALUES (?, ?)", rows)
    connection.execute("COMMIT")
    connection.close()
    fresh.replace(path)
    return len(rows) - len((HOLIDAYS, RETENTION))


def entries(catalog: Catalog) -> Iterator[Entry]:
    for procedure in catalog.procedures.values():
        yield _of_procedure(procedure, catalog)
    for service in catalog.services.values():
        yield _of_service(service, catalog)
    for retired in catalog.retired.values():
        if retired.code not in catalog.procedures:
            yield Entry(code=retired.code, title=retired.title, status=Status.REPEALED)


def _of_procedure(procedure: Procedure, catalog: Catalog) -> Entry:
    """Papers are needed only where there is a form: without one, nothing can be filed."""
    form = catalog.forms.get(procedure.form or "")
    return Entry(
        code=procedure.code,
        title=procedure.short or procedure.title,
        status=procedure.status,
        since=procedure.since,
        replaced_by=procedure.replaced_by,
        unit=unit_of((procedure.agency, *procedure.executed_by), catalog.agencies),
        online=procedure.online,
        offers=timed_offers(procedure),
        cases=procedure.cases if form else (),
        office=_office((*procedure.executed_by, procedure.agency), catalog) if form else "",
        form=procedure.form,
        keep=_keep(procedure.code, catalog),
        **_of_form(form),
    )


def _of_service(service: Service, catalog: Catalog) -> Entry:
    return Entry(
        code=service.slug,
        title=service.short,
        unit=unit_of((service.agency,), catalog.agencies),
        online=service.online,
        time=service.time,
        cases=(Case(papers=service.papers),),
        office=_office((service.agency,), catalog),
        form=service.form,
        **_of_form(catalog.forms.get(service.form)),
        due=service.due,
        procedures=service.procedures,
        keep=_keep(service.slug, catalog),
    )


def _keep(of: str, catalog: Catalog) -> int:
    found = catalog.retention.get(of) or catalog.retention.get("answers")
    return found.days if found else 0


def _of_form(form: Form | None) -> dict[str, Any]:
    if form is None:
        return {}
    return {
        "version": version_of(form.schema),
        "schema": form.schema,
        "earlier": form.earlier,
        "applicant": form.applicant,
    }


def _office(slugs: Iterable[str | None], catalog: Catalog) -> str:
    return next((catalog.agencies[slug].name for slug in slugs if slug in catalog.agencies), "")


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
