"""`motcua check`: what is wrong with the catalogue, and how it is written right."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from catalog import reporting, tallies
from catalog.checking import Hear, check
from catalog.loader import ROOT, read_all
from catalog.problems import Severity
from catalog.rules.registry import RULES
from infra.commands.files import below

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
    errors_only: Annotated[bool, typer.Option("--errors-only", help="Leave the warnings out.")] = False,  # noqa: FBT002 -- a flag
    record: Annotated[bool, typer.Option("--record", help="Keep the counts for the public page.")] = False,  # noqa: FBT002 -- likewise
    root: Annotated[Path, typer.Option(help="The catalogue.", exists=True, file_okay=False)] = ROOT,
) -> None:
    """Check the catalogue: every problem with file, line and remedy. Ends with 1 if there is an error.

    Example: motcua check catalog/procedures/ho-tich/1.000894.yaml
    """
    if record and paths:
        raise typer.BadParameter("counts are of the whole catalogue: name no files with --record")
    only = below(paths, root) if paths else None
    today = reporting.now_in_vietnam().date()
    with _progress() as hear:
        reading = read_all(root, CACHE)
        problems = check(reading, today, only, hear)
    if record:
        tallies.keep(root, reading.catalog.tallies, problems, today)
    if errors_only:
        problems = [problem for problem in problems if problem.severity is Severity.ERROR]
    for line in reporting.FORMATS[shape](problems, reading.catalog):
        sys.stdout.write(f"{line}\n")
    raise typer.Exit(int(reporting.has_errors(problems)))


@contextmanager
def _progress() -> Iterator[Hear]:
    """Show a bar on the terminal, one step a rule; where there is no terminal, nothing is even imported."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 -- a tenth of a second
    from rich.progress import Progress  # noqa: PLC0415 -- likewise

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=len(RULES))
        yield lambda rule: progress.update(task, advance=1, description=rule)
