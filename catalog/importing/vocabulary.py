"""The small vocabularies: fields, subjects, life events, retired codes."""

from collections.abc import Iterable

from catalog.folding import fold, slug
from catalog.importing.source import Row, SourceRecord
from catalog.importing.texts import tidy
from catalog.importing.titles import title
from catalog.terms import Field, LifeEvent, Retired, Subject

# Public servants stand as one subject in the list of subjects, as three in crawled pages.
SERVANTS = ("Cán bộ", "công chức", "viên chức")
SERVANT = "Cán bộ, công chức, viên chức"


def fields(records: Iterable[SourceRecord], table: list[Row]) -> list[Field]:
    """Return the fields that procedures are announced under; spellings of one name are one field."""
    rows = sorted(table, key=lambda row: (-int(row["n_current"]), row["name"]))
    names = {slug(record.field): tidy(record.field) for record in records if record.field}
    names |= {slug(row["name"]): tidy(row["name"]) for row in reversed(rows)}
    codes: dict[str, set[str]] = {key: set() for key in names}
    for row in rows:
        codes[slug(row["name"])] |= {code for code in row["codes"].split(";") if code}
    return [Field(slug=key, name=names[key], codes=tuple(sorted(codes[key]))) for key in sorted(names)]


def subjects(table: list[Row]) -> list[Subject]:
    rows = [row for row in table if not is_test_entry(row["name"])]
    found = [
        Subject(slug=slug(row["name"]), name=tidy(row["name"]), code=row["code"] or None) for row in rows
    ]
    return sorted(found, key=lambda subject: subject.slug)


def is_test_entry(name: str) -> bool:
    """The portal's own trial entries ("nhóm 1")."""
    return fold(name).startswith("nhom ")


def life_events(table: list[Row]) -> list[LifeEvent]:
    return [LifeEvent(slug=slug(row["label"]), name=row["label"], audience=row["audience"]) for row in table]


def retired(records: Iterable[SourceRecord]) -> list[Retired]:
    return [
        Retired(code=record.code, title=title(record.name), seen=record.source_date or None)
        for record in records
        if record.detail_level == "name_only"
    ]
