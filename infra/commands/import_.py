"""`motcua import`: the national data into the catalogue."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from catalog.importing.lock import LockInvalid
from catalog.importing.merging import Difference, contrast
from catalog.importing.reconciling import Fate, by_agency
from catalog.importing.run import Outcome, import_
from catalog.importing.source import SourceInvalid
from catalog.loader import ROOT
from catalog.problems import CatalogInvalid

console = Console()
errors = Console(stderr=True)


def run(
    source: Annotated[Path, typer.Argument(help="Folder that holds procedures.jsonl.gz and the tables.")],
    into: Annotated[Path, typer.Option(help="Catalogue to write; what people changed there stays.")] = ROOT,
    *,
    report: Annotated[bool, typer.Option("--report", help="What was taken, split, left out.")] = False,
) -> None:
    """Import the national data into the catalogue.

    Example: motcua import ../shared/data --report
    """
    try:
        outcome = import_(source, into, _progress)
    except (SourceInvalid, LockInvalid, OSError) as error:
        errors.print(f"[red]Nothing was imported.[/red] {error}", highlight=False, soft_wrap=True)
        raise typer.Exit(1) from None
    except CatalogInvalid as invalid:
        errors.print("[red]Nothing was imported:[/red] the catalogue has files that cannot be read.")
        for problem in invalid.problems:
            errors.print(str(problem), highlight=False, soft_wrap=True, markup=False)
        raise typer.Exit(1) from None
    _tell(outcome)
    if report:
        _report(outcome)


def _progress(items: list[Any], what: str) -> Iterable[Any]:
    return track(items, what, console=errors, transient=True)


def _tell(outcome: Outcome) -> None:
    console.print(f"{outcome.records:,} records, {outcome.written:,} files written.")
    for agency, counts in by_agency(outcome.fates, outcome.procedures):
        told = ", ".join(f"{counts[fate]:,} {fate}" for fate in Fate if counts[fate])
        console.print(f"  {agency}: {told}", highlight=False, soft_wrap=True, markup=False)
    for code in outcome.gone:
        console.print(f"[yellow]{code}[/yellow] is not in the source any more; its file stays.")
    for difference in outcome.differences:
        _tell_difference(difference)


def _tell_difference(difference: Difference) -> None:
    since = ", which has changed since" if difference.source_changed else ""
    head = (
        f"{difference.record}: {difference.key} is kept as written by hand; the source says otherwise{since}"
    )
    for line in (f"{head}:", *(f"  {text}" for text in contrast(difference.by_hand, difference.source))):
        console.print(line, highlight=False, soft_wrap=True, markup=False)


def _report(outcome: Outcome) -> None:
    table = Table("field", "fate", "how or why")
    table.add_column("values", justify="right")
    for row in outcome.tally.rows():
        table.add_row(row.field, row.fate, row.why, f"{row.values:,}")
    console.print(table)
    for field, count in outcome.tally.seen().items():
        console.print(f"{field}: {count:,} values in the source, all accounted for.")
