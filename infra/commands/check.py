"""`motcua check`: what is wrong with the catalogue, and how it is written right."""

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from catalog import reporting
from catalog.checking import check
from catalog.loader import ROOT, read_all
from catalog.rules.registry import RULES
from catalog.sources import SUFFIXES

CACHE = Path("build/cache")


class Format(StrEnum):
    """For people, for a pull request, for programs."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"


def run(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files or folders to check; without any, the whole catalogue.")
    ] = None,
    shape: Annotated[Format, typer.Option("--format", help="How problems are printed.")] = Format.TEXT,
    root: Annotated[Path, typer.Option(help="The catalogue.", exists=True, file_okay=False)] = ROOT,
) -> None:
    """Check the catalogue: every problem with file, line and remedy. Ends with 1 if there is an error.

    Example: motcua check catalog/procedures/cu-tru/1.004222.yaml
    """
    only = _files(paths, root) if paths else None
    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty(), transient=True) as progress:
        task = progress.add_task("Reading", total=len(RULES))
        reading = read_all(root, CACHE)
        today = reporting.now_in_vietnam().date()
        problems = check(
            reading, today, only, lambda rule: progress.update(task, advance=1, description=rule)
        )
    for line in reporting.FORMATS[shape](problems, reading.catalog):
        sys.stdout.write(f"{line}\n")
    raise typer.Exit(int(reporting.has_errors(problems)))


def _files(paths: Sequence[Path], root: Path) -> set[str]:
    """The files at and below *paths*, named as the catalogue names them."""
    found = set()
    for path in paths:
        if not path.exists():
            raise typer.BadParameter(f"{path} does not exist")
        if not path.resolve().is_relative_to(root.resolve()):
            raise typer.BadParameter(f"{path} is not inside {root}")
        below = [path] if path.is_file() else [one for one in path.rglob("*") if one.suffix in SUFFIXES]
        found |= {str(root / one.resolve().relative_to(root.resolve())) for one in below}
    return found
