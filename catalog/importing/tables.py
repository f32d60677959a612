"""How much of each table went into the vocabularies, so that the report can say so."""

from typing import Any

from catalog.importing.agencies import agency_slug
from catalog.importing.source import Row
from catalog.importing.tally import Tally
from catalog.importing.texts import tidy
from catalog.importing.vocabulary import is_test_entry

WHOLE = {"life_event_groups": "life_events", "provinces_2025": "provinces", "communes_2025": "communes"}


def count_tables(tables: dict[str, list[Row]], found: dict[str, Any], tally: Tally) -> None:
    """Count the rows of every table but those of procedures, which are counted where they are read."""
    for table, kind in WHOLE.items():
        _spread(tally, f"table {table}", len(tables[table]), len(found[kind]), "")
    _spread(
        tally,
        "table fields",
        len(tables["fields"]),
        _distinct(tables["fields"]),
        "another spelling of a name",
    )
    _spread(
        tally, "table legal_documents", len(tables["legal_documents"]), len(found["laws"]), "the same number"
    )
    former = sum(len(province.former) for province in found["provinces"])
    _spread(
        tally, "table provinces_pre_2025", len(tables["provinces_pre_2025"]), former, "no province of today"
    )
    _agencies(tables["agencies"], {agency.slug for agency in found["agencies"]}, tally)
    _subjects(tables["subjects"], tally)
    _mergers(tables["commune_mergers_2025"], found["communes"], tally)


def _spread(tally: Tally, name: str, rows: int, taken: int, why_not: str) -> None:
    tally.saw(name, rows)
    tally.took(name, count=taken)
    tally.left(name, why_not, rows - taken)


def _distinct(rows: list[Row]) -> int:
    return len({agency_slug(tidy(row["name"])) for row in rows})


def _agencies(rows: list[Row], known: set[str], tally: Tally) -> None:
    taken = sum(agency_slug(tidy(row["name"])) in known for row in rows)
    _spread(tally, "table agencies", len(rows), taken, "joined names, or none that announces or executes")


def _subjects(rows: list[Row], tally: Tally) -> None:
    tests = sum(is_test_entry(row["name"]) for row in rows)
    _spread(tally, "table subjects", len(rows), len(rows) - tests, "the portal's trial entry")


def _mergers(rows: list[Row], communes: list[Any], tally: Tally) -> None:
    name = "table commune_mergers_2025"
    _spread(
        tally, name, len(rows), sum(bool(commune.former) for commune in communes), "not merged, or none named"
    )
