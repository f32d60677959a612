"""The whole source -> all records of the catalogue, by kind, in order."""

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct

from catalog.importing import agencies, events, laws, places, vocabulary
from catalog.importing.holidays import holidays
from catalog.importing.procedures import Known, procedure
from catalog.importing.shorts import LONGEST, shorts
from catalog.importing.source import Source, SourceRecord
from catalog.importing.tables import count_tables
from catalog.importing.tally import Tally
from catalog.importing.titles import title

Track = Callable[[list[Any], str], Iterable[Any]]
Records = dict[str, list[Struct]]


def silently(items: list[Any], _what: str) -> Iterable[Any]:
    """Track nothing."""
    return items


def build(source: Source, tally: Tally, track: Track) -> Records:
    """Return the records of every kind that the import writes."""
    tables = source.tables
    provinces = places.provinces(tables["provinces_2025"], tables["provinces_pre_2025"])
    detailed = [record for record in source.records if record.detail_level != "name_only"]
    titles = {record.code: title(record.name) for record in detailed}
    known = Known(titles, shorts(titles), provinces, events.memberships(source, tally))
    _count(source.records, known, tally)
    found: Records = {
        "procedures": [procedure(record, known, tally) for record in track(detailed, "Reading procedures")],
        "agencies": [*agencies.agencies(source.records, tables["agencies"])],
        "fields": [*vocabulary.fields(source.records, tables["fields"])],
        "subjects": [*vocabulary.subjects(tables["subjects"])],
        "life_events": [*vocabulary.life_events(tables["life_event_groups"])],
        "laws": [*laws.laws(tables["legal_documents"])],
        "provinces": [*provinces],
        "communes": [*places.communes(tables["communes_2025"], tables["commune_mergers_2025"])],
        "holidays": [*holidays()],
        "retired": [*vocabulary.retired(source.records)],
    }
    count_tables(tables, found, tally)
    return found


def _count(records: tuple[SourceRecord, ...], known: Known, tally: Tally) -> None:
    tally.saw("code", len(records))
    tally.took("code", "as a procedure", len(known.titles))
    tally.took("code", "as retired: only its name is known", len(records) - len(known.titles))
    long = {name for name in known.titles if len(known.titles[name]) > LONGEST}
    tally.saw("title", len(known.titles))
    tally.took("title", "up to 60 characters", len(known.titles) - len(long))
    tally.split("title", "longer, and a short one by rules", len(known.shorts))
    tally.took("title", "longer, and no rule shortens it enough", len(long) - len(known.shorts))
