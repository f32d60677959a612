"""One record of the source -> one procedure of the catalogue."""

import re
from datetime import date

from msgspec import Struct

from catalog.folding import slug
from catalog.importing.agencies import agency_slug, names_of
from catalog.importing.offers import UNITS, offers_of
from catalog.importing.papers import cases_of
from catalog.importing.places import province_of
from catalog.importing.shorts import short
from catalog.importing.source import SourceRecord
from catalog.importing.tally import Tally
from catalog.importing.texts import tidy
from catalog.importing.titles import title
from catalog.importing.vocabulary import SERVANT, SERVANTS, is_test_entry, number
from catalog.model import Detail, Level, Online, Part, Procedure, Result, Source, Status
from catalog.offers import TimeLimit
from catalog.terms import Province

DETAILS = {
    "api": Detail.API, "page_text": Detail.PAGE, "page_text_2025": Detail.PAGE, "markdown": Detail.TABLE,
    "pdf": Detail.PDF, "doc_2025": Detail.DOC, "catalogue": Detail.LIST,
}  # fmt: skip
STATUSES = {"current": Status.IN_FORCE, "not_in_catalogue_2026_07": Status.REPEALED}


class Known(Struct, frozen=True):
    """What the vocabularies know and a record refers to."""

    provinces: list[Province]
    life_events: dict[str, tuple[str, ...]]


def procedure(record: SourceRecord, known: Known, tally: Tally) -> Procedure:
    """Return the facts of *record*."""
    name = title(record.name)
    return Procedure(
        code=record.code,
        title=name,
        short=short(name),
        status=STATUSES[record.status],
        field=slug(record.field) or None,
        agency=agency_slug(tidy(record.agency)) if record.agency else None,
        executed_by=_executed_by(record),
        levels=tuple(Level(level) for level in record.levels),
        province=province_of(record.agency or "", known.provinces) if record.type == "specific" else None,
        subjects=_subjects(record),
        online=_online(record),
        life_events=known.life_events.get(record.code, ()),
        offers=offers_of(record, tally),
        cases=cases_of(record, tally),
        results=_results(record),
        parts=_parts(record),
        legal_basis=tuple(dict.fromkeys(number(law.code) for law in record.legal_basis)),
        decision=tidy(record.decision_no) or None,
        decision_date=date.fromisoformat(record.decision_date) if record.decision_date else None,
        source=_source(record),
    )


def _executed_by(record: SourceRecord) -> tuple[str, ...]:
    names = list(names_of(record))[1 if record.agency else 0 :]
    return tuple(dict.fromkeys(map(agency_slug, names)))


def _subjects(record: SourceRecord) -> tuple[str, ...]:
    names = [SERVANT if name in SERVANTS else name for name in record.subjects if not is_test_entry(name)]
    return tuple(dict.fromkeys(map(slug, names)))


def _online(record: SourceRecord) -> Online:
    if "full_online" in record.flags:
        return Online.FULL
    return Online.UNKNOWN


def _results(record: SourceRecord) -> tuple[Result, ...]:
    return tuple(
        Result(name=tidy(result.name), code=tidy(result.code or "") or None) for result in record.results
    )


def _parts(record: SourceRecord) -> tuple[Part, ...]:
    return tuple(
        Part(
            code=part.code,
            name=title(part.name),
            time=TimeLimit(value=part.days, unit=UNITS[part.unit]) if part.days is not None else None,
        )
        for part in record.subcases
    )


def _source(record: SourceRecord) -> Source:
    """Where only the month or the year of the reading is known, its first day stands, and a gap says so."""
    stated = record.source_date
    gap = {4: ("month_of_reading_unknown",), 7: ("day_of_reading_unknown",)}.get(len(stated), ())
    return Source(
        read=date.fromisoformat(stated + "-01-01"[len(stated) - 10 :] if len(stated) < 10 else stated),
        detail=DETAILS[record.detail_level],
        url=record.portal_url,
        gaps=tuple(re.sub(r"[^a-z_0-9]", "", given) for given in record.gaps) + gap,
    )
