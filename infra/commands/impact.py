"""`motcua impact`: what rests on a legal text, by agency."""

import sys
from collections import Counter
from itertools import groupby
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from catalog.catalog import Catalog
from catalog.impact import Resting, citing, impact
from catalog.loader import ROOT, read_all

CACHE = Path("build/cache")
NO_AGENCY = "—"


def run(
    number: Annotated[str, typer.Argument(help="The number of the text, such as 45/2020/NĐ-CP.")],
    root: Annotated[Path, typer.Option(help="The catalogue.", exists=True, file_okay=False)] = ROOT,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """List every record, fee, form and guide that names a text, and the texts that cite it.

    Ends with 1 where nothing does. Example: motcua impact 45/2020/NĐ-CP
    """
    catalog = read_all(root, CACHE).catalog
    found = sorted(impact(catalog, number), key=lambda one: (_agency(one, catalog), one.kind, one.key))
    if as_json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=1).decode() + "\n")
    else:
        _tell(found, number, catalog)
    raise typer.Exit(int(not found))


def _tell(found: list[Resting], number: str, catalog: Catalog) -> None:
    for agency, resting in groupby(found, key=lambda one: _agency(one, catalog)):
        sys.stdout.write(f"{agency}\n")
        for one in resting:
            where = ".".join(str(step + 1 if isinstance(step, int) else step) for step in one.path)
            sys.stdout.write(f"  {one.kind} {one.key} {_title(one, catalog)} › {where}\n")
    counts = Counter(one.kind for one in {(one.kind, one.key): one for one in found}.values())
    told = ", ".join(f"{count} {kind}" for kind, count in counts.most_common()) or "nothing"
    sys.stdout.write(f"{number}: {told}\n")
    for other in citing(catalog, number):
        also = len({one.key for one in impact(catalog, other) if one.kind == "procedures"})
        sys.stdout.write(f"  cited by {other}, on which {also} procedures rest\n")


def _title(one: Resting, catalog: Catalog) -> str:
    procedure = catalog.procedures.get(one.key) if one.kind == "procedures" else None
    return (procedure.short or procedure.title) if procedure else ""


def _agency(one: Resting, catalog: Catalog) -> str:
    agency = catalog.agencies.get(one.agency or "")
    return agency.name if agency else NO_AGENCY
