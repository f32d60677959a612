"""The whole source -> all records of the catalogue, by kind, in order."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from msgspec import Struct

from catalog.importing import agencies, events, places, vocabulary
from catalog.importing.holidays import holidays
from catalog.importing.procedures import Known, procedure
from catalog.importing.source import Source
from catalog.importing.tally import Tally

T = TypeVar("T")
Track = Callable[[list[T], str], Iterable[T]]
Records = dict[str, list[Struct]]


def build(source: Source, tally: Tally, track: Track[Any]) -> Records:
    """Return the records of every kind that the import writes."""
    tables = source.tables
    provinces = places.provinces(tables["provinces_2025"], tables["provinces_pre_2025"])
    known = Known(provinces, events.memberships(source))
    detailed = [record for record in source.records if record.detail_level != "name_only"]
    return {
        "procedures": [procedure(record, known, tally) for record in track(detailed, "Reading procedures")],
        "agencies": [*agencies.agencies(source.records, tables["agencies"])],
        "fields": [*vocabulary.fields(source.records, tables["fields"])],
        "subjects": [*vocabulary.subjects(tables["subjects"])],
        "life_events": [*vocabulary.life_events(tables["life_event_groups"])],
        "laws": [*vocabulary.laws(tables["legal_documents"])],
        "provinces": [*provinces],
        "communes": [*places.communes(tables["communes_2025"], tables["commune_mergers_2025"])],
        "holidays": [*holidays()],
        "retired": [*vocabulary.retired(source.records)],
    }
