"""The report's sums are the source's."""

import gzip
import json
from pathlib import Path

from catalog.importing.run import Outcome
from catalog.importing.tally import Tally


def test_every_value_of_the_source_is_accounted_for(outcome: Outcome) -> None:
    assert outcome.tally.unaccounted() == {}


def test_the_sums_are_what_the_source_holds(sample: Path, outcome: Outcome) -> None:
    with gzip.open(sample / "procedures.jsonl.gz", "rt", encoding="utf-8") as opened:
        records = [json.loads(line) for line in opened]
    rows = [row for record in records for row in record["methods"]]

    seen = outcome.tally.seen()

    assert seen["code"] == len(records)
    assert seen["time limit"] == seen["way of submitting"] == len(rows)
    assert seen["fee"] == sum(len(row["fees"]) for row in rows)
    assert seen["paper"] == sum(len(record["components"]) for record in records)
    assert seen["case"] == sum(len(record["case_names"]) for record in records)
    assert seen["law"] == sum(len(record["legal_basis"]) for record in records)
    assert seen["result"] == sum(len(record["results"]) for record in records)
    assert seen["subject"] == sum(len(record["subjects"]) for record in records)
    assert seen["executing agency"] == sum(len(record["executing_agencies"]) for record in records)


def test_a_value_that_was_forgotten_is_found() -> None:
    tally = Tally()
    tally.saw("fee", 3)
    tally.took("fee", "amount", 1)
    tally.left("fee", "no text")

    assert tally.unaccounted() == {"fee": 1}
