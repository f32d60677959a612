"""One record of the source -> one procedure of the catalogue."""

import re
from datetime import date

from msgspec import Struct

from catalog.folding import slug
from catalog.importing import facts
from catalog.importing.agencies import agency_slug
from catalog.importing.offers import offers_of
from catalog.importing.papers import cases_of
from catalog.importing.places import province_of
from catalog.importing.prose import leave_out
from catalog.importing.source import SourceRecord
from catalog.importing.tally import Tally
from catalog.importing.texts import tidy
from catalog.model import Detail, Procedure, Source, Status
from catalog.terms import Province

DETAILS = {
    "api": Detail.API, "page_text": Detail.PAGE, "page_text_2025": Detail.PAGE, "markdown": Detail.TABLE,
    "pdf": Detail.PDF, "doc_2025": Detail.DOC, "catalogue": Detail.LIST,
}  # fmt: skip
STATUSES = {"current": Status.IN_FORCE, "not_in_catalogue_2026_07": Status.REPEALED}
GAPS = {len("2025"): "month_of_reading_unknown", len("2026-07"): "day_of_reading_unknown"}


class Known(Struct, frozen=True):
    """What the vocabularies know and a record refers to."""

    titles: dict[str, str]
    shorts: dict[str, str]
    provinces: list[Province]
    life_events: dict[str, tuple[str, ...]]


def procedure(record: SourceRecord, known: Known, tally: Tally) -> Procedure:
    """Return the facts of *record*."""
    leave_out(record, tally)
    return Procedure(
        code=record.code,
        title=known.titles[record.code],
        short=known.shorts.get(record.code),
        status=STATUSES[record.status],
        field=_field(record, tally),
        agency=_agency(record, tally),
        executed_by=facts.executed_by(record, tally),
        levels=facts.levels(record, tally),
        province=_province(record, known, tally),
        subjects=facts.subjects(record, tally),
        online=facts.online(record, tally),
        life_events=known.life_events.get(record.code, ()),
        offers=offers_of(record, tally),
        cases=cases_of(record, tally),
        results=facts.results(record, tally),
        parts=facts.parts(record, tally),
        legal_basis=facts.legal_basis(record, tally),
        decision=facts.decision(record, tally),
        decision_date=facts.decision_date(record, tally),
        source=_source(record, tally),
    )


def _field(record: SourceRecord, tally: Tally) -> str | None:
    tally.saw("field", len(record.fields))
    tally.took("field", count=min(1, len(record.fields)))
    tally.left("field", "a second field: a file lies in one folder", len(record.fields[1:]))
    return slug(record.field) or None


def _agency(record: SourceRecord, tally: Tally) -> str | None:
    if not record.agency:
        return None
    tally.saw("publisher")
    tally.took("publisher")
    return agency_slug(tidy(record.agency))


def _province(record: SourceRecord, known: Known, tally: Tally) -> str | None:
    """Return the province whose own procedure this is, by its publisher's name."""
    if record.type != "specific":
        return None
    tally.saw("province's own")
    found = province_of(record.agency or "", known.provinces)
    if found:
        tally.took("province's own", "by the publisher's name")
    else:
        tally.left("province's own", "the publisher's name has no province")
    return found


def _source(record: SourceRecord, tally: Tally) -> Source:
    """Where only the month or the year of the reading is known, its first day stands, and a gap says so."""
    stated = record.source_date
    gap = GAPS.get(len(stated))
    tally.saw("reading date")
    tally.took("reading date", "as the first day of what is stated" if gap else "")
    return Source(
        read=date.fromisoformat(stated + "-01" * (2 - stated.count("-"))),
        detail=DETAILS[record.detail_level],
        url=record.portal_url,
        gaps=(*(re.sub(r"\W", "", given) for given in record.gaps), *((gap,) if gap else ())),
    )
