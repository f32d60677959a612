"""What the source's README calls exact carries over exactly: checked against the source itself.

Always over the sample; over the whole committed catalogue where the whole source is at hand.
"""

import gzip
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from catalog.importing.run import Outcome
from catalog.loader import load
from catalog.model import Procedure
from catalog.offers import Fee

WHOLE = Path(__file__).parents[4] / "shared" / "data"
COMMITTED = Path(__file__).parents[3] / "catalog"
UNITS = {"working_day", "day", "hour", "month"}
# Of these the source's README says that dossiers, law and results are exact, of fees and times not all.
EXACT_PAPERS = {"api", "markdown", "pdf", "doc_2025"}

Given = dict[str, Any]


def read(folder: Path) -> dict[str, Given]:
    with gzip.open(folder / "procedures.jsonl.gz", "rt", encoding="utf-8") as opened:
        return {given["code"]: given for given in map(json.loads, opened)}


def letters(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFC", text).casefold() if letter.isalnum())


def differences(given: Given, ours: Procedure) -> Iterator[str]:
    if given["detail_level"] == "api":
        yield from time_differences(given, ours)
        yield from fee_differences(given, ours)
    if given["detail_level"] in EXACT_PAPERS:
        yield from paper_differences(given, ours)
        yield from result_differences(given, ours)
        yield from law_differences(given, ours)


def time_differences(given: Given, ours: Procedure) -> Iterator[str]:
    if len(given["methods"]) != len(ours.offers):
        yield f"{len(given['methods'])} rows became {len(ours.offers)}"
    for row, offer in zip(given["methods"], ours.offers, strict=False):
        stated = row["time_value"]
        if stated is None:
            said = str(int(offer.time.value)) if offer.time and offer.time.value is not None else ""
            if said and said not in re.sub(r"\b0", "", row["time_text"]):
                yield f"time {said} is not in {row['time_text']!r}"
        elif offer.time is None or offer.time.value != stated:
            yield f"time {stated} became {offer.time}"
        elif offer.time.unit != (row["time_unit"] if row["time_unit"] in UNITS else "unspecified"):
            yield f"unit {row['time_unit']} became {offer.time.unit}"


def fee_differences(given: Given, ours: Procedure) -> Iterator[str]:
    for row, offer in zip(given["methods"], ours.offers, strict=False):
        stated = [fee["amount"] for fee in row["fees"] if fee["amount"]]
        explained = [fee for fee in row["fees"] if not fee["amount"] and fee["text"]]
        from_text = [fee for fee in offer.fees if fee.amount and fee.amount not in stated]
        if [fee.amount for fee in offer.fees if fee.amount and fee not in from_text] != stated:
            yield f"amounts {stated} became {[fee.amount for fee in offer.fees]}"
        if any(not in_a_text(fee, explained) for fee in from_text):
            yield f"an amount that no text has among {from_text}"
        free = sum(fee["amount"] == 0 and not fee["text"] for fee in row["fees"])
        if sum(fee.amount == 0 for fee in offer.fees) < free:
            yield "free became something else"
        if sum(fee.amount == 0 for fee in offer.fees) > free + len(explained):
            yield "something else became free"


def in_a_text(fee: Fee, explained: list[Given]) -> bool:
    return any(str(fee.amount) in re.sub(r"[.,]", "", given["text"]) for given in explained)


def paper_differences(given: Given, ours: Procedure) -> Iterator[str]:
    rows = [
        row
        for row in given["components"]
        if (row["originals"] or row["copies"]) and re.search(r"[^\W\d_]", row["name"])
    ]
    papers = [paper for case in ours.cases for paper in case.papers]
    if given["detail_level"] == "api" or max([row["originals"] for row in rows], default=0) < 50:
        stated = Counter((row["originals"], row["copies"], row["code"] or None) for row in rows)
        taken = Counter((paper.originals, paper.copies, paper.code) for paper in papers)
        if stated != taken:
            yield f"counts and codes of papers differ: {stated - taken} {taken - stated}"
    names = [letters(row["name"]) for row in rows]
    for paper in papers:
        if not any(letters(paper.name) in name for name in names):
            yield f"no paper is called {paper.name!r}"


def result_differences(given: Given, ours: Procedure) -> Iterator[str]:
    stated = [" ".join(result["code"].split()) for result in given["results"] if result["code"]]
    taken = [result.code for result in ours.results if result.code]
    if stated != [code for code in taken if code in stated]:
        yield f"results {stated} became {taken}"


def law_differences(given: Given, ours: Procedure) -> Iterator[str]:
    stated = {" ".join(law["code"].split()) for law in given["legal_basis"]}
    if stated != set(ours.legal_basis):
        yield f"laws differ: {stated ^ set(ours.legal_basis)}"


def all_differences(folder: Path, root: Path) -> list[str]:
    procedures = load(root).procedures
    given = {code: record for code, record in read(folder).items() if record["detail_level"] != "name_only"}
    assert set(given) <= set(procedures)
    return [f"{code}: {text}" for code in given for text in differences(given[code], procedures[code])]


def test_the_sample_carries_over_exactly(sample: Path, into: Path, outcome: Outcome) -> None:
    assert outcome.records
    assert all_differences(sample, into) == []


@pytest.mark.skipif(not WHOLE.is_dir(), reason="the whole source is not at hand")
def test_the_committed_catalogue_is_the_source_exactly() -> None:
    assert all_differences(WHOLE, COMMITTED) == []


def test_a_changed_value_would_be_noticed(sample: Path, into: Path, outcome: Outcome) -> None:
    given = read(sample)["1.004222"]
    ours = load(into).procedures["1.004222"]
    given["methods"][0]["time_value"] = 8
    given["methods"][1]["fees"][0]["amount"] = 20_001
    given["components"][0]["copies"] = 3
    given["results"][0]["code"] = "KQ.X"
    given["legal_basis"].pop()

    assert outcome.records
    found = {text.split()[0] for text in differences(given, ours)}
    assert found >= {"time", "amounts", "counts", "results", "laws"}
