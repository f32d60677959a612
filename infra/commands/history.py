"""`motcua history`: what has changed in each procedure, from the repository's past."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from catalog.history import Event, History
from catalog.writer import list_text
from generators.differences import describe
from generators.english.words import ENGLISH
from infra import past


def run(
    catalog: Annotated[Path, typer.Option(help="The catalogue, inside its repository.")] = Path("catalog"),
) -> None:
    """Write vocabulary/history.yaml: one sentence for each change since a procedure was first read.

    Example: motcua history && git diff catalog/vocabulary/history.yaml
    """
    try:
        found = history(catalog)
    except past.PastUnknown as unknown:
        Console(stderr=True, soft_wrap=True).print(str(unknown), markup=False, highlight=False)
        raise typer.Exit(1) from None
    file = catalog / "vocabulary/history.yaml"
    file.write_text(list_text(found), encoding="utf-8")
    events = sum(len(one.events) for one in found)
    Console(soft_wrap=True).print(f"{events} changes of {len(found)} procedures → {file}")


def history(catalog: Path) -> list[History]:
    """The histories of all procedures that have changed, in the order of their codes."""
    past.require_whole(catalog)
    changes = list(past.pairs(past.states(catalog)))
    records = past.read(catalog, {state.blob for _, before, after in changes for state in (before, after)})
    events: dict[str, list[Event]] = {}
    for code, before, after in changes:
        if before.blob in records and after.blob in records:
            old, new = records[before.blob], records[after.blob]
            if said := describe(old, new, after.day):
                said_en = describe(old, new, after.day, ENGLISH)
                events.setdefault(code, []).append(Event(day=after.day, said=said, said_en=said_en))
    return [History(code=code, events=tuple(events[code])) for code in events]
