"""The catalogue as tables: columns and rows, the same for the spreadsheets and for the database."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from catalog.choosing import only
from catalog.model import Procedure
from catalog.offers import Fee
from generators import paths
from generators.edition import Edition
from generators.exports import places
from generators.exports.entries import Named, online
from generators.output import fingerprint

Value = str | int | float | None
Row = tuple[Value, ...]


class Table(NamedTuple):
    """*columns* are names with the type of SQLite; the first are what a row is told by."""

    name: str
    columns: dict[str, str]
    rows: Callable[[Edition, Iterable[Procedure]], Iterable[Row]]
    of_procedures: bool = True


def known_names(edition: Edition) -> bytes:
    """What changes with all that the rows of a procedure say beside its own words."""
    known = edition.catalog
    return fingerprint(edition.site_url, known.agencies, known.fields, known.subjects, known.life_events)


def _procedures(edition: Edition, procedures: Iterable[Procedure]) -> Iterator[Row]:
    catalog = edition.catalog
    page = edition.site_url + paths.PROCEDURES.removeprefix("/")
    for one in procedures:
        yield (
            one.code,
            one.title,
            one.short,
            "; ".join(one.also),
            one.status,
            _name(one.field, catalog.fields),
            _name(one.agency, catalog.agencies),
            "; ".join(_named(one.executed_by, catalog.agencies)),
            "; ".join(one.levels),
            one.province,
            "; ".join(_named(one.subjects, catalog.subjects)),
            "; ".join(_named(one.life_events, catalog.life_events)),
            online(one.online),
            "; ".join(result.name for result in one.results),
            one.decision,
            one.source.detail,
            one.source.read.isoformat(),
            one.source.url,
            page + one.code + "/",
            edition.site_url + places.document(one.code),
            edition.digests[one.code],
        )


def _offers(_: Edition, procedures: Iterable[Procedure]) -> Iterator[Row]:
    for procedure in procedures:
        for number, offer in enumerate(procedure.offers, 1):
            time = offer.time
            limit = (time.value, time.unit, int(time.in_words), time.cut_off) if time else (None,) * 4
            yield (procedure.code, number, offer.channel, offer.label, only(offer) or None, *limit)


def _fees(_: Edition, procedures: Iterable[Procedure]) -> Iterator[Row]:
    """What is paid, each dated reduction in a line of its own; a share of nothing known is no amount."""
    for procedure in procedures:
        for offer_number, offer in enumerate(procedure.offers, 1):
            for number, fee in enumerate(offer.fees, 1):
                yield from _fee_rows((procedure.code, offer_number, number, offer.channel), fee)


def _fee_rows(key: Row, fee: Fee) -> Iterator[Row]:
    about = (fee.kind, fee.label, only(fee) or None, fee.per, fee.set_by, int(fee.in_words))
    yield (*key, *about, fee.amount, fee.currency, None, _day(fee.from_), _day(fee.to), fee.source)
    for one in fee.reductions:
        left = one.amount
        if left is None and one.percent is not None and fee.amount is not None:
            left = fee.amount * one.percent // 100
        period = (_day(one.from_), _day(one.to))
        yield (*key, *about, left, fee.currency, one.percent, *period, one.source)


def _papers(_: Edition, procedures: Iterable[Procedure]) -> Iterator[Row]:
    for procedure in procedures:
        for case_number, case in enumerate(procedure.cases, 1):
            for number, one in enumerate(case.papers, 1):
                key = (procedure.code, case_number, number, case.name)
                yield (*key, one.name, one.when, one.form, one.originals, one.copies, one.hand, one.code)


def _laws(edition: Edition, _: Iterable[Procedure]) -> Iterator[Row]:
    for law in edition.catalog.laws.values():
        yield (law.number, law.kind, law.year, law.issuer, law.title, int(law.well_formed), law.replaced_by)


def _bases(_: Edition, procedures: Iterable[Procedure]) -> Iterator[Row]:
    """Which procedure rests on which document."""
    for procedure in procedures:
        for place, number in enumerate(procedure.legal_basis, 1):
            yield (procedure.code, place, number)


def _name(slug: str | None, known: Mapping[str, Named]) -> str | None:
    return _named((slug,), known)[0] if slug else None


def _named(slugs: Iterable[str], known: Mapping[str, Named]) -> list[str]:
    return [known[slug].name if slug in known else slug for slug in slugs]


def _day(value: object) -> str | None:
    return str(value) if value else None


_KEY = {"code": "TEXT NOT NULL REFERENCES procedures (code)"}
TABLES = (
    Table(
        "procedures",
        {
            "code": "TEXT PRIMARY KEY",
            "title": "TEXT NOT NULL",
            "short": "TEXT",
            "also": "TEXT",
            "status": "TEXT NOT NULL",
            "field": "TEXT",
            "agency": "TEXT",
            "offices": "TEXT",
            "levels": "TEXT",
            "province": "TEXT",
            "subjects": "TEXT",
            "life_events": "TEXT",
            "online": "TEXT NOT NULL",
            "results": "TEXT",
            "decision": "TEXT",
            "detail": "TEXT NOT NULL",
            "read": "TEXT NOT NULL",
            "official_url": "TEXT",
            "url": "TEXT NOT NULL",
            "data_url": "TEXT NOT NULL",
            "version": "TEXT NOT NULL",
        },
        _procedures,
    ),
    Table(
        "offers",
        _KEY
        | {
            "offer": "INTEGER NOT NULL",
            "channel": "TEXT NOT NULL",
            "label": "TEXT",
            "only_if": "TEXT",
            "time": "REAL",
            "unit": "TEXT",
            "time_in_words": "INTEGER",
            "cut_off": "INTEGER",
        },
        _offers,
    ),
    Table(
        "fees",
        _KEY
        | {
            "offer": "INTEGER NOT NULL",
            "fee": "INTEGER NOT NULL",
            "channel": "TEXT NOT NULL",
            "kind": "TEXT NOT NULL",
            "label": "TEXT",
            "only_if": "TEXT",
            "per": "TEXT",
            "set_by": "TEXT",
            "in_words": "INTEGER NOT NULL",
            "amount": "INTEGER",
            "currency": "TEXT NOT NULL",
            "reduced_to_percent": "INTEGER",
            "from_day": "TEXT",
            "to_day": "TEXT",
            "source": "TEXT",
        },
        _fees,
    ),
    Table(
        "papers",
        _KEY
        | {
            "case_number": "INTEGER NOT NULL",
            "paper": "INTEGER NOT NULL",
            "case_name": "TEXT",
            "name": "TEXT NOT NULL",
            "only_if": "TEXT",
            "form": "TEXT",
            "originals": "INTEGER NOT NULL",
            "copies": "INTEGER NOT NULL",
            "hand": "TEXT",
            "paper_code": "TEXT",
        },
        _papers,
    ),
    Table(
        "laws",
        {
            "number": "TEXT PRIMARY KEY",
            "kind": "TEXT",
            "year": "INTEGER",
            "issuer": "TEXT",
            "title": "TEXT",
            "well_formed": "INTEGER NOT NULL",
            "replaced_by": "TEXT",
        },
        _laws,
        of_procedures=False,
    ),
    Table(
        "legal_basis",
        _KEY | {"place": "INTEGER NOT NULL", "number": "TEXT NOT NULL REFERENCES laws (number)"},
        _bases,
    ),
)
